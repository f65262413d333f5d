// Everything that one process may say to another, and its shape. Never a view, a command, a text or an address.

import * as v from 'valibot';

const id = v.pipe(v.string(), v.maxLength(60));
const seat = v.pipe(v.string(), v.maxLength(40));
const present = v.strictObject({ session: id, seats: v.array(seat), leads: v.boolean() });

/** The counters of wrong tries; a place stands under a hash whose key only the processes have. */
export const limits = ['door', 'hand_over', 'now', 'ticket', 'envelope', 'sign_in'] as const;
export type Limit = (typeof limits)[number];

const factSchema = v.variant('is', [
	/** the evening has been kept up to this seq */
	v.strictObject({ is: v.literal('moved'), session: id, seq: v.number() }),
	/** a phone has come in here: its lines elsewhere are old */
	v.strictObject({ is: v.literal('came'), session: id, seat, at: v.number() }),
	/** who is connected here: in these rooms, or (`whole`) in these and no others */
	v.strictObject({ is: v.literal('here'), rooms: v.array(present), whole: v.boolean() }),
	/** this process goes */
	v.strictObject({ is: v.literal('bye') }),
	/** all consoles of a facilitator are to be cut; null: see which sign-ins still count */
	v.strictObject({ is: v.literal('signed_out'), facilitator: v.nullable(id) }),
	/** somebody guessed, or (`less`, `none`) had been right */
	v.strictObject({
		is: v.literal('tried'),
		at: v.picklist(limits),
		place: id,
		how: v.picklist(['wrong', 'less', 'none'])
	})
]);
export type Fact = v.InferOutput<typeof factSchema>;

/** a token or a ticket, and what came by it; never a seat */
const by = v.pipe(
	v.string(),
	v.maxLength(60),
	v.custom<`token ${string}` | `ticket ${string}`>(
		(input) => typeof input === 'string' && /^(token|ticket) \S+$/.test(input)
	)
);
const held = {
	by,
	sealed: v.pipe(v.string(), v.maxLength(6000)),
	receipt: v.pipe(v.string(), v.maxLength(60))
};
const questionSchema = v.variant('is', [
	/** hold this envelope too */
	v.strictObject({ is: v.literal('hold'), session: id, round: id, ...held }),
	/** give what you hold of this round, but for these */
	v.strictObject({ is: v.literal('give'), round: id, have: v.array(by) })
]);
export type Question = v.InferOutput<typeof questionSchema>;

const replySchema = v.strictObject({
	from: id,
	held: v.array(v.strictObject(held))
});
export type Reply = v.InferOutput<typeof replySchema>;

/** What was said, by which process, as its how-manieth word. */
const saidSchema = v.strictObject({
	from: id,
	n: v.number(),
	fact: v.optional(factSchema),
	question: v.optional(questionSchema)
});
export type Said = v.InferOutput<typeof saidSchema>;

const reading =
	<T>(schema: v.GenericSchema<unknown, T>) =>
	(input: unknown): T | null => {
		const read = v.safeParse(schema, input);
		return read.success ? read.output : null;
	};
/** Each takes anything and gives null for what has another shape. */
export const readSaid = reading(saidSchema);
export const readReply = reading(replySchema);
