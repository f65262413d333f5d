import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BadSetting, readSettings, settingNames } from '#settings';

describe('settings', () => {
	test('are all optional', () => {
		expect(readSettings({ PATH: '/usr/bin', PORT: ' ' })).toEqual({
			port: 3000,
			host: '0.0.0.0',
			webAddress: null,
			origins: [],
			proxy: false,
			tls: null,
			dataFolder: 'data',
			hosted: null,
			pauseDelay: 1500
		});
	});

	test('are read as what they mean', () => {
		const settings = readSettings({
			PORT: '8080',
			WEB_ADDRESS: 'https://forum.example.org/',
			ORIGINS: 'http://a.example:81, https://b.example/x',
			PROXY: '1',
			PAUSE_DELAY_MS: '0',
			SUPABASE_URL: 'https://abc.supabase.co',
			SUPABASE_SECRET_KEY: 'sb_secret_0123456789abcdef'
		});
		expect(settings.origins).toEqual([
			'https://forum.example.org',
			'http://a.example:81',
			'https://b.example'
		]);
		expect(settings).toMatchObject({ port: 8080, proxy: true, pauseDelay: 0 });
		expect(settings.hosted?.url).toBe('https://abc.supabase.co');
	});

	test.each([
		[{ PORT: 'http' }, 'PORT has to be a number from 1 to 65535. Change it, or leave it out.'],
		[{ PORT: '0' }, 'PORT has to be'],
		[{ PORT: '99999' }, 'PORT has to be'],
		[{ HOST: 'a b' }, 'HOST has to be'],
		[{ WEB_ADDRESS: 'forum.example.org' }, 'WEB_ADDRESS has to be an address'],
		[{ WEB_ADDRESS: 'javascript:alert(1)' }, 'WEB_ADDRESS has to be an address'],
		[{ ORIGINS: 'https://a.example, b.example' }, 'ORIGINS has to be addresses'],
		[{ PROXY: 'yes' }, 'PROXY has to be 0 or 1'],
		[{ PAUSE_DELAY_MS: '-1' }, 'PAUSE_DELAY_MS has to be'],
		[
			{ SUPABASE_URL: 'https://abc.supabase.co' },
			'SUPABASE_URL is set, but SUPABASE_SECRET_KEY is not'
		],
		[
			{ SUPABASE_SECRET_KEY: 'sb_secret_0123456789abcdef' },
			'SUPABASE_SECRET_KEY is set, but SUPABASE_URL is not'
		],
		[{ TLS_CERT: 'hall.pem' }, 'TLS_CERT is set, but TLS_KEY is not. https needs both'],
		[{ TLS_KEY: 'hall.key' }, 'TLS_KEY is set, but TLS_CERT is not'],
		[
			{ TLS_CERT: 'a', TLS_KEY: 'b', WEB_ADDRESS: 'http://hall.example' },
			'WEB_ADDRESS begins with http://'
		],
		[
			{ SUPABASE_URL: 'abc', SUPABASE_SECRET_KEY: 'sb_secret_0123456789abcdef' },
			'SUPABASE_URL has to be'
		]
	])('%j is refused in a sentence', (environment, sentence) => {
		expect(() => readSettings(environment)).toThrow(BadSetting);
		expect(() => readSettings(environment)).toThrow(sentence);
	});

	test('are all explained in .env.example, and nothing else is', () => {
		const listed = [...readFileSync('.env.example', 'utf8').matchAll(/^#?([A-Z_]+)=/gm)].map(
			([, name]) => name
		);
		expect(listed.sort()).toEqual([...settingNames].sort());
	});
});
