import { describe, expect, it, vi } from 'vitest';
import { toldIn, unpack } from '#lib/notes/envelope.ts';
import { fingerprintOf } from '#lib/notes/fingerprint.ts';
import { blankNote } from '#lib/notes/note.ts';
import { readAsking, readRedeeming, type BoxAnswer } from '#lib/notes/post.ts';
import { receiptHashes, receiptOf } from '#lib/notes/receipt.ts';
import { giveTicket, macOf, newIssuer, tagOf, type Issuer } from '#lib/notes/token.ts';
import type { PhoneBody } from '#lib/session/phone-face.ts';
import { newBoxKeys, opened } from '../../../tests/support/box-phone.ts';
import { Drafts } from './drafts.ts';
import { pocket, type Drawer } from './drawer.ts';
import { keepNamedKeys } from './named-keys.ts';
import { NoteCarrier } from './note-carrier.svelte.ts';
import type { TicketAnswer } from './post-envelope.ts';
import { fromBase64url } from '#lib/notes/base64url.ts';

const round = 'round-one';
const { keys, issuer, session } = newBoxKeys();
type Reflection = Extract<PhoneBody, { kind: 'reflection' }>;
const at = (step: Reflection['step'], more: Partial<Reflection> = {}): PhoneBody => ({
	kind: 'reflection',
	step,
	round,
	keys,
	of_round: true,
	phones: 6,
	readers: 'other_facilitator',
	level: 'usual',
	care: false,
	until: '2027-01-12',
	kept: step === 'sealed' ? 'enough' : null,
	names: [],
	...more
});
const leaving: PhoneBody = { kind: 'check_out', contacts: [], asked: false };
const seat = new Uint8Array(16).fill(7);

interface Box {
	readonly drafts?: Drafts;
	readonly answers?: readonly (BoxAnswer | null)[];
	readonly tickets?: readonly ('give' | TicketAnswer | null)[];
	readonly by?: Issuer;
}

/** A phone with a drawer, and a house that answers as it is told; by default it gives tickets, and holds envelopes. */
function phone({
	drafts = new Drafts(pocket()),
	answers = [],
	tickets = [],
	by = issuer
}: Box = {}) {
	const posted: Uint8Array[] = [];
	const asked: Uint8Array[] = [];
	const slept: number[] = [];
	const boxSays = [...answers];
	const doorSays = [...tickets];
	const carrier = new NoteCarrier(drafts, () => seat, {
		ask: async (_round, asking) => {
			asked.push(asking);
			const says = doorSays.length > 0 ? doorSays.shift()! : 'give';
			return says === 'give' ? giveTicket(by, readAsking(asking)!.blinded) : says;
		},
		post: async (_round, body) => {
			posted.push(body);
			return boxSays.length > 0 ? boxSays.shift()! : 'in_box';
		},
		sleep: async (ms) => void slept.push(ms),
		chance: () => 0.5
	});
	const write = (text: string) =>
		drafts.write('note', JSON.stringify({ ...blankNote, text, sharing: 'summary' }));
	const ready = () => vi.waitFor(() => expect(drafts.read('ticket')).toContain('"mac"'));
	const told = async (body: PhoneBody, times = posted.length + 1) => {
		carrier.follow(body);
		await vi.waitFor(() => expect(posted).toHaveLength(times));
	};
	return { carrier, drafts, posted, asked, slept, told, write, ready };
}
const inside = (body: Uint8Array) =>
	unpack(opened(readRedeeming(body)!.sealed, session.secretKey, round));
const everything = (drafts: Drawer) =>
	['note', 'receipt', 'round', 'ticket', 'envelope', 'paper'].map((name) => drafts.read(name));

