// A house with a facilitator and an evening whose doors are open, made by forms alone, as a browser would.

import { newSessionKey } from '#lib/face/group-key.ts';
import { KeyProblem, type KeyPost } from '#lib/face/keys-post.ts';
import type { RunningHouse } from '../../support/running-house.ts';
import { ask, firstAccount, post } from './plain-http.ts';

export interface OpenRoom {
	/** the facilitator's */
	readonly cookie: string;
	readonly group: string;
	readonly session: string;
	readonly code: string;
	readonly display: string;
}

/** Plans an evening in a group and gives its id. */
export async function planned(house: RunningHouse, cookie: string, group: string): Promise<string> {
	const plan = { title: 'Who gets heard', day: '2030-01-01', template: 'evening', scene: 'sc01' };
	const made = await post(house, `/console/new?group=${group}`, plan, cookie);
	const session = /\/console\/([0-9a-f-]{36})/.exec(made.headers.location ?? '')?.[1];
	if (!session) throw new Error(`no plan: ${made.status}`);
	return session;
}

/** The group of somebody who is of one only. */
export async function groupOf(house: RunningHouse, cookie: string): Promise<string> {
	const home = await ask(house, '/console', { headers: { cookie } });
	return /\/console\/groups\/([0-9a-f-]{36})/.exec(home.text)?.[1] ?? '';
}

/** How this person's browser asks the house about keys. */
export function keyPostOf(house: RunningHouse, cookie: string): KeyPost {
	async function about<T>(path: string, body?: object): Promise<T> {
		const headers = { origin: house.origin, cookie, 'content-type': 'application/json' };
		const sent = body && { method: 'POST', body: JSON.stringify(body) };
		const answer = await ask(house, `/console/keys${path}`, { headers, ...sent });
		if (answer.status === 404) throw new KeyProblem('gone');
		if (answer.status === 403) throw new KeyProblem('not_let_in');
		if (answer.status === 409) throw new KeyProblem('changed');
		if (answer.status !== 200) throw new KeyProblem('unreachable');
		return JSON.parse(answer.text) as T;
	}
	return {
		myself: () => about(''),
		group: (group) => about(`/${group}`),
		setGroup: (group, made) => about(`/${group}`, made),
		letIn: (group, copy) => about(`/${group}/copies`, copy),
		session: (group, session) => about(`/${group}/session/${session}`),
		pool: (group, year) => about(`/${group}/pool/${year}`),
		setPool: (group, year, made) => about(`/${group}/pool/${year}`, made)
	};
}

/** Opens the doors of a planned evening. */
export async function opened(house: RunningHouse, cookie: string, session: string) {
	const group = await groupOf(house, cookie);
	const key = await newSessionKey(group, session, keyPostOf(house, cookie));
	const doors = await post(house, `/console/${session}?/open`, { word: 'Ana', ...key }, cookie);
	const live = await ask(house, `/console/${session}/live`, { headers: { cookie } });
	const display = /\/stage\/([0-9A-Z]{10})\b/.exec(live.text)?.[1];
	const code = /:\d+\/([0-9A-Z]{6})\b/.exec(live.text)?.[1];
	if (!display || !code) throw new Error(`no open doors: ${doors.status} ${live.status}`);
	return { code, display };
}

export async function openRoom(house: RunningHouse): Promise<OpenRoom> {
	const cookie = await firstAccount(house);
	const group = await groupOf(house, cookie);
	const session = await planned(house, cookie, group);
	return { cookie, group, session, ...(await opened(house, cookie, session)) };
}
