// What the house says about itself: an event out of a closed list, never an address, an id or a text.
// Of facilitators, who have accounts, it says which name signed in or was tried, in which hour; of nobody else.

/** Everything that may ever be logged. */
export const logEvents = [
	'page_failed',
	'ask_failed',
	'view_failed',
	'write_failed',
	'write_lost_to_newer',
	'seal_failed',
	'socket_failed',
	'store_unreachable',
	'keys_unreachable',
	'neighbours_away',
	'neighbours_back',
	'neighbour_not_understood',
	'sign_in_lookup_failed',
	'signed_in',
	'signed_up',
	'signed_out',
	'sign_in_refused',
	'sign_in_slowed',
	'passphrase_changed',
	'thrown_unexpectedly'
] as const;
export type LogEvent = (typeof logEvents)[number];

/** `2xx` … */
export type StatusClass = '2xx' | '3xx' | '4xx' | '5xx';

export interface LogFacts {
	readonly status?: StatusClass;
	/** the name of a facilitator who has an account; what somebody only typed could be a passphrase */
	readonly facilitator?: string;
	/** when, to the hour: `2026-11-23T19` */
	readonly hour?: string;
}

export type Log = (event: LogEvent, facts?: LogFacts) => void;

/** The only events that may name anybody. */
const signs: readonly LogEvent[] = [
	'signed_in',
	'signed_up',
	'signed_out',
	'sign_in_refused',
	'passphrase_changed'
];
const oneName = (name: string) => name.replace(/[^\p{L}\p{N} .'’_-]/gu, '·').slice(0, 60);

/** One line of JSON for an event; whatever is not on the list is left out, whoever calls. */
export function logLine(event: LogEvent, facts: LogFacts = {}): string {
	const { status, facilitator, hour } = facts;
	return JSON.stringify({
		event: logEvents.includes(event) ? event : 'thrown_unexpectedly',
		...(status !== undefined && /^[2-5]xx$/.test(status) ? { status } : {}),
		...(facilitator !== undefined && signs.includes(event)
			? { facilitator: oneName(facilitator) }
			: {}),
		...(hour !== undefined && /^\d{4}-\d{2}-\d{2}T\d{2}$/.test(hour) ? { hour } : {})
	});
}

export const log: Log = (event, facts) => {
	process.stderr.write(`${logLine(event, facts)}\n`);
};