describe('the ticket', () => {
	it('is asked for by every phone as soon as the box is open, and once', async () => {
		const one = phone();
		one.carrier.follow(at('writing'));
		one.carrier.follow(at('writing'));
		await one.ready();
		expect(one.asked).toHaveLength(1);
		expect(one.posted).toEqual([]);
		expect(one.carrier.words).toHaveLength(4);
	});

	it('is asked for with the same bytes after a reload, and counts then', async () => {
		const first = phone({ tickets: ['not_open'] });
		first.carrier.follow(at('writing'));
		await first.ready();
		const cut = phone({ tickets: [null, null, null] });
		cut.carrier.follow(at('writing'));
		await vi.waitFor(() => expect(cut.asked.length).toBeGreaterThan(2));
		const second = phone({ drafts: cut.drafts });
		await second.told(at('collecting'));
		expect(second.asked[0] ?? cut.asked[0]).toEqual(cut.asked[0]);
		const { token, tag, receiptHash, sealed } = readRedeeming(second.posted[0]!)!;
		expect(tag).toEqual(tagOf(macOf(issuer, token), round, sealed, receiptHash));
	});

	it('is not taken from a house that uses another key for this phone', async () => {
		const { carrier, posted } = phone({ by: newIssuer() });
		carrier.follow(at('writing'));
		await vi.waitFor(() => expect(carrier.state).toBe('strange'));
		carrier.follow(at('collecting'));
		expect(posted).toEqual([]);
	});

	it('is not even asked for where the QR named other keys', async () => {
		const right = phone();
		const name = fingerprintOf(fromBase64url(keys.session)!, fromBase64url(keys.tokens)!);
		keepNamedKeys(right.drafts, `#k=${name}`);
		await right.told(at('collecting'));
		const { carrier, drafts, asked } = phone();
		keepNamedKeys(drafts, '#k=00000000000000000000');
		carrier.follow(at('writing'));
		await vi.waitFor(() => expect(carrier.state).toBe('strange'));
		expect(asked).toEqual([]);
	});

	it('that is not to be had is said so', async () => {
		const { carrier } = phone({ tickets: ['other'] });
		carrier.follow(at('writing'));
		await vi.waitFor(() => expect(carrier.state).toBe('no_ticket'));
	});

	it('that is not to be had, or is strange, stays what is said when the box is shut', async () => {
		for (const [box, state] of [
			[{ tickets: ['other'] }, 'no_ticket'],
			[{ by: newIssuer() }, 'strange']
		] as const) {
			const { carrier, write, posted } = phone(box);
			write('nobody takes this');
			carrier.follow(at('writing'));
			await vi.waitFor(() => expect(carrier.state).toBe(state));
			carrier.follow(at('sealed'));
			carrier.follow(leaving);
			expect([carrier.state, posted]).toEqual([state, []]);
		}
	});

	it('is not for a phone that came after the box was opened', async () => {
		const { carrier, asked, drafts } = phone();
		carrier.follow(at('writing', { of_round: false }));
		carrier.follow(at('collecting', { of_round: false }));
		await Promise.resolve();
		expect([asked, drafts.read('round')]).toEqual([[], null]);
	});
});

