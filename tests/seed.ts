// Writes supabase/seed.sql: one group, two facilitators, an evening that is over and one that is planned.
// `node tests/seed.js > supabase/seed.sql` after the story or a table has changed; a test compares.

import { createHash } from 'node:crypto';
import { templateBlocks } from '#lib/catalogue/templates.ts';
import type { Block } from '#lib/session/plan.ts';
import { record } from './seed-evening.ts';
import { halvesFor } from './support/halves.ts';

/** Fixed, so that the file is the same each time it is written. */
const id = (kind: string, n: number) => `${kind}0000000-0000-4000-8000-00000000000${n}`;
export const ids = {
	ana: id('a', 1),
	bela: id('a', 2),
	group: id('b', 1),
	series: id('b', 2),
	over: id('c', 1),
	planned: id('c', 2),
	round: id('d', 1)
};
export const passphrases = {
	Ana: 'kettle orbit velvet lantern pigeon harvest',
	Bela: 'thimble copper meadow saddle walnut ferry'
};
export const token = 'demo-link-to-the-stairwell-summary';
export const days = { windowCloses: '2026-11-27', planned: '2026-12-04' };

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
const json = (value: unknown) => text(JSON.stringify(value));
const texts = (values: readonly string[]) =>
	values.length > 0 ? `array[${values.map(text).join(', ')}]` : `'{}'`;

/** A demonstration's passphrases are no secret, so neither is their salt. */
const salt = Buffer.from('demonstration of').toString('base64url');
const bytes = (base64url: string) =>
	`decode(${text(Buffer.from(base64url, 'base64url').toString('hex'))}, 'hex')`;

/** What the house keeps of somebody: a hash of the half that signs in, and the public key. */
async function kept(name: keyof typeof passphrases): Promise<string> {
	const { sign_in, public_key } = await halvesFor(salt, name, passphrases[name]);
	const hash = createHash('sha256').update(Buffer.from(sign_in, 'base64url')).digest('base64url');
	return `${text(name)}, ${bytes(hash)}, ${bytes(public_key)}`;
}

/** As many as the evening is told with. */
const phones = 13;

interface Evening {
	readonly id: string;
	readonly title: string;
	readonly day: string;
	readonly blocks: readonly Block[];
	readonly scenes: readonly string[];
	readonly agreements: readonly string[];
	readonly status: 'planned' | 'review';
	readonly notesUntil: string | null;
}

const session = (evening: Evening) => `(
	${text(evening.id)}, ${text(ids.group)}, ${text(ids.series)}, ${text(evening.title)},
	${text(evening.day)}, 'evening', ${json(evening.blocks)},
	${texts(evening.scenes)}, ${texts(evening.agreements)}, true, 'other_facilitator', false, '{}',
	${text(evening.status)}, ${evening.notesUntil === null ? 'null' : text(evening.notesUntil)})`;

/** The whole file. Takes nothing: the evening comes from seed-evening.ts. */
export async function seedSql(): Promise<string> {
	const blocks = templateBlocks('evening');
	const over: Evening = {
		id: ids.over,
		title: record.title,
		day: record.day,
		blocks,
		scenes: ['sc01', 'sc02'],
		agreements: record.agreements,
		status: 'review',
		notesUntil: record.notes_until
	};
	const planned: Evening = {
		...over,
		id: ids.planned,
		title: 'Who is in the photo',
		day: days.planned,
		scenes: ['sc02', 'sc05'],
		status: 'planned',
		notesUntil: null
	};
	return `-- A small demonstration: a group, an evening that is over, and one that is planned.
-- For trying out on one's own computer only (\`supabase db reset\`): whoever reads this file can sign in as
--   Ana    ${passphrases.Ana}
--   Bela   ${passphrases.Bela}
-- Written by tests/seed.ts; change it there.

update app.house set salt = ${bytes(salt)};
insert into app.facilitator (id, name, sign_in_hash, public_key) values
	(${text(ids.ana)}, ${await kept('Ana')}),
	(${text(ids.bela)}, ${await kept('Bela')});

-- The group's key is made in the browser of whoever opens doors first.
insert into app.group (id, name, contacts, quiet_place) values
	(${text(ids.group)}, ${text(record.group)}, ${texts(record.contacts)}, 'The small room behind the kitchen');
insert into app.key_holder (group_id, facilitator_id) values
	(${text(ids.group)}, ${text(ids.ana)}),
	(${text(ids.group)}, ${text(ids.bela)});
insert into app.series (id, group_id, name) values
	(${text(ids.series)}, ${text(ids.group)}, 'Meetings that work for all of us');

insert into app.session (id, group_id, series_id, title, day, template, blocks, scenes, agreements,
	show_time, readers, small_group, fit, status, notes_until) values
${session(over)},
${session(planned)};

insert into app.summary (session_id, record, token, window_closes, joker_id) values (
	${text(ids.over)}, ${json(record)},
	${text(token)}, ${text(days.windowCloses)}, ${text(ids.ana)});
select app.keep_record(session_id, record) from app.summary where session_id = ${text(ids.over)};

-- ${phones} phones sent ${phones} envelopes, which were let go: a demonstration brings no keys that could open any.
insert into app.box_round (id, session_id, envelopes, phones, read) values
	(${text(ids.round)}, ${text(ids.over)}, ${phones}, ${phones}, true);

insert into app.reply (session_id, kind, about, text, waits) values
	(${text(ids.over)}, 'correction', 'lines', 'We said “shorter agenda, and a real break”.', false),
	(${text(ids.over)}, 'minority_note', 'scenes', 'I think this scene blamed one man, not the way we meet.', false);
`;
}
