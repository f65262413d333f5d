// How the house is left: in good order when asked to, with one plain sentence when something is in the way.

import process from 'node:process';

/** @type {(() => unknown)[]} */
const closers = [];
const patience = 1800;
let going = false;

/** Adds something to let go of at the end; the last one added goes first. @param {() => unknown} close */
export function letGo(close) {
	closers.unshift(close);
}

/** @param {number} code */
async function go(code) {
	if (going) return;
	going = true;
	setTimeout(() => process.exit(code), patience).unref();
	for (const close of closers)
		try {
			await close();
		} catch {
			code ||= 1;
		}
	process.exit(code);
}

export const leave = {
	/** In good order, as when asked by Ctrl-C. */
	now: () => void go(0),
	/** Listens for Ctrl-C, for the system's request to end or the supervisor's, and for what nobody expected. */
	watch() {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, leave.now);
		process.on('message', (said) => said === 'leave' && leave.now());
		// a supervisor that was killed would leave us behind, with the port and the data in our hands
		process.on('disconnect', leave.now);
		for (const event of ['uncaughtException', 'unhandledRejection'])
			process.on(event, () => {
				// its message may quote what somebody wrote
				process.stderr.write('{"event":"thrown_unexpectedly"}\n');
				void go(1);
			});
	}
};

/** Says why Spectactor does not start, and ends. @param {unknown} cause @returns {Promise<never>} */
export async function failed(cause) {
	process.stderr.write(`\n${sentenceFor(cause)}\n`);
	await go(1);
	return new Promise(() => {});
}

/** @param {unknown} cause */
function sentenceFor(cause) {
	const { code, name, message, port } = /** @type {Record<string, unknown>} */ (cause ?? {});
	const taken = /^Port (\d+) is already in use/.exec(String(message))?.[1];
	if (code === 'EADDRINUSE' || taken)
		return `Port ${taken ?? port} is taken: another program listens there, perhaps a Spectactor that is running already. Stop that one, or choose another port: PORT=3001 npm start`;
	if (code === 'EACCES' && port)
		return `Port ${port} may not be used by this account; choose one above 1023: PORT=3000 npm start`;
	if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
		return 'HOST is not an address of this computer. Change it, or leave it out.';
	if (code === 'ERR_MODULE_NOT_FOUND' && String(message).includes('build/handler.js'))
		return 'There is no build yet. Start with: npm start';
	if (name === 'CannotStart' || name === 'BadSetting') return String(message);
	return `Spectactor could not start: ${message ?? cause}`;
}
