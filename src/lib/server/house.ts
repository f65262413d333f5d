// Puts the parts together: the store, the live rooms, the box of notes and the wire. Its settings are an argument.

import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Settings } from '#settings';
import { Box } from '#lib/server/box/box.ts';
import { onTheHour } from '#lib/server/box/receipts.ts';
import { readCertificate, type Certificate } from '#lib/server/certificate.ts';
import type { SignedIn } from '#lib/server/gateway/door.ts';
import { requestSeen } from '#lib/server/gateway/request-seen.ts';
import { openGateway } from '#lib/server/gateway/socket.ts';
import { headersFor } from '#lib/server/headers.ts';
import { KeysFolder } from '#lib/server/keys/keys-folder.ts';
import { requireKeys } from '#lib/server/keys/keys-ready.ts';
import { log } from '#lib/server/log.ts';
import { openSeveral } from '#lib/server/several-opened.ts';
import { watchSpace, withinSpace } from '#lib/server/space.ts';
import { steadyClock } from '#lib/server/steady-clock.ts';
import { openDoors, type Codes, type Doors } from '#lib/server/room/open-doors.ts';
import { Rooms } from '#lib/server/room/rooms.ts';
import { CannotStart, openEmbedded } from '#lib/server/store/embedded/embedded.ts';
import { openOwn } from '#lib/server/store/own/own-database.ts';
import type { Store } from '#lib/server/store/store.ts';
import { supabaseStore } from '#lib/server/store/supabase.ts';

export interface House {
	readonly settings: Settings;
	/** what this server proves its name with; null on plain http */
	readonly certificate: Certificate | null;
	readonly store: Store;
	readonly rooms: Rooms;
	readonly box: Box;
	/** what is sealed to facilitators, groups and sessions */
	readonly keys: KeysFolder;
	/** Opens a planned evening; gives its codes. Throws Refused('not_planned') when there is nothing to open. */
	openDoors(doors: Doors): Promise<Codes>;
	/** Lets phones, stage and console connect over this server. */
	attach(server: HttpServer): void;
	/** Writes down on a request how it reached us, in place of whatever it claims, and the headers every answer bears. */
	receive(request: IncomingMessage, response: ServerResponse): void;
	/** The code that makes the first facilitator, while there is none; else null. */
	firstCode(): Promise<string | null>;
	/** Cuts all consoles of a facilitator, at once. */
	closeSocketsOf(facilitator: string): void;
	/** Cuts every console whose sign-in has ended, or whose facilitator has left the group. */
	checkSignIns(): Promise<void>;
	/** The house's own time, which nobody can put back, milliseconds since 1970. */
	now(): number;
	/** Lets go of phones, rooms and database; what is kept stays. Safe to call twice. */
	close(): Promise<void>;
}

export interface Household {
	/** Reads the sign-in out of a cookie header; null when there is none that counts. */
	readonly facilitatorOf: (store: Store, cookies: string) => Promise<SignedIn | null>;
	/** The code that makes the first facilitator, while there is none; the same in all processes that share a key. */
	readonly firstCode: (store: Store, shared?: Buffer) => Promise<string | null>;
	/** Says something to whoever starts Spectactor, in a plain sentence. */
	readonly say: (sentence: string) => void;
}

/** The headers by which our own server tells the pages' handler how a request came; nobody else can set them. */
export const receivedHeaders = {
	protocol: 'x-spectactor-protocol',
	host: 'x-spectactor-host',
	address: 'x-spectactor-address'
} as const;

const sweepEvery = 3_600_000;