describe('carrying a note', () => {
	it('sends one envelope of one size when all phones send, written or empty', async () => {
		const wrote = phone();
		wrote.carrier.follow(at('writing'));
		wrote.write('we waited too long');
		await wrote.told(at('collecting'));
		const blank = phone();
		await blank.told(at('collecting'));
		expect(wrote.posted[0]).toHaveLength(blank.posted[0]!.length);
		expect(inside(wrote.posted[0]!)?.text).toBe('we waited too long');
		expect(inside(blank.posted[0]!)).toBeNull();
		expect(wrote.carrier.state).toBe(blank.carrier.state);
		expect(wrote.slept).toEqual([7_500]);
	});

	it('has nothing of the words once the envelope is shut', async () => {
		const { told, write, drafts } = phone({ answers: [null, 'in_box'] });
		write('nobody reads this here');
		await told(at('collecting'), 2);
		expect([drafts.read('note'), drafts.read('ticket')]).toEqual([null, null]);
		expect(atob(drafts.read('envelope')!.replaceAll('-', '+').replaceAll('_', '/'))).not.toContain(
			'nobody'
		);
	});

	it('sends the same bytes until there is an answer, also after a reload', async () => {
		const first = phone({ answers: [null, 'not_open', null, 'in_box'] });
		first.write('twice');
		await first.told(at('collecting'), 4);
		const second = phone({ drafts: first.drafts });
		await second.told(at('collecting'));
		expect(second.posted[0]).toEqual(first.posted[0]);
		expect(first.posted[3]).toEqual(first.posted[0]);
		// and waits again: a line that comes back tells nothing of whose envelope follows
		expect(second.slept).toEqual([7_500]);
	});

	it('forgets everything when told that it is kept, and only then', async () => {
		const { told, drafts, carrier } = phone({ answers: ['in_box', 'kept'] });
		await told(at('collecting'));
		expect(drafts.read('envelope')).not.toBeNull();
		await told(at('sealed'));
		await vi.waitFor(() => expect(everything(drafts)).toEqual(Array(6).fill(null)));
		expect(carrier.receipt).toBeNull();
		carrier.follow(at('collecting'));
		carrier.follow(at('sealed'));
		await Promise.resolve();
		expect(drafts.read('round')).toBeNull();
	});

	it('sends again when the line comes back before it was kept', async () => {
		const { told, posted, carrier } = phone();
		await told(at('collecting'));
		carrier.follow(at('collecting'));
		carrier.again();
		await told(at('collecting'));
		expect(posted[1]).toEqual(posted[0]);
	});

	it('keeps what came too late on the phone, shut, and says so', async () => {
		const { told, write, carrier, drafts } = phone({ answers: ['late'] });
		write('I slept');
		await told(at('collecting'));
		await vi.waitFor(() => expect(carrier.state).toBe('late'));
		carrier.follow(leaving);
		expect(drafts.read('envelope')).not.toBeNull();
		carrier.wipe();
		expect(everything(drafts)).toEqual(Array(6).fill(null));
	});

	it('that slept through the sending says so if someone wrote, and forgets an empty one', async () => {
		const wrote = phone();
		wrote.carrier.follow(at('writing'));
		await wrote.ready();
		wrote.write('I slept');
		wrote.carrier.follow(at('sealed'));
		await vi.waitFor(() => expect(wrote.carrier.state).toBe('late'));
		expect(wrote.drafts.read('note')).toContain('I slept');
		const blank = phone();
		blank.carrier.follow(at('writing'));
		await blank.ready();
		blank.carrier.follow(leaving);
		await vi.waitFor(() => expect(blank.drafts.read('round')).toBeNull());
		expect(blank.carrier.state).toBe('here');
	});
});

describe('a receipt', () => {
	it('is shown once, when the note is kept, and its words find the note', async () => {
		const { told, write, drafts, carrier, posted } = phone({ answers: ['kept'] });
		write('perhaps I take this back');
		drafts.write('receipt', '1');
		await told(at('collecting'));
		await vi.waitFor(() => expect(carrier.receipt?.split(' ')).toHaveLength(12));
		const hashes = receiptHashes(receiptOf(carrier.receipt!)!);
		const { receiptHash } = readRedeeming(posted[0]!)!;
		expect(receiptHash).toEqual(hashes.envelope);
		expect(fromBase64url(inside(posted[0]!)!.withdraw!.pool)).toEqual(hashes.pool);
		expect(everything(drafts)).toEqual(Array(6).fill(null));
		carrier.forgetReceipt();
		expect(carrier.receipt).toBeNull();
	});

	it('is not made for an empty envelope, nor unless it was asked for', async () => {
		const blank = phone({ answers: ['kept'] });
		blank.drafts.write('receipt', '1');
		await blank.told(at('collecting'));
		const wrote = phone({ answers: ['kept'] });
		wrote.write('no words for me');
		await wrote.told(at('collecting'));
		await vi.waitFor(() => expect(wrote.drafts.read('kept')).toBe(round));
		expect([blank.carrier.receipt, wrote.carrier.receipt]).toEqual([null, null]);
		expect(inside(wrote.posted[0]!)!.withdraw).toBeNull();
	});
});

const told = { readers: 'other_facilitator', level: 'usual', until: '2027-01-12' } as const;

