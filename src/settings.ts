// Every setting of Spectactor: what it is called, what it means, what holds when nobody sets it.
// All are optional; `.env.example` lists them for people, and a test keeps the two alike.

import * as v from 'valibot';
import { readDatabaseUrl, type DatabaseAddress } from './database-url.ts';

/** A setting that cannot be used. Its message is a plain sentence for whoever starts Spectactor. */
export class BadSetting extends Error {
	override readonly name = 'BadSetting';
}

const whole = (least: number, most: number, otherwise: number, says: string) =>
	v.optional(
		v.pipe(
			v.string(),
			v.regex(/^\d{1,9}$/, says),
			v.transform(Number),
			v.minValue(least, says),
			v.maxValue(most, says)
		),
		String(otherwise)
	);

const isWebAddress = (text: string) =>
	URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
const isRedis = (text: string) =>
	URL.canParse(text) &&
	/^(redis|rediss|valkey|valkeys):$/.test(new URL(text).protocol) &&
	new URL(text).hostname !== '' &&
	/^(\/\d{0,4})?$/.test(new URL(text).pathname);
const originOf = (text: string) => new URL(text).origin;

const entries = {
	/** the port that phones, stage and console connect to */
	PORT: whole(1, 65_535, 3000, 'a number from 1 to 65535'),
	/** the network card to listen on; the default is all of them, so that phones in the room can connect */
	HOST: v.optional(
		v.pipe(v.string(), v.regex(/^[A-Za-z0-9.:_-]+$/, 'a name or an address')),
		'0.0.0.0'
	),
	/** the address people type when it is not this computer's own, as `https://forum.example.org` */
	WEB_ADDRESS: v.optional(
		v.pipe(
			v.string(),
			v.check(isWebAddress, 'an address that begins with http:// or https://'),
			v.transform(originOf)
		)
	),
	/** further addresses whose pages may connect, separated by commas */
	ORIGINS: v.optional(
		v.pipe(
			v.string(),
			v.transform((text) =>
				text
					.split(',')
					.map((one) => one.trim())
					.filter((one) => one !== '')
			),
			v.array(
				v.pipe(
					v.string(),
					v.check(
						isWebAddress,
						'addresses that begin with http:// or https://, separated by commas'
					),
					v.transform(originOf)
				)
			)
		),
		''
	),
	/** `1` behind a proxy of one's own: its X-Forwarded-Proto, -Host and -For are believed */
	PROXY: v.optional(
		v.pipe(
			v.picklist(['0', '1'], '0 or 1'),
			v.transform((one) => one === '1')
		),
		'0'
	),
	/** a certificate (PEM file, the whole chain) with which phones connect by https; needs TLS_KEY too */
	TLS_CERT: v.optional(v.pipe(v.string(), v.minLength(1, 'the name of a file'))),
	/** the certificate's key (PEM file) */
	TLS_KEY: v.optional(v.pipe(v.string(), v.minLength(1, 'the name of a file'))),
	/** where the embedded database keeps its data */
	DATA_FOLDER: v.optional(v.pipe(v.string(), v.minLength(1, 'the name of a folder')), 'data'),
	/** where the sealed keys of groups and sessions lie, apart from the database; the default is `keys` in DATA_FOLDER */
	KEYS_FOLDER: v.optional(v.pipe(v.string(), v.minLength(1, 'the name of a folder'))),
	/** a Supabase project instead of the embedded database; needs SUPABASE_SECRET_KEY too */
	SUPABASE_URL: v.optional(
		v.pipe(v.string(), v.check(isWebAddress, 'an address that begins with http:// or https://'))
	),
	/** the project's secret key (`sb_secret_…` or the service role's) */
	SUPABASE_SECRET_KEY: v.optional(
		v.pipe(v.string(), v.minLength(20, 'a secret key of the project'))
	),
	/** a PostgreSQL of one's own instead of the embedded database, as `postgres://name:password@computer:5432/database` */
	DATABASE_URL: v.optional(v.string()),
	/** a Redis or Valkey between several processes that serve the same sessions, as `redis://computer:6379` */
	REDIS_URL: v.optional(
		v.pipe(
			v.string(),
			v.check(
				isRedis,
				'whole, as redis://computer:6379 (rediss:// where the line has to be proved)'
			)
		)
	),
	/** a Pause takes effect after a random moment of at most so many milliseconds, so that nobody sees whose it was */
	PAUSE_DELAY_MS: whole(0, 5000, 1500, 'a number of milliseconds from 0 to 5000')
};

const schema = v.object(entries);

type Name = keyof typeof entries;
export const settingNames = Object.keys(entries) as Name[];

