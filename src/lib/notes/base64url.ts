// Bytes as letters that may stand in addresses and JSON, and back; works on plain http in a hall as well.

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Takes bytes; gives them as base64url without padding. */
export function toBase64url(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 3) {
		const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
		const four = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
		text += four
			.slice(0, Math.min(4, bytes.length - at + 1))
			.map((six) => letters[six])
			.join('');
	}
	return text;
}

/** Takes base64url; gives its bytes, or null where it is not base64url. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
	if (text.length % 4 === 1 || /[^A-Za-z0-9_-]/.test(text)) return null;
	const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
	let held = 0;
	let bits = 0;
	let at = 0;
	for (const letter of text) {
		held = ((held << 6) | letters.indexOf(letter)) & 0xffff;
		bits += 6;
		if (bits >= 8) {
			bits -= 8;
			bytes[at++] = (held >> bits) & 255;
		}
	}
	return bytes;
}