/** Opens the store and everything on it. Throws CannotStart (a plain sentence) or what the store throws. */
export async function openHouse(given: Settings, household: Household): Promise<House> {
	const certificate = given.tls && readCertificate(given.tls, Date.now());
	const settings = certificate ? addressed(given, certificate) : given;
	const keys = new KeysFolder(path.resolve(settings.keysFolder));
	const today = () => new Date().toISOString().slice(0, 10);
	const sweepKeys = () => keys.sweep(today()).catch(() => log('keys_unreachable'));
	// also what came due while this house was closed, and whether or not the database opens
	await sweepKeys();
	const { store, stop } = await openStore(settings, household.say);
	await requireKeys(keys, path.resolve(settings.keysFolder), household.say).catch(async (cause) => {
		await stop();
		throw cause;
	});
	const clock = steadyClock();
	const { now } = clock;
	const several = await openSeveral(settings, { store, now, log, say: household.say });
	const box: Box = new Box({
		store,
		...(several && { others: several.others }),
		roundOf: (round) => rooms.ofRound(round)?.round ?? null,
		bring: (session) => rooms.bySession(session),
		log
	});
	const rooms: Rooms = new Rooms({
		store,
		now,
		log,
		...(several && { outside: several.outside }),
		seal: (closing) => box.seal(closing),
		arrived: async ({ round }) => {
			if (!round || round.step === 'writing') return;
			const sealed = await box.recall(round.round);
			// the house died between the seal and the step that says so: nobody is left to wait for
			if (sealed && round.step === 'collecting') round.allSent();
		},
		forget: ({ session }) => session.box && box.forget(session.box.round)
	});
	const gateway = openGateway({
		rooms,
		now,
		log,
		origins: settings.origins,
		proxy: settings.proxy,
		...(several && { neighbours: several }),
		pauseDelay: settings.pauseDelay,
		useHandOver: (session, codeHash) => store.useHandOver(session, codeHash),
		facilitatorOf: (cookies) => household.facilitatorOf(store, cookies)
	});

	several?.begin({ rooms, box, gateway });

	const sweep = () =>
		Promise.all([
			sweepKeys(),
			store.sweepSignIns(),
			rooms
				.closeForgotten(today())
				.then(() => store.sweepIssuers(new Date(now()).toISOString()))
				.then(() => box.sweep()),
			store.sweepNotes(today()).then(() => store.sweepAsked(today()))
		]).catch(() => log('store_unreachable'));
	void sweep();
	const sweeper = setInterval(sweep, sweepEvery);
	sweeper.unref();
	const stopWishes = onTheHour({ store, now, log });

	let closing: Promise<void> | undefined;
	async function close(): Promise<void> {
		clearInterval(sweeper);
		stopWishes();
		clock.stop();
		// whoever asked just now still hears the answer
		await rooms.settled(800);
		await several?.close();
		await gateway.close();
		rooms.close();
		await stop();
	}

	return {
		settings,
		certificate,
		store,
		rooms,
		box,
		keys,
		openDoors: (doors) => openDoors(store, doors, now()),
		attach: (server) => gateway.attach(server),
		receive(request, response) {
			const { protocol, host, address } = requestSeen(request, settings.proxy);
			request.headers[receivedHeaders.protocol] = protocol;
			request.headers[receivedHeaders.host] = host;
			request.headers[receivedHeaders.address] = address;
			const hostname = host.replace(/:\d+$/, '');
			for (const [name, value] of Object.entries(headersFor(protocol, hostname)))
				response.setHeader(name, value);
		},
		firstCode: () => household.firstCode(store, several?.between.words.keyFor('first code')),
		closeSocketsOf(facilitator) {
			several?.signedOut(facilitator);
			gateway.closeSocketsOf(facilitator);
		},
		checkSignIns() {
			several?.signedOut(null);
			return gateway.checkSignIns();
		},
		now,
		close: () => (closing ??= close())
	};
}

/** With a certificate, the address people type is the name it is for. */
function addressed(settings: Settings, { name }: Certificate): Settings {
	if (settings.webAddress) return settings;
	if (!name)
		throw new CannotStart(
			'The certificate is for many names at once, so Spectactor cannot tell which one people type here: set WEB_ADDRESS.'
		);
	const webAddress = new URL(`https://${name}:${settings.port}`).origin;
	return { ...settings, webAddress, origins: [webAddress, ...settings.origins] };
}

async function openStore(
	settings: Settings,
	say: (sentence: string) => void
): Promise<{ store: Store; stop: () => Promise<void> }> {
	if (settings.hosted) {
		const store = supabaseStore(settings.hosted);
		await store.ping().catch(() => {
			throw new CannotStart(
				'The Supabase project does not answer, or does not know its key. ' +
					'Are SUPABASE_URL and SUPABASE_SECRET_KEY right, and was "supabase db push" run?'
			);
		});
		return { store, stop: async () => {} };
	}
	if (settings.database) {
		const own = await openOwn(settings.database, {
			migrations: path.resolve('supabase/migrations'),
			log: say
		});
		return { store: supabaseStore(own), stop: () => own.stop() };
	}
	const embedded = await openEmbedded({
		folder: path.resolve(settings.dataFolder),
		migrations: path.resolve('supabase/migrations'),
		log: say
	});
	const space = watchSpace(embedded.folder);
	return {
		store: withinSpace(supabaseStore(embedded), space),
		async stop() {
			space.stop();
			await embedded.stop();
		}
	};
}

const place = Symbol.for('spectactor.house');

/** Leaves the house where the plain entry of the server finds it: it may be bundled apart from this file. */
export function leaveHouse(house: House): void {
	Reflect.set(globalThis, place, house);
}

/** The house of this process, or undefined before it is open. */
export function houseHere(): House | undefined {
	return Reflect.get(globalThis, place) as House | undefined;
}
