// Where WebSockets are kept out, the same doors stand: what holds for a quick line holds for a plain one.

import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { LiveStore } from '../../../../tests/support/live-store.ts';
import { shortPlan } from '../../../../tests/support/evening.ts';
import { asked, hello, knock, openWire, type Wire } from '../../../../tests/support/wire.ts';

let wire: Wire;
beforeAll(
	async () => void (wire = await openWire(new LiveStore(shortPlan(['lobby', 'check_in']))))
);
afterAll(() => wire.close());

const plain = { transports: ['polling'] };
let made = 0;
const join = () => ({ id: `join-by-polling-${++made}`, type: 'join' });

test('whoever asks too fast is told so, and the others are not held up', async () => {
	const hasty = wire.line(hello.phone(1), plain);
	const good = wire.line(hello.phone(2), plain);
	await knock(hasty);
	await knock(good);
	const answers = await Promise.all(Array.from({ length: 60 }, () => asked(hasty, join())));
	expect(answers.filter((answer) => 'done' in answer).length).toBeGreaterThanOrEqual(20);
	expect(answers).toContainEqual({ refused: 'too_fast' });
	expect(await asked(good, join())).toEqual({ done: true });
});

test('a flood cuts its own line', async () => {
	const loud = wire.line(hello.phone(3), plain);
	await knock(loud);
	for (let n = 0; n < 400; n += 1) loud.emit('look');
	await vi.waitFor(() => expect(loud.connected).toBe(false), { timeout: 5_000 });
});

test('a page of elsewhere can neither open a line nor speak on one', async () => {
	const elsewhere = { ...plain, origin: 'https://elsewhere.example' };
	expect(await knock(wire.line(hello.phone(4), elsewhere))).toBe('xhr poll error');

	const address = `${wire.own}/socket.io/?EIO=4&transport=polling`;
	const opened = await (await fetch(address)).text();
	const { sid } = JSON.parse(opened.slice(1)) as { sid: string };
	const post = (origin: string) =>
		fetch(`${address}&sid=${sid}`, {
			method: 'POST',
			body: `40${JSON.stringify(hello.stage())}`,
			headers: { origin }
		}).then(({ status }) => status);
	expect(await post('https://elsewhere.example')).toBe(403);
	expect(await post(wire.own)).toBe(200);
});

test('a message of more than sixteen kilobytes is not taken', async () => {
	const loud = wire.line(hello.phone(5), plain);
	await knock(loud);
	loud.emit('ask', 'x'.repeat(20_000), () => {});
	await vi.waitFor(() => expect(loud.connected).toBe(false), { timeout: 5_000 });
});
