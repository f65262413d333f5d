// What belongs to one evening cannot be touched from another, nor by another group's facilitator.

import { afterAll, beforeAll, expect } from 'vitest';
import * as v from 'valibot';
import {
	commandSchemas,
	commandTypes,
	readCommand,
	type CommandType
} from '#lib/session/commands.ts';
import { etiquette, partsOf } from '#lib/session/etiquette.ts';
import { sampleCommand } from '#lib/session/sample-commands.ts';
import { step } from '#lib/session/step.ts';
import { everyMoment, whoIs, withParts } from '#lib/session/told.ts';
import { proof } from '../proof.ts';
import { shortPlan } from '../../support/evening.ts';
import { LiveStore } from '../../support/live-store.ts';
import { RunningHouse } from '../../support/running-house.ts';
import { hello, knock, openWire } from '../../support/wire.ts';
import { ask, cookieOf, firstAccount, halves, post } from './plain-http.ts';
import { addressOf, routes } from './routes.ts';

proof('G05', 'a command without a row, a sample or a place in the table cannot be', (p) => {
	expect(Object.keys(etiquette).toSorted()).toEqual([...commandTypes].toSorted());
	const { session } = everyMoment().get('forum.frozen')!;
	for (const type of commandTypes) {
		expect(etiquette[type].who.length * etiquette[type].when.length, type).toBeGreaterThan(0);
		expect(readCommand(sampleCommand(session, type)), type).not.toBeNull();
	}
	p.value(`${commandTypes.length} commands, ${Object.keys(etiquette).length} rows`, 'the same');
});

proof(
	'G05',
	'who is of another group, of none any more, or of nowhere, is let in by no line',
	async (p) => {
		const store = new LiveStore(shortPlan(['lobby', 'check_out']));
		const other = '00000000-0000-4000-8000-0000000000f1';
		store.add(shortPlan(['lobby']), other, ['AAAAAA', 'AAAAAAAAAA']);
		const wire = await openWire(store);
		try {
			const desk = (who: string, room = hello.console().room) =>
				knock(wire.line({ ...hello.console(), room }, who ? { cookie: `sign_in=${who}` } : {}));
			const told = [
				await desk('eve'),
				await desk('eve', other),
				await desk(''),
				await desk('nobody'),
				await desk('ana', 'not-a-session'),
				await desk('ana', '00000000-0000-4000-8000-0000000000ff')
			];
			expect(told).toEqual([
				'not_your_group',
				'not_your_group',
				'sign_in_first',
				'sign_in_first',
				'no_such_room',
				'no_such_room'
			]);
			// whoever leads and then leaves the group, or is signed out, leads no longer
			const leading = wire.line(hello.console(), { cookie: 'sign_in=ana' });
			expect(await knock(leading)).toMatchObject({ view: { face: 'console' } });
			const left = new Promise((away) => leading.once('away', away));
			wire.signedIn['ana'] = { ...wire.signedIn['ana']!, groups: [] };
			await wire.gateway.checkSignIns();
			expect(await left).toBe('not_your_group');
			expect(await desk('ana')).toBe('not_your_group');
			delete wire.signedIn['ana'];
			expect(await desk('ana')).toBe('sign_in_first');
			expect(store.writes).toBe(0);
			p.value(`${told.length + 3} of ${told.length + 3} turned away`, 'all');
		} finally {
			await wire.close();
		}
	}
);

/** Fields that name something of the evening: an id made on some device, or a name out of the plan. */
const foreign = 'of-another-evening';
const fieldsOf = (type: CommandType) =>
	Object.entries(commandSchemas[type].entries)
		.filter(([name]) => name !== 'id' && name !== 'type' && name !== 'from')
		.filter(([, schema]) => v.is(schema as v.GenericSchema, foreign))
		// what takes any text at all is no reference
		.filter(([, schema]) => !v.is(schema as v.GenericSchema, 'some words, with a comma'))
		.map(([name]) => name);

