import { describe, expect, test, vi } from 'vitest';
import { newReceipt, receiptWords } from '#lib/notes/receipt.ts';
import { toBase64url } from '#lib/notes/base64url.ts';
import { receiptInSquare, receiptTyped } from './bring.ts';
import { POST } from './+server.ts';

let places = 0;

function put() {
	const wishGone = vi.fn(async (_hashes: readonly string[], _due: string) => {});
	places += 1;
	const hour = 3_600_000 * 1000 * places;
	const bring = async (body: Uint8Array<ArrayBuffer>, address = `10.2.0.${places}`) => {
		const answer = (await POST({
			request: new Request('http://here/receipt', { method: 'POST', body }),
			locals: { house: { store: { wishGone }, now: () => hour } },
			getClientAddress: () => address
		} as never)) as Response;
		return [answer.status, await answer.text(), [...answer.headers]];
	};
	return { wishGone, bring };
}
const some = (length: number) => crypto.getRandomValues(new Uint8Array(length));

describe('bringing a receipt', () => {
	test('gets the same answer, whatever it is', async () => {
		const { wishGone, bring } = put();
		const answers = [];
		for (const length of [16, 16, 0, 15, 17, 5000]) answers.push(await bring(some(length)));
		for (const answer of answers) expect(answer).toEqual(answers[0]);
		expect(answers[0]!.slice(0, 2)).toEqual([200, 'taken']);
		expect(wishGone).toHaveBeenCalledTimes(6);
	});

	test('ten times an hour from one place; then nothing is asked, and that is said', async () => {
		const { wishGone, bring } = put();
		for (let n = 0; n < 10; n++) expect((await bring(some(16)))[0]).toBe(200);
		expect((await bring(some(16))).slice(0, 2)).toEqual([429, 'wait']);
		expect(wishGone).toHaveBeenCalledTimes(10);
		expect((await bring(some(16), '10.9.9.9'))[0]).toBe(200);
	});

	test('is not said to be taken when it could not be kept', async () => {
		const { wishGone, bring } = put();
		wishGone.mockRejectedValue(new Error('away'));
		expect((await bring(some(16))).slice(0, 2)).toEqual([503, 'not_kept']);
	});
});

describe('reading a receipt', () => {
	test('twelve words, however they are typed', () => {
		const receipt = newReceipt();
		const words = receiptWords(receipt);
		for (const typed of [words, words.toUpperCase(), words.replaceAll(' ', ',\n')])
			expect(receiptTyped(typed)).toEqual(new Uint8Array(receipt));
	});

	test.each(['', 'apple', 'abandon '.repeat(12), 'zzz '.repeat(12)])('%j are none', (typed) => {
		expect(receiptTyped(typed)).toBeNull();
	});

	test('a square, and nothing that is not one', () => {
		const receipt = newReceipt();
		const square = toBase64url(receipt);
		expect(receiptInSquare(square)).toEqual(new Uint8Array(receipt));
		for (const other of ['', square.slice(1), `${square}A`, square.replace(/./, '!')])
			expect(receiptInSquare(other)).toBeNull();
	});
});
