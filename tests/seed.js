// Prints the demonstration data: node tests/seed.js > supabase/seed.sql

import process from 'node:process';
import { runnerImport } from 'vite';

/** @type {{ module: typeof import('./seed.ts') }} */
const { module } = await runnerImport('./tests/seed.ts', { configFile: false });
process.stdout.write(await module.seedSql());