proof('G06', 'ids of another evening are refused in every field of every command', (p) => {
	const fields = commandTypes.flatMap((type) =>
		fieldsOf(type).map((field) => [type, field] as const)
	);
	expect(fields.length).toBeGreaterThan(15);
	const taken: string[] = [];
	let asked = 0;
	let reached = 0;
	for (const [moment, { session, now }] of everyMoment()) {
		const there = withParts(session);
		for (const [type, field] of fields)
			for (const [part, who] of Object.entries(whoIs)) {
				const command = { ...sampleCommand(there, type), [field]: foreign } as ReturnType<
					typeof sampleCommand
				>;
				const outcome = step(there, command, who, now + 40_000);
				const row = etiquette[type];
				const may =
					row.when.includes(moment) && partsOf(there, who).some((one) => row.who.includes(one));
				asked += 1;
				if (may) reached += 1;
				if (outcome.ok) taken.push(`${moment} ${part} ${type}.${field}`);
			}
	}
	expect(taken).toEqual([]);
	expect(reached).toBeGreaterThan(100);
	p.value(`${asked} asked in ${fields.length} fields (${reached} by who may ask), 0 done`, '0');
});

let house: RunningHouse;
beforeAll(async () => {
	house = await RunningHouse.open();
}, 60_000);
afterAll(() => house?.close());

proof('G06', 'pages and forms of a group are there for nobody else', async (p) => {
	const ana = await firstAccount(house);
	const home = await ask(house, '/console', { headers: { cookie: ana } });
	const group = /\/console\/groups\/([0-9a-f-]{36})/.exec(home.text)![1]!;
	// eve has an account by an invitation to the same group, leaves it, and has one of her own
	const invited = await post(house, `/console/groups/${group}?/invite`, {}, ana);
	const code = /invitation=([\w-]{16,})/.exec(invited.text)?.[1] ?? '';
	expect(code, 'an invitation').not.toBe('');
	const eve = cookieOf(
		await post(house, `/sign-up?invitation=${code}`, {
			name: 'Eve',
			...(await halves(house, 'Eve'))
		})
	);
	const plan = { title: 'Who gets heard', day: '2030-01-01', template: 'evening', scene: 'sc01' };
	const made = await post(house, `/console/new?group=${group}`, plan, ana);
	const session = /\/console\/([0-9a-f-]{36})/.exec(made.headers.location ?? '')![1]!;
	const own = (id: string) => addressOf(id, { group, session, scene: 'sc01' });
	const theirs = routes.filter(
		({ id }) => /\[(session|group)\]/.test(id) && id.startsWith('/console')
	);
	const pages = theirs.filter(({ page }) => page).map(({ id }) => own(id));
	const ofHers = async (cookie: string) =>
		Promise.all(
			pages.map(async (path) => (await ask(house, path, { headers: { cookie } })).status)
		);
	expect(await ofHers(eve), 'while she is of the group').toEqual(await ofHers(ana));
	await post(house, `/console/groups/${group}?/leave`, {}, eve);
	const before = await ask(house, own('/console/[session]'), { headers: { cookie: ana } });

	const open: string[] = [];
	let tried = 0;
	for (const path of pages)
		for (const address of [path, `${path}/__data.json`]) {
			const answer = await ask(house, address, { headers: { cookie: eve } });
			tried += 1;
			// data of a page that is not hers is an error, or nothing at all
			if (answer.status === 200 && /Who gets heard|Stairwells/.test(answer.text))
				open.push(address);
			if (answer.status === 200 && address === path) open.push(address);
		}
	for (const { id, actions } of theirs)
		for (const name of actions) {
			const path = name === 'default' ? own(id) : `${own(id)}?/${name}`;
			const answer = await post(
				house,
				path,
				{ ...plan, group, session, which: group, text: 'taken' },
				eve
			);
			tried += 1;
			if (answer.status !== 404 && answer.status !== 403) open.push(`${answer.status} ${path}`);
		}
	const answer = await post(house, `/console/new?group=${group}`, plan, eve);
	tried += 1;
	if (answer.status < 400) open.push('a plan for another group');
	expect(open).toEqual([]);
	const after = await ask(house, own('/console/[session]'), { headers: { cookie: ana } });
	const shown = (text: string) => text.replace(/nonce="[^"]*"|__sveltekit_\w+/g, '');
	expect(shown(after.text)).toBe(shown(before.text));
	p.value(`${tried} of ${tried} pages and forms refused to who has left the group`, 'all');
});
