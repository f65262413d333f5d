// What the code may not do, kept by a machine. Who may import whom is kept by tests/unit/house.test.ts.

import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'deck/', 'data/', 'test-results/'] },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			// texts are cleaned of control signs on purpose
			'no-control-regex': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			'svelte/no-at-html-tags': 'error',
			// addresses are plain paths; the app is never mounted below another path
			'svelte/no-navigation-without-resolve': 'off',
			'no-restricted-properties': [
				'error',
				{ object: 'Math', property: 'random', message: 'Chance comes from crypto.' },
				{
					object: 'crypto',
					property: 'randomUUID',
					message: 'It does not exist on plain http; see lib/face/random-id.ts.'
				}
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, svelteConfig, extraFileExtensions: ['.svelte'] }
		}
	},
	{
		files: ['src/lib/server/**/*.ts', 'src/hooks.server.ts'],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-console': 'error',
			'no-restricted-properties': ['error', { object: 'Math', property: 'random' }]
		}
	},
	{
		files: ['tests/**', 'src/**/*.test.ts'],
		rules: { 'no-restricted-properties': 'off' }
	}
);
