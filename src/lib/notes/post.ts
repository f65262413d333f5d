// What phones and the house say to each other about the box, byte by byte: no field but these, each always as long.
// Source: trust.md 3.5, phases 1 and 4.

/** of a phone's secret, by which the house knows its seat */
export const SEAT_BYTES = 16;
/** of a token, a tag, a hash, a blinded or an evaluated element */
const PIECE_BYTES = 32;
const PROOF_BYTES = 64;
/** of an envelope, sealed */
export const SEALED_BYTES = 4_144;

/** the most that the sealed marks of a reader take */
export const MOST_MARKS_BYTES = 16 * 4_096 + 48;

/** POST /box/<round>/token; 200 gives what readGiven reads, 409: this seat has asked with other bytes before, 404: not now, or not of the round */
export const ASKING_BYTES = SEAT_BYTES + PIECE_BYTES;
/** POST /box/<round> */
export const REDEEMING_BYTES = 3 * PIECE_BYTES + SEALED_BYTES;

/** What POST /box/<round> answers, as text with status 200. */
export const boxAnswers = [
	/** there, but a power cut would lose it: send the same bytes again until kept */
	'in_box',
	/** on the disk */
	'kept',
	/** the box was sealed without it */
	'late',
	/** nothing is collected now, or of no such round */
	'not_open',
	/** the tag is not right, or the token came with another envelope */
	'refused'
] as const;
export type BoxAnswer = (typeof boxAnswers)[number];

/** What GET /box/<round> answers: the same for everybody. */
export type BoxState = 'open' | 'sealed';

export interface Asking {
	readonly seat: Uint8Array;
	readonly blinded: Uint8Array;
}
export interface Given {
	readonly evaluated: Uint8Array;
	readonly proof: Uint8Array;
}
export interface Redeeming {
	readonly token: Uint8Array;
	readonly tag: Uint8Array;
	readonly receiptHash: Uint8Array;
	readonly sealed: Uint8Array;
}

function joined(pieces: readonly (readonly [Uint8Array, number])[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(pieces.reduce((sum, [, length]) => sum + length, 0));
	let at = 0;
	for (const [piece, length] of pieces) {
		if (piece.length !== length) throw new Error('a piece of another length');
		whole.set(piece, at);
		at += length;
	}
	return whole;
}

/** Pieces of these lengths, copied; null when the whole is longer or shorter. */
function parted(bytes: Uint8Array, lengths: readonly number[]): readonly Uint8Array[] | null {
	if (bytes.length !== lengths.reduce((sum, length) => sum + length, 0)) return null;
	let at = 0;
	return lengths.map((length) => bytes.slice(at, (at += length)));
}

export const writeAsking = ({ seat, blinded }: Asking): Uint8Array<ArrayBuffer> =>
	joined([
		[seat, SEAT_BYTES],
		[blinded, PIECE_BYTES]
	]);
export const writeGiven = ({ evaluated, proof }: Given): Uint8Array<ArrayBuffer> =>
	joined([
		[evaluated, PIECE_BYTES],
		[proof, PROOF_BYTES]
	]);
export const writeRedeeming = (redeeming: Redeeming): Uint8Array<ArrayBuffer> =>
	joined([
		[redeeming.token, PIECE_BYTES],
		[redeeming.tag, PIECE_BYTES],
		[redeeming.receiptHash, PIECE_BYTES],
		[redeeming.sealed, SEALED_BYTES]
	]);

/** Each gives null for what has another length. */
export function readAsking(bytes: Uint8Array): Asking | null {
	const [seat, blinded] = parted(bytes, [SEAT_BYTES, PIECE_BYTES]) ?? [];
	return seat && blinded ? { seat, blinded } : null;
}
export function readGiven(bytes: Uint8Array): Given | null {
	const [evaluated, proof] = parted(bytes, [PIECE_BYTES, PROOF_BYTES]) ?? [];
	return evaluated && proof ? { evaluated, proof } : null;
}
export function readRedeeming(bytes: Uint8Array): Redeeming | null {
	const lengths = [PIECE_BYTES, PIECE_BYTES, PIECE_BYTES, SEALED_BYTES];
	const [token, tag, receiptHash, sealed] = parted(bytes, lengths) ?? [];
	return token && tag && receiptHash && sealed ? { token, tag, receiptHash, sealed } : null;
}
