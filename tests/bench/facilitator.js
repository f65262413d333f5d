// A facilitator without a browser: signs up, plans an evening and opens its doors through the pages' own forms.

import { randomBytes } from 'node:crypto';
import { x25519 } from '@noble/curves/ed25519.js';

/** @typedef {Pick<import('./house.js').House, 'origin' | 'firstCode'>} House */
/** `sessionSecret`: opens the envelopes of this evening, base64url. @typedef {{ session: string, displayCode: string, sessionSecret: string }} Doors */

/**
 * A pair of keys in base64url. Not from Node's own crypto: version 20 stands still for ever when it sweeps its memory while it
 * exports a key as JWK that it has just made.
 */
function newKeys() {
	const { publicKey, secretKey } = x25519.keygen();
	const text = (/** @type {Uint8Array} */ bytes) => Buffer.from(bytes).toString('base64url');
	return { publicKey: text(publicKey), secretKey: text(secretKey) };
}

/** Something sealed to somebody who never opens it here. */
const sealed = () => randomBytes(80).toString('base64url');

export class Facilitator {
	#cookie = '';

	/** @param {House} house */
	constructor(house) {
		this.house = house;
	}

	get cookie() {
		return this.#cookie;
	}

	/** Somebody who is signed in already. @param {{ origin: string, cookie: string }} at */
	static again({ origin, cookie }) {
		const facilitator = new Facilitator({ origin, firstCode: '' });
		facilitator.#cookie = cookie;
		return facilitator;
	}

	/** The first account of a new house, with its group. @param {House} house */
	static async signUp(house) {
		const facilitator = new Facilitator(house);
		const to = await facilitator.#send('/sign-up', {
			code: house.firstCode,
			group: 'Stairwell group',
			name: 'Ana',
			// what a browser would make of a passphrase: 32 bytes, and a key
			sign_in: randomBytes(32).toString('base64url'),
			public_key: newKeys().publicKey
		});
		if (to !== '/console') throw new Error(`signing up led to ${to}`);
		return facilitator;
	}

	/** Plans an evening and opens its doors. @param {readonly string[]} [scenes] @param {string} [title] @returns {Promise<Doors>} */
	async openEvening(scenes, title) {
		const { planned } = await this.plan(scenes, title);
		const key = newKeys();
		const live = await this.#send(`${planned}?/open`, {
			word: 'Ana',
			session_public: key.publicKey,
			session_sealed: sealed(),
			key_generation: String(await this.#groupKey())
		});
		const page = await this.page(live);
		const displayCode = /\/stage\/([0-9A-Z]{10})\b/.exec(page)?.[1];
		const session = /^\/console\/([0-9a-f-]{36})\/live$/.exec(live)?.[1];
		if (!displayCode || !session) throw new Error(`the doors led to ${live}`);
		return { session, displayCode, sessionSecret: key.secretKey };
	}

	#groupId = '';

	async #group() {
		const found = /\/console\/new\?group=([0-9a-f-]{36})/;
		this.#groupId ||= found.exec(await this.page('/console'))?.[1] ?? '';
		return this.#groupId;
	}

	/** The generation of the group's key; made where there was none. @returns {Promise<number>} */
	async #groupKey() {
		const path = `/console/keys/${await this.#group()}`;
		const { generation, facilitators } = JSON.parse(await this.page(path));
		if (generation > 0) return generation;
		const { origin } = this.house;
		const made = await fetch(origin + path, {
			method: 'POST',
			body: JSON.stringify({
				expected: 0,
				public_key: newKeys().publicKey,
				copies: facilitators.map((/** @type {{ id: string }} */ { id }) => ({
					facilitator: id,
					sealed: sealed()
				})),
				sessions: [],
				pools: []
			}),
			headers: { origin, 'content-type': 'application/json', cookie: this.#cookie }
		});
		// another evening of the same group was faster
		if (made.status === 409) return this.#groupKey();
		if (!made.ok) throw new Error(`no key for the group: ${made.status}`);
		return 1;
	}

	/** Plans an evening for today; gives its page and the group's id. @param {readonly string[]} [scenes] */
	async plan(scenes = ['sc01', 'sc08', 'sc04'], title = 'Who gets heard') {
		const group = await this.#group();
		const planned = await this.#send(`/console/new?group=${group}`, {
			title,
			day: new Date().toISOString().slice(0, 10),
			template: 'evening',
			scene: scenes
		});
		return { planned, group };
	}

	/** What a page says. @param {string} address */
	async page(address) {
		const answer = await fetch(this.house.origin + address, { headers: { cookie: this.#cookie } });
		if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
		return answer.text();
	}

	/** Sends a form as a browser does; gives where it leads. @param {string} address @param {Readonly<Record<string, string | readonly string[]>>} fields */
	async #send(address, fields) {
		const { origin } = this.house;
		const body = new URLSearchParams();
		for (const [name, value] of Object.entries(fields))
			for (const one of [value].flat()) body.append(name, one);
		const answer = await fetch(origin + address, {
			method: 'POST',
			body,
			redirect: 'manual',
			headers: { origin, accept: 'text/html', cookie: this.#cookie }
		});
		await answer.arrayBuffer();
		const [cookie] = answer.headers.getSetCookie();
		if (cookie) this.#cookie = cookie.split(';')[0] ?? '';
		const to = answer.headers.get('location');
		if (answer.status !== 303 || !to) throw new Error(`${address}: ${answer.status}`);
		return new URL(to, origin).pathname + new URL(to, origin).search;
	}
}
