// The six signs people read off the wall and type: how they are made, written, and understood when mistyped.
// Thirty-two signs (Crockford's Base32): no I, L, O or U, so that nothing looks like something else.

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const joinCodeLength = 6;
/** opens a stage on any device; nobody types it twice, so it may be long */
export const displayCodeLength = 10;

/** What people write or type for a sign that is not one of ours. */
const meant: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' };

/** A code out of random bytes, one byte a sign: 256 is a multiple of 32, so every sign is as likely. */
export function codeFrom(random: Uint8Array): string {
	return Array.from(random, (byte) => signs[byte & 31]).join('');
}

/**
 * The code somebody meant, or null. Forgives case, spaces, dots, dashes and look-alikes; refuses
 * anything else and any other length.
 */
export function readCode(typed: string, length: number = joinCodeLength): string | null {
	if (typed.length > length * 8) return null;
	const kept = typed
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[\s.·•‧∙⋅・_\-‐‑‒–—−]+/gu, '');
	if (kept.length !== length) return null;
	let code = '';
	for (const sign of kept) {
		const known = meant[sign] ?? sign;
		if (!signs.includes(known)) return null;
		code += known;
	}
	return code;
}

/** As written on the wall: `K7M · 2QX`. */
export function spacedCode(code: string): string {
	const half = Math.ceil(code.length / 2);
	return `${code.slice(0, half)} · ${code.slice(half)}`;
}
