// Put before a server whose memory is measured: on a signal it lets go of everything nobody holds any more,
// and writes down what is left.

import { renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

process.on('SIGUSR2', () => {
	// several times: code that is no longer used is let go of by and by
	for (let time = 0; time < 10; time++) globalThis.gc?.();
	const { heapUsed, external, rss } = process.memoryUsage();
	const file = path.join(tmpdir(), `spectactor-bench-memory-${process.pid}.json`);
	writeFileSync(`${file}.new`, JSON.stringify({ held: heapUsed + external, resident: rss }));
	renameSync(`${file}.new`, file);
});
