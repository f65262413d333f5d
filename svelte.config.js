import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { sources } from './src/ready.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ out: 'build', precompress: true }),
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['self'],
				// Argon2id, which makes keys of passphrases and tickets, comes as WebAssembly; no text becomes a program
				'script-src': ['self', 'wasm-unsafe-eval'],
				// read only by browsers of before 2023, which would otherwise show no measured lengths
				'style-src': ['self', 'unsafe-inline'],
				'style-src-elem': ['self'],
				// lengths that are measured stand in attributes; no sheet of anybody else's can be added
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'frame-ancestors': ['none'],
				'form-action': ['self']
			}
		},
		// the same sources give the same pages, to the letter; the usual name is the time of the build
		version: { name: sources().slice(0, 16), pollInterval: 0 }
	}
};
