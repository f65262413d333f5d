// During development the pages come from Vite: this lets phones, stage and console connect over the same server.

import type { Server } from 'node:http';
import type { Plugin } from 'vite';

const house = Symbol.for('spectactor.house');

function attach(server: unknown): void {
	const here = Reflect.get(globalThis, house) as { attach(server: Server): void } | undefined;
	here?.attach(server as Server);
}

/** Opens the house as the pages' own hook does, in the same module graph, and attaches it to Vite's server. */
export function gatewayPlugin(): Plugin {
	return {
		name: 'spectactor-gateway',
		apply: (_config, { command }) => command === 'serve' && !process.env['VITEST'],
		configureServer(server) {
			server.httpServer?.once('listening', async () => {
				try {
					const { init } = await server.ssrLoadModule('/src/hooks.server.ts');
					await init();
					attach(server.httpServer);
				} catch (cause) {
					process.stderr.write(`\n${cause instanceof Error ? cause.message : String(cause)}\n`);
					process.exit(1);
				}
			});
		},
		configurePreviewServer(server) {
			server.httpServer.once('listening', () => attach(server.httpServer));
		}
	};
}
