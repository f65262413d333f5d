// Puts "When …, I will …" together out of its frame and what somebody wrote into the gaps.

/**
 * Takes the pieces of the frame and the gaps between them; gives the sentence, or '' while the
 * first two gaps are empty. Who is told and by when may stay open.
 */
export function compose(pieces: readonly string[], gaps: readonly string[]): string {
	const [when = '', will = '', whom = '', by = ''] = gaps.map((gap) => gap.trim());
	if (!when || !will) return '';
	const [a = '', b = '', c = '', d = '', end = ''] = pieces;
	const told = whom ? `${c} ${whom}${by ? ` ${d} ${by}` : ''}` : '';
	return `${a} ${when} ${b} ${will}${told}${end}`;
}
