// Nothing that is to stay here stands in the repository or in what browsers are given.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { settingNames } from '#settings';
import { proof } from '../proof.ts';
import { filesUnder, root } from './sources.ts';

/** How keys of all kinds look. */
const keys: readonly (readonly [string, RegExp])[] = [
	['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
	['a JSON web token', /\beyJ[\w-]{15,}\.eyJ[\w-]{15,}\.[\w-]{20,}/],
	['a Supabase key', /\bsb(p|_secret|_publishable)_[A-Za-z0-9_]{20,}/],
	['an AWS key', /\b(AKIA|ASIA)[0-9A-Z]{16}\b/],
	['a GitHub token', /\b(gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{40,})/],
	['an npm token', /\bnpm_[A-Za-z0-9]{36}\b|_authToken\s*=\s*\S{10,}/],
	['a Google key', /\bAIza[\w-]{35}\b/],
	['a Slack token', /\bxox[abprs]-[\w-]{10,}/],
	['a Stripe key', /\b[rs]k_live_[A-Za-z0-9]{20,}/],
	['an OpenAI or Anthropic key', /\bsk-(ant-|proj-)?[A-Za-z0-9_-]{32,}/],
	[
		'an address with a password',
		/\b(postgres(ql)?|redis|https?):\/\/[^\s:/'"`$]+:(?!password@|secret@)[^\s@/'"`$]{6,}@(?!localhost|127\.)/
	],
	[
		'a passphrase hash',
		/\$argon2id\$v=\d+\$m=\d+,t=\d+,p=\d+\$[A-Za-z0-9+/]{20,}\$[A-Za-z0-9+/]{40,}/
	],
	['a setting with a value', /\b(PASSWORD|SECRET|TOKEN|API_KEY)\s*=\s*['"]?[A-Za-z0-9+/_-]{24,}/]
];
const binary = /\.(png|jpg|woff2?|ico|br|gz)$/;

const held = (name: string, text: string) =>
	keys.filter(([, looks]) => looks.test(text)).map(([what]) => `${name}: ${what}`);

proof('G24', 'no key stands in the repository or in what browsers are given', (p) => {
	// what would be found, is found
	const planted = [
		`-----BEGIN RSA ${'PRIVATE'} KEY-----`,
		`AKIA${'ABCDEFGHIJKLMNOP'}`,
		`npm_${'a1B2'.repeat(9)}`,
		`sb_secret_${'a1'.repeat(12)}`
	];
	for (const one of planted) expect(held('planted', one)).toHaveLength(1);

	const kept = existsSync(path.join(root, '.git'))
		? execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0')
		: ['src', 'tests', 'docs', 'supabase', 'static'].flatMap(filesUnder);
	const files = kept.filter(
		(file) => file && !binary.test(file) && existsSync(path.join(root, file))
	);
	expect(files.length).toBeGreaterThan(300);
	const found = files.flatMap((file) => held(file, readFileSync(path.join(root, file), 'utf8')));
	expect(found).toEqual([]);
	const settings = files.filter((file) => /(^|\/)\.env(\.|$)/.test(file));
	expect(settings).toEqual(['.env.example']);

	const given = filesUnder('build/client').filter((file) => !binary.test(file));
	expect(given.length).toBeGreaterThan(20);
	const leaks = given.flatMap((file) => {
		const text = readFileSync(path.join(root, file), 'utf8');
		// pages may tell how a setting is called, but not what opens something
		const names = settingNames.filter(
			(name) => /_(KEY|URL|SECRET|TOKEN)$/.test(name) && text.includes(name)
		);
		const inside =
			/\/lib\/server\/|service_role|node:(fs|crypto|child_process)|process\.env|sourceMappingURL/.exec(
				text
			);
		return [
			...held(file, text),
			...names.map((name) => `${file}: ${name}`),
			...(inside ? [`${file}: ${inside[0]}`] : [])
		];
	});
	expect(leaks).toEqual([]);
	expect(filesUnder('build/client').filter((file) => file.endsWith('.map'))).toEqual([]);
	p.value(
		`${files.length} files of the repository and ${given.length} of the build: 0 keys, 0 settings, 0 maps`,
		'0'
	);
});

proof('G10', 'no browser is given a way to the database', (p) => {
	const given = filesUnder('build/client').filter((file) => /\.(js|html|json|css)$/.test(file));
	const telling = given.filter((file) =>
		/supabase|postgrest|\/rest\/v1|apikey|service_role/i.test(
			readFileSync(path.join(root, file), 'utf8')
		)
	);
	expect(telling).toEqual([]);
	p.value(`${given.length} files, 0 that name the database`, '0');
});