describe('what the room was told before anybody wrote', () => {
	it('goes into the envelope with the words', async () => {
		const one = phone();
		one.carrier.follow(at('writing'));
		one.write('as I was told');
		await one.told(at('collecting'));
		const packed = opened(readRedeeming(one.posted[0]!)!.sealed, session.secretKey, round);
		expect(toldIn(packed)).toEqual(told);
	});

	it.each([{ readers: 'joker_too' }, { level: 'high' }, { until: '2099-01-01' }] as const)(
		'and changed since, to %j, nothing is sent',
		async (change) => {
			const one = phone();
			one.carrier.follow(at('writing'));
			await one.ready();
			one.write('not for them');
			one.carrier.follow(at('collecting', change));
			expect(one.carrier.state).toBe('changed');
			// also when it is changed back
			one.carrier.follow(at('collecting'));
			one.carrier.follow(at('sealed'));
			await Promise.resolve();
			expect([one.carrier.state, one.posted]).toEqual(['changed', []]);
		}
	);

	it('is remembered through a reload of the page', async () => {
		const first = phone();
		first.carrier.follow(at('writing'));
		await first.ready();
		const second = phone({ drafts: first.drafts });
		second.carrier.follow(at('collecting', { readers: 'joker_too' }));
		expect([second.carrier.state, second.posted]).toEqual(['changed', []]);
	});

	it('does not hold back what is shut already', async () => {
		const one = phone({ answers: ['in_box', 'in_box'] });
		await one.told(at('collecting'));
		one.carrier.again();
		await one.told(at('collecting', { until: '2099-01-01' }));
		expect(one.posted[1]).toEqual(one.posted[0]);
	});
});

describe('whoever sees that the four words differ', () => {
	it('takes no part, and nothing of the words stays, also after a reload', async () => {
		const one = phone();
		one.carrier.follow(at('writing'));
		await one.ready();
		one.write('for nobody');
		one.carrier.differ();
		const again = phone({ drafts: one.drafts });
		for (const { carrier } of [one, again]) {
			carrier.follow(at('writing'));
			carrier.follow(at('collecting'));
			carrier.follow(at('sealed'));
		}
		await Promise.resolve();
		expect([one.carrier.state, again.carrier.state]).toEqual(['differ', 'differ']);
		expect([one.posted, again.posted, again.asked]).toEqual([[], [], []]);
		expect(one.drafts.read('note')).toBeNull();
	});
});

describe('with high care', () => {
	const high = { level: 'high' } as const;

	/** A phone whose page can be loaded again: what its drawer has stays, what its memory has goes. */
	function reloadable() {
		const kept = pocket();
		return { kept, page: (box: Box = {}) => phone({ ...box, drafts: new Drafts(kept) }) };
	}
	const readable = (kept: Drawer) => ['note', 'receipt', 'paper'].map((name) => kept.read(name));

	it('words are in the memory of the page alone, and sent all the same', async () => {
		const { kept, page } = reloadable();
		const one = page({ answers: ['kept'] });
		one.carrier.follow(at('writing', high));
		await one.ready();
		one.write('only here');
		one.drafts.write('receipt', '1');
		expect(readable(kept)).toEqual([null, null, null]);
		await one.told(at('collecting', high));
		expect(inside(one.posted[0]!)?.text).toBe('only here');
		expect(readable(kept)).toEqual([null, null, null]);
		await vi.waitFor(() => expect(one.carrier.receipt?.split(' ')).toHaveLength(12));
	});

	it('a reload loses the draft, and the phone sends an empty envelope', async () => {
		const { page } = reloadable();
		const one = page();
		one.carrier.follow(at('writing', high));
		await one.ready();
		one.write('gone');
		const again = page();
		await again.told(at('collecting', high));
		expect(inside(again.posted[0]!)).toBeNull();
	});

	it('what is shut stays through a reload until it is kept: nobody can read it', async () => {
		const { kept, page } = reloadable();
		const one = page({ answers: ['in_box'] });
		one.carrier.follow(at('writing', high));
		one.write('shut');
		await one.told(at('collecting', high));
		const again = page();
		await again.told(at('collecting', high));
		expect(again.posted[0]).toEqual(one.posted[0]);
		expect(kept.read('envelope')).not.toBeNull();
	});

	it('what an earlier page had put down is taken up from there', async () => {
		const { kept, page } = reloadable();
		kept.write('note', JSON.stringify({ ...blankNote, text: 'put down before' }));
		const one = page();
		one.carrier.follow(at('writing', high));
		expect(readable(kept)).toEqual([null, null, null]);
		expect(one.drafts.read('note')).toContain('put down before');
	});
});
