import { describe, expect, it } from 'vitest';
import { unpack } from '#lib/notes/envelope.ts';
import { blankNote } from '#lib/notes/note.ts';
import type { PhoneBody } from '#lib/session/phone-face.ts';
import { pocket } from './drawer.ts';
import { NoteCarrier } from './note-carrier.svelte.ts';
import type { BoxAnswer } from './post-envelope.ts';

const round = 'round-one';
const at = (step: 'writing' | 'collecting' | 'sealed'): PhoneBody => ({
	kind: 'reflection',
	step,
	round,
	keys: null,
	of_round: true,
	phones: null,
	readers: 'other_facilitator',
	until: '2027-01-12',
	kept: step === 'sealed' ? 'enough' : null,
	names: []
});
const leaving: PhoneBody = { kind: 'check_out', contacts: [], asked: false };
const secret = new Uint8Array(16).fill(7);

/** A phone with a drawer, and a box that answers as it is told. */
function phone(answers: (BoxAnswer | null)[], drafts = pocket()) {
	const posted: Uint8Array[] = [];
	let settle: () => void = () => {};
	const carrier = new NoteCarrier(drafts, () => secret, {
		post: async (_round, body) => {
			posted.push(body);
			return answers.shift() ?? null;
		},
		sleep: () => (answers.length ? Promise.resolve() : new Promise<void>((go) => (settle = go))),
		chance: () => 0
	});
	const told = async (body: PhoneBody) => {
		carrier.follow(body);
		for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
	};
	const write = (text: string) =>
		drafts.write('note', JSON.stringify({ ...blankNote, text, sharing: 'summary' }));
	return { carrier, drafts, posted, told, write, settle: () => settle() };
}
const inside = (body: Uint8Array) => unpack(body.subarray(16));

describe('carrying a note', () => {
	it('sends nothing while people write', async () => {
		const { told, write, posted } = phone(['in_box']);
		await told(at('writing'));
		write('we waited too long');
		await told(at('writing'));
		expect(posted).toEqual([]);
	});

	it('sends secret and envelope when all phones send, written or empty, the same size', async () => {
		const wrote = phone(['in_box']);
		await wrote.told(at('writing'));
		wrote.write('we waited too long');
		await wrote.told(at('collecting'));
		const blank = phone(['in_box']);
		await blank.told(at('collecting'));

		expect(wrote.posted[0]).toHaveLength(16 + 4096);
		expect(blank.posted[0]).toHaveLength(16 + 4096);
		expect(wrote.posted[0]!.subarray(0, 16)).toEqual(secret);
		expect(inside(wrote.posted[0]!)?.text).toBe('we waited too long');
		expect(inside(blank.posted[0]!)).toBeNull();
		expect(wrote.carrier.state).toBe(blank.carrier.state);
	});

	it('sends the same bytes until there is an answer, also after a reload', async () => {
		const first = phone([null, 'not_open', null, 'in_box']);
		await first.told(at('writing'));
		first.write('twice');
		await first.told(at('collecting'));
		expect(first.posted).toHaveLength(4);
		const second = phone(['in_box'], first.drafts);
		await second.told(at('collecting'));
		expect(second.posted[0]).toEqual(first.posted[0]);
		expect(first.posted[3]).toEqual(first.posted[0]);
	});

	it('forgets only when told that it is kept', async () => {
		const { told, write, posted, drafts } = phone(['in_box', 'kept']);
		await told(at('writing'));
		write('keep this');
		await told(at('collecting'));
		expect(drafts.read('note')).toContain('keep this');
		await told(at('sealed'));
		expect(posted).toHaveLength(2);
		expect([drafts.read('note'), drafts.read('envelope'), drafts.read('round')]).toEqual([
			null,
			null,
			null
		]);
	});

	it('does not send a second envelope once kept', async () => {
		const { told, posted } = phone(['kept', 'in_box']);
		await told(at('collecting'));
		await told(at('collecting'));
		await told(at('sealed'));
		expect(posted).toHaveLength(1);
	});

	it('sends again when the line comes back before it was kept', async () => {
		const { told, posted, carrier } = phone(['in_box', 'in_box']);
		await told(at('collecting'));
		await told(at('collecting'));
		expect(posted).toHaveLength(1);
		carrier.again();
		await told(at('collecting'));
		expect(posted).toHaveLength(2);
		expect(posted[1]).toEqual(posted[0]);
	});

	it('keeps a note that came too late on the phone, and says so', async () => {
		const { told, write, carrier, drafts } = phone(['late']);
		await told(at('writing'));
		write('I slept');
		await told(leaving);
		expect(carrier.state).toBe('late');
		expect(drafts.read('note')).toContain('I slept');
		carrier.wipe();
		expect(drafts.read('note')).toBeNull();
	});
});
