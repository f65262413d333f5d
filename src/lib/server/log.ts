// What the house says about itself: an event out of a closed list, never an address, an id or a text.

/** Everything that may ever be logged. */
export const logEvents = [
	'started',
	'stopping',
	'page_failed',
	'ask_failed',
	'view_failed',
	'write_failed',
	'write_lost_to_newer',
	'room_closed',
	'seal_failed',
	'socket_failed',
	'store_unreachable',
	'sign_in_lookup_failed',
	'thrown_unexpectedly'
] as const;
export type LogEvent = (typeof logEvents)[number];

/** `2xx` … */
export type StatusClass = '2xx' | '3xx' | '4xx' | '5xx';
export type Took = '<10ms' | '<100ms' | '<1s' | '>=1s';

export interface LogFacts {
	readonly status?: StatusClass;
	readonly took?: Took;
}

export type Log = (event: LogEvent, facts?: LogFacts) => void;

/** Milliseconds as a bucket, since exact ones could tell evenings apart. */
export const tookFor = (milliseconds: number): Took =>
	milliseconds < 10
		? '<10ms'
		: milliseconds < 100
			? '<100ms'
			: milliseconds < 1000
				? '<1s'
				: '>=1s';

/** One line of JSON for an event; whatever is not on the list is left out, whoever calls. */
export function logLine(event: LogEvent, facts: LogFacts = {}): string {
	const { status, took } = facts;
	return JSON.stringify({
		event: logEvents.includes(event) ? event : 'thrown_unexpectedly',
		...(status !== undefined && /^[2-5]xx$/.test(status) ? { status } : {}),
		...(took !== undefined && /^(<10ms|<100ms|<1s|>=1s)$/.test(took) ? { took } : {})
	});
}

export const log: Log = (event, facts) => {
	process.stderr.write(`${logLine(event, facts)}\n`);
};
