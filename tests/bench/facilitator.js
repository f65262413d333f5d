// A facilitator without a browser: signs up, plans an evening and opens its doors through the pages' own forms.

/** @typedef {Pick<import('./house.js').House, 'origin' | 'firstCode'>} House */
/** @typedef {{ session: string, displayCode: string }} Doors */

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
			passphrase: 'unlikely kettles hum beside rivers'
		});
		if (to !== '/console') throw new Error(`signing up led to ${to}`);
		return facilitator;
	}

	/** Plans an evening and opens its doors. @param {readonly string[]} [scenes] @param {string} [title] @returns {Promise<Doors>} */
	async openEvening(scenes, title) {
		const { planned } = await this.plan(scenes, title);
		const live = await this.#send(`${planned}?/open`, { word: 'Ana' });
		const page = await this.page(live);
		const displayCode = /\/stage\/([0-9A-Z]{10})\b/.exec(page)?.[1];
		const session = /^\/console\/([0-9a-f-]{36})\/live$/.exec(live)?.[1];
		if (!displayCode || !session) throw new Error(`the doors led to ${live}`);
		return { session, displayCode };
	}

	#groupId = '';

	async #group() {
		const found = /\/console\/new\?group=([0-9a-f-]{36})/;
		this.#groupId ||= found.exec(await this.page('/console'))?.[1] ?? '';
		return this.#groupId;
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
