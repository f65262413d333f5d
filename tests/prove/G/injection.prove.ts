// Whatever stands in a text stays a text: the database does nothing it was not asked to do.

import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import ts from 'typescript';
import {
	closed,
	opened,
	planChange,
	planned,
	record,
	row,
	someHash,
	someKeys,
	withBox,
	someToken
} from '#lib/server/store/promises/gathering.ts';
import { NotKept, type Store } from '#lib/server/store/store.ts';
import { testDatabase } from '#lib/server/store/test-database.ts';
import { proof, type Proof } from '../proof.ts';
import { find } from './sources.ts';

const { store, rows, names } = testDatabase();

const acts = [
	'drop table app.facilitator',
	'delete from app.sign_in',
	"update app.facilitator set sign_in_hash = ''",
	'truncate app.summary cascade',
	'select pg_sleep(5)',
	"copy app.entry to '/tmp/x'",
	'create table app.owned (id int)',
	'grant all on schema app to public',
	'set role postgres',
	'select 1/0'
];
const ends = [
	"'",
	"''",
	'"',
	"');",
	'"; ',
	'$$',
	'$1',
	'\\',
	"\\'",
	'}',
	']}',
	"'::text);",
	"' or '1'='1",
	"'||(",
	'*/',
	"' union all select "
];
const tails = [' --', ' /*', ';', '', ' #', ' and 1=1', '\u0000', '\ufeff'];
const ways: readonly ((text: string) => string)[] = [
	(text) => text,
	encodeURIComponent,
	(text) => text.toUpperCase(),
	(text) => text.replaceAll(' ', '/**/'),
	(text) => text.replaceAll("'", '\u02bc'),
	(text) => `Ana ${text}`
];

/** So many strings, each another one, from a beginning. */
function injections(count: number, seed: number): string[] {
	const all = new Set<string>();
	for (let n = seed; all.size < count; n = (Math.imul(n, 1_664_525) + 1_013_904_223) >>> 0) {
		const pick = <T>(list: readonly T[], by: number) => list[(n >>> by) % list.length]!;
		all.add(`${pick(ways, 3)(`${pick(ends, 7)}${pick(acts, 12)}${pick(tails, 17)}`)} ${n % 1000}`);
	}
	return [...all];
}

/** Every text that reaches the store, with what is read of it afterwards where it can be. */
async function fields(
	from: Store
): Promise<Readonly<Record<string, (text: string) => Promise<unknown>>>> {
	const plan = await planned(from);
	const evening = await opened(from);
	const over = await closed(from);
	const change = (more: object) => from.changePlan(plan.session, { ...planChange, ...more });
	const group = (more: object) =>
		from.changeGroup(plan.group.id, {
			name: `Stairs ${plan.group.id}`,
			contacts: [],
			quiet_place: '',
			notes_days: 30,
			review_days: 7,
			...more
		});
	let seq = evening.live.seq;
	return {
		'a name that signs in': (text) => from.facilitatorNamed(text),
		'a name of an account': async (text) =>
			(await from.addFacilitator(text.slice(0, 60), someKeys)).name,
		'a name of a group': (text) => group({ name: text.slice(0, 60) }),
		'a contact': (text) => group({ contacts: [text.slice(0, 100)] }),
		'a quiet place': (text) => group({ quiet_place: text.slice(0, 100) }),
		'a series': (text) => from.addSeries(plan.group.id, text.slice(0, 60)),
		'a title': (text) => change({ title: text.slice(0, 60) }),
		'an agreement': (text) => change({ agreements: [text.slice(0, 100)] }),
		'a scene': (text) => change({ scenes: [text.slice(0, 40)] }),
		'a template': (text) => change({ template: text.slice(0, 20) }),
		'a part of the plan': (text) =>
			change({ blocks: [{ id: text, kind: 'lobby', minutes: 1, title: text }] }),
		'an answer of the fit check': (text) => change({ fit: [text.slice(0, 40)] }),
		'a join code': (text) => from.liveByCode(text),
		'a display code': (text) => from.liveByDisplayCode(text),
		'an id of a session': (text) => from.summary(text),
		'an id of a plan': (text) => from.plannedSession(text),
		'a sign-in': (text) => from.signIn(text),
		'a sign-in to end': (text) => from.endSignIn(text),
		'an invitation': (text) => from.invitation(text),
		'a hash of an invitation': (text) =>
			from.addInvitation(plan.group.id, text, '2030-01-01T00:00:00Z'),
		'a link': (text) => from.summaryByToken(text),
		'a new link': (text) => from.renewSummaryToken(over.session, text),
		'the live state': async (text) => {
			await from.writeLive(evening.session, seq, seq + 1, {
				...evening.live.state,
				main_problems: { sc01: text }
			});
			seq += 1;
			return (await from.liveSession(evening.session))?.state.main_problems['sc01'];
		},
		'an answer to a summary': async (text) => {
			const one = await closed(from);
			await from.addReply(one.token, { kind: 'correction', about: 'lines', text }, false);
			return (await from.summary(one.session))?.replies[0]?.text;
		},
		'what an answer is about': async (text) => {
			const one = await closed(from);
			await from.addReply(
				one.token,
				{ kind: 'correction', about: text.slice(0, 100), text: 'x' },
				false
			);
		},
		'a record': async (text) => {
			const scenes = record().scenes.map((scene) => ({
				...scene,
				problem: text,
				rows: [row(1, { intention: text, moved: text })]
			}));
			const one = await closed(from, {
				scenes,
				lines: [text],
				commitments: [text],
				agreements: [text],
				title: text
			});
			return (await from.summary(one.session))?.record.lines[0];
		},
		'an entry, a season, a hash': async (text) => {
			const one = await withBox(from, 5);
			const shut = { sealed: text, receiptHash: text };
			await from.releaseEntries(one.session, [shut], text, [shut]);
			return (await from.entries(one.session))[0];
		},
		'a hash to remove': async (text) => {
			const one = await withBox(from, 5);
			await from.removeNow(one.session, text);
			await from.removeFromPool(one.group.id, text);
			return undefined;
		},
		'a token of a closing': async (text) => {
			const one = await opened(from);
			await from.closeSession({
				session: one.session,
				expected: 0,
				record: record(),
				token: text,
				joker: one.facilitator.id,
				windowCloses: '2026-11-27',
				notesUntil: '2026-12-20'
			});
		}
	};
}

