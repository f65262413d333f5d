// Development: the pages come from Vite and change as you write; the wire hangs on the same server.

import process from 'node:process';
import { createServer } from 'vite';
import { failed, leave, letGo } from './leaving.js';
import { withoutNpm } from './supervisor.js';
import { welcome } from './welcome.js';

const place = Symbol.for('spectactor.house');

/** Opens Vite's server, waits until the house is open, and says where. */
export async function develop() {
	leave.watch();
	withoutNpm(leave.now);
	const port = Number(process.env.PORT || 3000);
	const server = await createServer({ server: { port, strictPort: true } });
	letGo(() => server.close());
	letGo(() => Reflect.get(globalThis, place)?.close());
	await server.listen().catch(failed);
	while (!Reflect.has(globalThis, place)) await new Promise((soon) => setTimeout(soon, 50));
	await welcome(Reflect.get(globalThis, place));
}
