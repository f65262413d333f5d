// `npm run preflight`: everything this computer can see for itself before people come, as one list; ends with 1 when a line is red.

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build, giveUp, makeReady } from './ready.js';

const PATIENCE_MS = 45_000;
const server = fileURLToPath(new URL('./server.js', import.meta.url));

/**
 * @typedef {{ state: 'good' | 'bad' | 'look', name: string, says: string, todo: string }} Line
 * @typedef {{ title: string, states: Record<Line['state'], string>, lines: Line[], verdict: string, bad: number, yourself: string, ticks: { name: string, says: string }[] }} Told
 */

/** Asks the house that is open on our port, if it is ours. @returns {Promise<Told | null>} */
function ask() {
	const { PORT = '3000', HOST = '', DATA_FOLDER = 'data', TLS_CERT = '' } = process.env;
	/** @type {string} */
	let key;
	try {
		key = fs.readFileSync(path.join(DATA_FOLDER || 'data', 'preflight-key'), 'utf8').trim();
	} catch {
		return Promise.resolve(null);
	}
	const host = HOST === '' || HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST;
	return new Promise((resolve) => {
		const request = (TLS_CERT ? https : http).get(
			{
				host,
				port: Number(PORT) || 3000,
				path: '/preflight',
				headers: { authorization: `Bearer ${key}` },
				rejectUnauthorized: false,
				timeout: PATIENCE_MS
			},
			(response) => {
				let text = '';
				response.on('data', (part) => (text += part));
				response.on('end', () => resolve(response.statusCode === 200 ? JSON.parse(text) : null));
			}
		);
		request.on('timeout', () => request.destroy());
		request.on('error', () => resolve(null));
	});
}

/** Opens a house for the moment; gives it, or what it said instead. @returns {Promise<{ close: () => Promise<void> } | string>} */
function open() {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [...process.execArgv, server, '--again'], {
			stdio: ['ignore', 'pipe', 'pipe', 'ipc']
		});
		let said = '';
		for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said += part));
		const gone = new Promise((resolveGone) => child.once('exit', resolveGone));
		void gone.then(() => resolve(said.trim().split('\n').at(-1) ?? ''));
		child.once('message', () =>
			resolve({
				async close() {
					if (child.connected) child.send('leave');
					await gone;
				}
			})
		);
	});
}

const marks = { good: '✓', bad: '✗', look: '·' };
/** @param {string} text */
const say = (text) => void process.stdout.write(`${text}\n`);

/** @param {Told} told */
function show({ title, states, lines, verdict, yourself, ticks }) {
	say(`\n${title}\n`);
	for (const { state, name, says, todo } of lines) {
		say(`${marks[state]} ${name}: ${states[state]}. ${says}`);
		if (todo) say(`    → ${todo}`);
	}
	say(`\n${yourself}\n`);
	for (const { name, says } of ticks) say(`□ ${name}. ${says}`);
	say(`\n${verdict}\n`);
}

try {
	await makeReady();
	await build();
	let told = await ask();
	if (!told) {
		const house = await open();
		if (typeof house === 'string') giveUp(`✗ Spectactor does not start. ${house}`);
		told = await ask();
		await house.close();
	}
	if (!told)
		giveUp(
			'✗ Spectactor opened, but did not answer the pre-flight. Start it with npm start and look at what it says.'
		);
	show(told);
	process.exit(told.bad === 0 ? 0 : 1);
} catch (cause) {
	giveUp(cause instanceof Error ? cause.message : String(cause));
}