async function inject(p: Proof, count: number) {
	const from = store();
	const bystander = await from.addFacilitator(`Bystander ${randomUUID()}`, someKeys);
	await from.addSignIn({
		id_hash: someHash(),
		facilitator: bystander.id,
		expires_at: '2030-01-01T00:00:00Z',
		ends_at: '2030-01-01T00:00:00Z'
	});
	const untouched = await closed(from);
	const theirs = async () =>
		JSON.stringify([
			await from.facilitatorNamed(bystander.name),
			await from.signInsOf(bystander.id),
			await from.summary(untouched.session)
		]);
	const shape = () =>
		names(`select c.oid::regclass::text || ' ' || coalesce(c.relacl::text, '') as name from pg_class c where c.relnamespace in ('app'::regnamespace, 'public'::regnamespace)
			union all select p.oid::regprocedure::text from pg_proc p where p.pronamespace in ('app'::regnamespace, 'api'::regnamespace) order by 1`);
	const before = [await theirs(), await shape()];
	const into = Object.entries(await fields(from));
	const wrong: string[] = [];
	let asked = 0;
	for (const text of injections(count, p.seed))
		for (const [field, put] of into) {
			asked += 1;
			const began = performance.now();
			try {
				const read = await put(text);
				// what can be read again is what was written, to the letter; a name without the blanks around it
				const name = text.slice(0, 60).replace(/^ +| +$/g, '');
				if (typeof read === 'string' && read !== text && read !== name)
					wrong.push(`${field} keeps ${JSON.stringify(read)} for ${JSON.stringify(text)}`);
			} catch (cause) {
				// a refusal by a rule of its own is an answer; a mistake in the SQL is none
				const code = cause instanceof Error ? cause.message : '';
				if (cause instanceof NotKept || /^42|^XX/.test(code))
					wrong.push(`${field}: ${code} for ${JSON.stringify(text)}`);
			}
			if (performance.now() - began > 4500)
				wrong.push(`${field}: slept on ${JSON.stringify(text)}`);
		}
	expect(wrong.slice(0, 20)).toEqual([]);
	expect([await theirs(), await shape()]).toEqual(before);
	expect(await rows(`select from app.summary where token = '${someToken()}'`)).toEqual([]);
	p.value(
		`${asked} texts into ${into.length} fields: 0 mistakes of SQL, 0 other rows changed`,
		'0; 0'
	);
}

proof('G11', 'fifty injections through every text field change nothing else', (p) => inject(p, 50));
proof(
	'G11',
	'two thousand injections through every text field change nothing else',
	(p) => inject(p, 2000),
	{ slow: true }
);

const isQuery = (node: ts.Node): node is ts.CallExpression =>
	ts.isCallExpression(node) &&
	ts.isPropertyAccessExpression(node.expression) &&
	node.expression.name.text === 'query';
const isRpc = (node: ts.Node): node is ts.CallExpression =>
	ts.isCallExpression(node) &&
	ts.isPropertyAccessExpression(node.expression) &&
	node.expression.name.text === 'rpc';

/** The only files in which SQL is put together, each with what goes into it: never a text of anybody's. */
const madeOf: Readonly<Record<string, string>> = {
	'src/lib/server/store/embedded/call.ts':
		'names of roles, functions and arguments out of the catalogue, quoted; what is given travels as one parameter',
	'src/lib/server/store/embedded/migrate.ts': 'our own migrations, as they stand in their files',
	'src/lib/server/store/embedded/roles.ts': 'the names of our own roles',
	'src/lib/server/store/own/own-roles.ts':
		'our own roles, the name of the database and the password of DATABASE_URL, quoted; said once, by the administrator'
};
const forTests = /\/(test-database|temporary[\w-]*)\.ts$|\/promises/;

proof('G11', 'no SQL is put together out of texts', (p) => {
	const queries = find(isQuery).filter(({ file }) => !forTests.test(file));
	expect(queries.length).toBeGreaterThan(5);
	const built = queries.filter(({ node }) => {
		const [text] = node.arguments;
		return text !== undefined && !ts.isStringLiteralLike(text);
	});
	expect([...new Set(built.map(({ file }) => file))].toSorted()).toEqual(Object.keys(madeOf));
	// the house itself has one way to the database: a function by its name, its arguments beside it
	const elsewhere = queries.filter(
		({ file }) => !/^src\/lib\/server\/store\/(embedded|own)\//.test(file)
	);
	expect(elsewhere).toEqual([]);
	const calls = find(isRpc).filter(({ file }) => !forTests.test(file));
	expect([...new Set(calls.map(({ file }) => file))]).toEqual(['src/lib/server/store/supabase.ts']);
	expect(calls.filter(({ node }) => ts.isTemplateExpression(node.arguments[0]!))).toEqual([]);
	p.value(
		`${queries.length} queries, all in the house’s own databases; put together: ${built.length}, of our own names only`,
		'0 of texts'
	);
});