/** Settings that mean nothing alone. */
const together: readonly { readonly both: readonly [Name, Name]; readonly says: string }[] = [
	{
		both: ['SUPABASE_URL', 'SUPABASE_SECRET_KEY'],
		says: 'A Supabase project needs both; without either, the embedded database is used.'
	},
	{
		both: ['TLS_CERT', 'TLS_KEY'],
		says: 'https needs both; without either, Spectactor opens on plain http.'
	}
];

export interface Settings {
	readonly port: number;
	readonly host: string;
	readonly webAddress: string | null;
	/** what may connect besides pages of this very address */
	readonly origins: readonly string[];
	readonly proxy: boolean;
	/** files of the certificate that this server answers with itself; null: plain http */
	readonly tls: { readonly cert: string; readonly key: string } | null;
	readonly dataFolder: string;
	/** keys that open notes: never in the database, nor in a backup */
	readonly keysFolder: string;
	readonly hosted: { readonly url: string; readonly key: string } | null;
	/** a PostgreSQL of one's own; null: Supabase, or the embedded one */
	readonly database: DatabaseAddress | null;
	/** what several processes tell each other goes over this; null: there is one process */
	readonly redis: string | null;
	readonly pauseDelay: number;
}

/** Takes the process's environment; an empty setting counts as not set. Throws BadSetting. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
	const given: Record<string, string> = {};
	for (const name of settingNames) {
		const text = environment[name]?.trim();
		if (text) given[name] = text;
	}
	const read = v.safeParse(schema, given);
	if (!read.success) {
		const [issue] = read.issues;
		const name = String(issue.path?.[0]?.key ?? 'A setting');
		throw new BadSetting(`${name} has to be ${issue.message}. Change it, or leave it out.`);
	}
	const set = read.output;
	for (const { both, says } of together)
		for (const [one, other] of [both, both.toReversed()] as [Name, Name][])
			if (set[one] && !set[other])
				throw new BadSetting(`${one} is set, but ${other} is not. ${says}`);
	const database = databaseOf(set);
	if (set.REDIS_URL && !set.KEYS_FOLDER)
		throw new BadSetting(
			'REDIS_URL is set, but KEYS_FOLDER is not. Several processes need one folder of keys that all of them reach: what one of them keeps there opens notes at the other.'
		);
	if (set.TLS_CERT && set.WEB_ADDRESS?.startsWith('http:'))
		throw new BadSetting(
			'TLS_CERT is set, and WEB_ADDRESS begins with http://. With a certificate people type https://; change one of the two.'
		);

	return {
		port: set.PORT,
		host: set.HOST,
		webAddress: set.WEB_ADDRESS ?? null,
		origins: set.WEB_ADDRESS ? [set.WEB_ADDRESS, ...set.ORIGINS] : set.ORIGINS,
		proxy: set.PROXY,
		tls: set.TLS_CERT && set.TLS_KEY ? { cert: set.TLS_CERT, key: set.TLS_KEY } : null,
		dataFolder: set.DATA_FOLDER,
		keysFolder: set.KEYS_FOLDER ?? `${set.DATA_FOLDER}/keys`,
		hosted:
			set.SUPABASE_URL && set.SUPABASE_SECRET_KEY
				? { url: set.SUPABASE_URL, key: set.SUPABASE_SECRET_KEY }
				: null,
		database,
		redis: set.REDIS_URL?.replace(/^valkey/, 'redis') ?? null,
		pauseDelay: set.PAUSE_DELAY_MS
	};
}

/** The database of one's own, if there is one; several processes need one that all of them reach, and a shared secret. */
function databaseOf(set: {
	readonly DATABASE_URL?: string | undefined;
	readonly SUPABASE_URL?: string | undefined;
	readonly REDIS_URL?: string | undefined;
}): DatabaseAddress | null {
	const read = set.DATABASE_URL === undefined ? null : readDatabaseUrl(set.DATABASE_URL);
	if (typeof read === 'string')
		throw new BadSetting(`DATABASE_URL has to be ${read}. Change it, or leave it out.`);
	if (read && set.SUPABASE_URL)
		throw new BadSetting(
			'DATABASE_URL and SUPABASE_URL are both set, and there is one database. Leave one of them out.'
		);
	if (set.REDIS_URL && !read && !set.SUPABASE_URL)
		throw new BadSetting(
			'REDIS_URL is set, but the embedded database serves one process only. Set DATABASE_URL or SUPABASE_URL too, or leave REDIS_URL out.'
		);
	if (set.REDIS_URL && read && !read.password)
		throw new BadSetting(
			'REDIS_URL is set, and DATABASE_URL has no password. What the processes tell each other is sealed with it: give the database one.'
		);
	return read;
}
