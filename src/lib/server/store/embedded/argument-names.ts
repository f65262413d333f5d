// The names of the arguments of a call, read without reading the arguments: one of them may be a whole live document.

/** Below this many letters reading everything costs nothing. */
const short = 2000;

/**
 * Takes the body of a call. Gives the names of its arguments, or undefined when it is no JSON object. In a long body
 * only its outermost level is looked at: whether the rest is JSON, the database sees.
 */
export function argumentNames(body: string): string[] | undefined {
	if (body === '') return [];
	return (body.length > short && outermost(body)) || everything(body);
}

/** Whether a text is JSON at all. */
export function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

function everything(body: string): string[] | undefined {
	if (!isJson(body)) return undefined;
	const value: unknown = JSON.parse(body);
	const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
	return isObject ? Object.keys(value) : undefined;
}

const opening = /^\s*\{/;
const signs = /["{}[\]]/g;

/** Undefined for whatever does not look like an object with plainly written names. */
function outermost(body: string): string[] | undefined {
	const open = opening.exec(body);
	if (!open) return undefined;
	const names: string[] = [];
	let depth = 1;
	signs.lastIndex = open[0].length;
	for (let sign = signs.exec(body); sign; sign = signs.exec(body)) {
		const [is] = sign;
		if (is === '{' || is === '[') depth += 1;
		else if (is !== '"') depth -= 1;
		else {
			const end = endOfString(body, sign.index + 1);
			if (end < 0) return undefined;
			signs.lastIndex = end + 1;
			if (depth > 1 || !isName(body, end)) continue;
			const name = body.slice(sign.index + 1, end);
			if (name.includes('\\')) return undefined;
			names.push(name);
		}
		if (depth === 0) return body.slice(signs.lastIndex).trim() === '' ? names : undefined;
	}
	return undefined;
}

/** Where the string that begins at `from` ends: at a quote with an even number of backslashes before it. */
function endOfString(body: string, from: number): number {
	for (let end = body.indexOf('"', from); end >= 0; end = body.indexOf('"', end + 1)) {
		let before = end;
		while (before > from && body[before - 1] === '\\') before -= 1;
		if ((end - before) % 2 === 0) return end;
	}
	return -1;
}

const colon = /\s*:/y;

function isName(body: string, end: number): boolean {
	colon.lastIndex = end + 1;
	return colon.test(body);
}
