// What a browser can find out for itself about this place: the line, the way, its own memory, clock and screen.

import type { CheckupWords } from '#lib/words/en/checkup.ts';

export interface Finding {
	readonly name: string;
	readonly is: 'good' | 'mind' | 'bad';
	readonly says: string;
}

/** longest wait for an answer, milliseconds */
const patience = 5_000;
/** a clock so far off is worth a word, milliseconds */
const offBy = 90_000;

/** Opens the quick line as a room would, says nothing over it, and closes it. */
function quickLine(): Promise<boolean> {
	return new Promise((resolve) => {
		const address = new URL('/socket.io/?EIO=4&transport=websocket', location.href);
		address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
		const line = new WebSocket(address);
		const over = setTimeout(() => done(false), patience);
		const done = (opened: boolean) => {
			clearTimeout(over);
			line.close();
			resolve(opened);
		};
		line.onmessage = () => done(true);
		line.onerror = () => done(false);
	});
}

async function lineFinding({ line: words }: CheckupWords): Promise<Finding> {
	const { name } = words;
	const began = performance.now();
	try {
		const answer = await fetch('/health', {
			cache: 'no-store',
			signal: AbortSignal.timeout(patience)
		});
		if (!answer.ok) return { name, is: 'bad', says: words.bad };
	} catch {
		return { name, is: 'bad', says: words.bad };
	}
	const took = Math.max(1, Math.round(performance.now() - began));
	return (await quickLine())
		? { name, is: 'good', says: words.good(took) }
		: { name, is: 'mind', says: words.mind };
}

function wayFinding({ way: words }: CheckupWords): Finding {
	const { name } = words;
	if (location.protocol === 'https:') return { name, is: 'good', says: words.good };
	return isSecureContext
		? { name, is: 'good', says: words.here }
		: { name, is: 'mind', says: words.mind };
}

function storeFinding({ store: words }: CheckupWords): Finding {
	const { name } = words;
	try {
		sessionStorage.setItem('check-up', '1');
		const kept = sessionStorage.getItem('check-up') === '1';
		sessionStorage.removeItem('check-up');
		return kept ? { name, is: 'good', says: words.good } : { name, is: 'bad', says: words.bad };
	} catch {
		return { name, is: 'bad', says: words.bad };
	}
}

function clockFinding({ clock: words }: CheckupWords, now: number): Finding {
	const { name } = words;
	const off = Math.abs(Date.now() - now);
	return off < offBy
		? { name, is: 'good', says: words.good }
		: { name, is: 'mind', says: words.mind(Math.round(off / 60_000)) };
}

function awakeFinding({ awake: words }: CheckupWords): Finding {
	const { name } = words;
	return 'wakeLock' in navigator
		? { name, is: 'good', says: words.good }
		: { name, is: 'mind', says: words.mind };
}

/** Takes the words and the house's time when the page was made; gives what was found, in the order people need it. */
export const checkUp = async (words: CheckupWords, now: number): Promise<readonly Finding[]> => [
	await lineFinding(words),
	wayFinding(words),
	storeFinding(words),
	clockFinding(words, now),
	awakeFinding(words)
];
