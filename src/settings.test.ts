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
			keysFolder: 'data/keys',
			hosted: null,
			database: null,
			redis: null,
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

	test.each<[Record<string, string>, string]>([
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
		],
		...[
			'postgres://',
			'postgres://ana:secret@',
			'postgres://ana:secret@db',
			'mysql://ana:secret@db/spectactor',
			'db:5432'
		].map((DATABASE_URL): [Record<string, string>, string] => [
			{ DATABASE_URL },
			'DATABASE_URL has to be whole'
		]),
		[{ DATABASE_URL: 'postgres://a:b@db/c?sslmode=prefer' }, 'with sslmode disable, require'],
		[{ DATABASE_URL: 'postgres://a:b@db/c?options=x' }, 'without options'],
		[
			{
				DATABASE_URL: 'postgres://a:b@db/c',
				SUPABASE_URL: 'https://abc.supabase.co',
				SUPABASE_SECRET_KEY: 'sb_secret_0123456789abcdef'
			},
			'are both set'
		],
		...['redis://', 'redis', 'http://here:6379', 'redis://here:6379/first'].map(
			(REDIS_URL): [Record<string, string>, string] => [
				{ REDIS_URL, DATABASE_URL: 'postgres://a:b@db/c' },
				'REDIS_URL has to be whole, as redis://'
			]
		),
		[{ REDIS_URL: 'redis://here:6379' }, 'the embedded database serves one process only'],
		[
			{ REDIS_URL: 'redis://here:6379', DATABASE_URL: 'postgres://a:b@db/c' },
			'Several processes need one folder of keys'
		],
		[
			{ REDIS_URL: 'redis://here:6379', DATABASE_URL: 'postgres://a@db/c' },
			'DATABASE_URL has no password'
		]
	])('%j is refused in a sentence', (environment, sentence) => {
		expect(() => readSettings(environment)).toThrow(BadSetting);
		expect(() => readSettings(environment)).toThrow(sentence);
	});

	test('a database of one’s own is read in all its parts', () => {
		const at = (DATABASE_URL: string) => readSettings({ DATABASE_URL }).database;
		expect(at('postgres://ana:a%40b@db.example.org/spectactor')).toEqual({
			host: 'db.example.org',
			port: 5432,
			user: 'ana',
			password: 'a@b',
			database: 'spectactor',
			tls: { proves: true, authority: null }
		});
		expect(at('postgresql://ana:x@db:5433/s?sslmode=disable')).toMatchObject({
			port: 5433,
			tls: null
		});
		expect(at('postgres://ana:x@db/s?sslmode=verify-full&sslrootcert=%2Fca.pem')?.tls).toEqual({
			proves: true,
			authority: '/ca.pem'
		});
		expect(at('postgres://ana@%2Fvar%2Frun/s')).toMatchObject({
			host: '/var/run',
			password: undefined,
			tls: null
		});
		expect(at('postgres://ana:x@[::1]/s')).toMatchObject({ host: '::1', tls: null });
	});

	test('Valkey goes by either name', () => {
		const DATABASE_URL = 'postgres://ana:x@db/s';
		const { redis } = readSettings({
			DATABASE_URL,
			REDIS_URL: 'valkey://cache:6379/1',
			KEYS_FOLDER: '/keys'
		});
		expect(redis).toBe('redis://cache:6379/1');
	});

	test('are all explained in .env.example, and nothing else is', () => {
		const listed = [...readFileSync('.env.example', 'utf8').matchAll(/^#?([A-Z_]+)=/gm)].map(
			([, name]) => name
		);
		expect(listed.sort()).toEqual([...settingNames].sort());
	});
});
