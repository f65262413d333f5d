// What a facilitator's browser and the house tell each other about keys; all that goes over is sealed or public.

/** Why nothing can be opened now. */
export type KeyTrouble =
	'locked' | 'signed_out' | 'not_let_in' | 'gone' | 'changed' | 'unreachable';

export class KeyProblem extends Error {
	override readonly name = 'KeyProblem';
	constructor(readonly what: KeyTrouble) {
		super(what);
	}
}

export interface Myself {
	readonly id: string;
	readonly name: string;
	/** of the house, base64url */
	readonly salt: string;
	/** mine, base64url */
	readonly public_key: string;
	/** each group's key sealed to mine */
	readonly copies: readonly {
		readonly group: string;
		readonly generation: number;
		readonly sealed: string;
	}[];
}

export interface Reader {
	readonly id: string;
	readonly name: string;
	readonly public_key: string;
	/** has a copy of the group's key */
	readonly reads: boolean;
}

export interface GroupKeyState {
	/** 0: the group has no key yet */
	readonly generation: number;
	readonly public_key: string | null;
	/** the group's secret, sealed to me; null while nobody has let me in */
	readonly mine: string | null;
	readonly facilitators: readonly Reader[];
	readonly sessions: readonly { readonly session: string; readonly sealed: string }[];
	readonly pools: readonly { readonly year: string; readonly sealed: string }[];
}

async function ask<T>(path: string, body?: object): Promise<T> {
	const answer = await fetch(`/console/keys${path}`, {
		cache: 'no-store',
		...(body && {
			method: 'POST',
			body: JSON.stringify(body),
			headers: { 'content-type': 'application/json' }
		})
	}).catch(() => null);
	// the way to the page that signs in
	if (answer?.redirected) throw new KeyProblem('signed_out');
	if (answer?.status === 404) throw new KeyProblem('gone');
	if (answer?.status === 403) throw new KeyProblem('not_let_in');
	if (answer?.status === 409) throw new KeyProblem('changed');
	const read: T | null = answer?.ok ? await answer.json().catch(() => null) : null;
	if (read === null) throw new KeyProblem('unreachable');
	return read;
}

/** All of these throw KeyProblem; 'changed' when somebody else was faster. */
export const keyPost = {
	myself: () => ask<Myself>(''),
	group: (group: string) => ask<GroupKeyState>(`/${group}`),
	setGroup: (group: string, made: object) => ask<object>(`/${group}`, made),
	letIn: (group: string, copy: object) => ask<object>(`/${group}/copies`, copy),
	session: (group: string, session: string) =>
		ask<{ readonly sealed: string }>(`/${group}/session/${session}`),
	pool: (group: string, year: string) =>
		ask<{ readonly sealed: string; readonly public_key: string }>(`/${group}/pool/${year}`),
	setPool: (group: string, year: string, made: object) =>
		ask<object>(`/${group}/pool/${year}`, made)
};
export type KeyPost = typeof keyPost;
