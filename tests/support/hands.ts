// Hands without a screen: a Joker who leads the evening and phones that fill the room, over the same wire as browsers.

import type { Page } from '@playwright/test';
import { io, type Socket } from 'socket.io-client';
import type { Note } from '#lib/notes/note.ts';
import { secretBytes } from '#lib/server/room/seat-of.ts';
import type { Command, CommandType } from '#lib/session/commands.ts';
import type { ConsoleView } from '#lib/session/console-face.ts';
import type { PhoneView } from '#lib/session/phone-face.ts';
import type { View } from '#lib/session/views.ts';
import { wireVersion, type FaceToServer, type Hello, type ServerToFace } from '#lib/wire.ts';
import { boxPhoneAt, type BoxPhone } from './box-phone.ts';
import type { RunningHouse } from './running-house.ts';

export type Asked = { [T in CommandType]: Omit<Extract<Command, { type: T }>, 'id'> }[CommandType];

/** Longer than a phone may wait by chance before it sends its envelope, 15 s, and the work after that. */
const patience = 40_000;
let asked = 0;

export class Hand<V extends View> {
	#line: Socket<ServerToFace, FaceToServer>;
	#look = new Set<() => void>();
	#view: V | null = null;

	constructor(house: RunningHouse, hello: Omit<Hello, 'version'>, cookie?: string) {
		this.#line = io(house.origin, {
			auth: { version: wireVersion, ...hello },
			extraHeaders: { origin: house.origin, ...(cookie ? { cookie } : {}) },
			forceNew: true,
			reconnectionDelay: 100,
			reconnectionDelayMax: 500,
			transports: ['websocket']
		});
		this.#line.on('view', ({ view }) => {
			this.#view = view as V;
			for (const look of this.#look) look();
		});
	}

	/** What this hand sees now. */
	get view(): V {
		if (!this.#view) throw new Error('nothing has been shown to this hand yet');
		return this.#view;
	}

	/** Asks and waits until it is done; slows down when told to. Throws on any other no. */
	async ask(command: Asked): Promise<void> {
		const id = `hand-${String((asked += 1)).padStart(6, '0')}`;
		for (;;) {
			const answer = await this.#line.timeout(patience).emitWithAck('ask', { id, ...command });
			if ('done' in answer) return;
			if (answer.refused !== 'too_fast') throw new Error(`${command.type}: ${answer.refused}`);
			await new Promise((slower) => setTimeout(slower, 200));
		}
	}

	/** The first view that is as wanted: the present one or a later one. */
	until(wanted: string, is: (view: V) => boolean): Promise<V> {
		return new Promise((resolve, reject) => {
			const late = setTimeout(() => {
				this.#look.delete(look);
				reject(new Error(`not seen: ${wanted}; it is ${this.#view?.moment}`));
			}, patience);
			const look = () => {
				if (!this.#view || !is(this.#view)) return;
				clearTimeout(late);
				this.#look.delete(look);
				resolve(this.#view);
			};
			this.#look.add(look);
			look();
		});
	}

	letGo(): void {
		this.#line.disconnect();
	}
}

/** The Joker's second pair of hands: signed in with the same cookie as the page on which the evening is live. */
export async function jokerHand(house: RunningHouse, desk: Page): Promise<Hand<ConsoleView>> {
	const cookie = await cookiesOf(desk);
	const room = /console\/([^/]+)\/live/.exec(desk.url())?.[1] ?? '';
	const hand = new Hand<ConsoleView>(house, { face: 'console', room }, cookie);
	await hand.until('the console', () => true);
	return hand;
}

export interface PhoneHand extends Hand<PhoneView> {
	/** Puts an envelope into the box: with a note, or without words, as every phone does that wrote nothing. */
	post(note?: Note): Promise<string>;
}

/** A phone that has come in. */
export async function phoneHand(house: RunningHouse, code: string): Promise<PhoneHand> {
	const secret = crypto.getRandomValues(new Uint8Array(secretBytes));
	const written = Buffer.from(secret).toString('base64url');
	const hand = new Hand<PhoneView>(house, { face: 'phone', room: code, secret: written });
	await hand.ask({ type: 'join' });
	let mine: BoxPhone | null = null;
	const post = (note: Note | null = null) => {
		mine ??= boxPhoneAt(hand.view.body);
		return mine.send(house.origin, secret, note);
	};
	return Object.assign(hand, { post });
}

/** Knocks once with what a face says of itself; gives the reason it is turned away, or `let in`. */
export function knock(
	house: RunningHouse,
	hello: Omit<Hello, 'version'>,
	cookie = ''
): Promise<string> {
	const line = io(house.origin, {
		auth: { version: wireVersion, ...hello },
		extraHeaders: { origin: house.origin, cookie },
		forceNew: true,
		reconnection: false,
		transports: ['websocket']
	});
	return new Promise<string>((resolve) => {
		line.once('connect_error', ({ message }) => resolve(message));
		line.once('view', () => resolve('let in'));
	}).finally(() => line.disconnect());
}

/** The cookies of a page, as its browser sends them. */
export const cookiesOf = async (page: Page): Promise<string> =>
	(await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
