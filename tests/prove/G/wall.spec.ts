// Hostile texts on the wall, in a real browser: nothing runs, nothing leaves, everything stays on the screen.

import { expect, test, type WebSocketRoute } from '@playwright/test';
import type { StageBody, StageCardSeen, StageView } from '#lib/session/stage-face.ts';
import { RunningHouse } from '../../support/running-house.ts';
import { proved, slow } from '../proved.ts';
import { hostileTexts } from './hostile-texts.ts';
import { openRoom } from './room.ts';

let house: RunningHouse;
test.beforeAll(async () => {
	house = await RunningHouse.open();
});
test.afterAll(() => house.close());

/** Every place on the wall that shows what somebody wrote; the texts go through them in turn. */
const places: readonly ((text: string) => { body?: StageBody; card?: StageCardSeen })[] = [
	(text) => ({ card: { kind: 'question', text } }),
	(text) => ({
		body: { kind: 'agreements', lines: [1, 2, 3].map((n) => ({ id: `line-${n}`, text })) }
	}),
	(text) => ({ body: { kind: 'first_talk', problem: text, happens: null } }),
	(text) => ({
		body: {
			kind: 'scene_choice',
			scenes: [{ id: 'sc01', title: text, patterns: [text], content_notes: [text] }],
			method: 'dots',
			chosen: null
		}
	}),
	(text) => ({ body: { kind: 'model_run', title: text } }),
	(text) => ({ card: { kind: 'previously', lines: [text, 'Last time.'] } }),
	(text) => ({ body: { kind: 'check_out', contacts: [text, 'The table by the door'] } }),
	(text) => ({
		body: {
			kind: 'part',
			title: text.slice(0, 80),
			instruction: text,
			origin: text.slice(0, 80)
		}
	}),
	(text) => ({
		body: {
			kind: 'brief',
			role: {
				id: 'petra',
				name: text.slice(0, 60),
				shape: 'circle',
				want: text,
				replaceable: true
			},
			suggestion: text
		}
	})
];

test('G12 hostile texts run nothing, leave nothing and stay on the wall', async ({ browser }) => {
	test.setTimeout(600_000);
	const room = await openRoom(house);
	const page = await (
		await browser.newContext({ viewport: { width: 1280, height: 720 } })
	).newPage();
	const outside: string[] = [];
	const dialogs: string[] = [];
	page.on('request', (request) => {
		if (!request.url().startsWith(house.origin)) outside.push(request.url());
	});
	page.on('dialog', (dialog) => {
		dialogs.push(dialog.message());
		void dialog.dismiss();
	});
	await page.addInitScript(() => {
		const reports: string[] = [];
		Reflect.set(window, 'reports', reports);
		document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
			reports.push(`${violatedDirective} ${blockedURI}`)
		);
	});

	// the house cleans and shortens what it is sent; here the wall gets it as it is
	let line: WebSocketRoute | undefined;
	let first: { seq: number; view: StageView } | undefined;
	await page.routeWebSocket(/\/socket\.io\//, (route) => {
		const server = route.connectToServer();
		server.onMessage((message) => {
			const text = message.toString();
			if (text.startsWith('42["view",')) {
				line = route;
				[, first] = JSON.parse(text.slice(2)) as [string, typeof first];
			}
			route.send(message);
		});
	});
	await page.goto(`${house.origin}/stage/${room.display}`);
	await expect.poll(() => first !== undefined).toBe(true);
	const { seq, view } = first!;

	const texts = hostileTexts(slow() ? 500 : 90);
	const wrong: string[] = [];
	let shown = 0;
	for (const [n, text] of texts.entries()) {
		const { body, card = null } = places[n % places.length]!(text);
		const next = {
			...view,
			title: text.slice(0, 80),
			card,
			body: body ?? view.body,
			moment: body && body.kind !== 'part' ? view.moment : view.moment,
			roles: [{ role: 'scribe', word: text.slice(0, 24) }]
		};
		line!.send(`42${JSON.stringify(['view', { seq: seq + 1 + n, view: next }])}`);
		// as long as people can write; the rest is what nobody can send
		const longest = n % places.length === 4 ? 60 : 140;
		const found = await page.evaluate(async (tooLong) => {
			// once to show it, once to fit it, once to be sure
			for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
			const { innerWidth, innerHeight } = window;
			const trouble: string[] = [];
			const { scrollWidth, scrollHeight } = document.documentElement;
			if (scrollWidth > innerWidth || scrollHeight > innerHeight)
				trouble.push(`the page is ${scrollWidth} × ${scrollHeight}`);
			const outside = (element: Element) => {
				const box = element.getBoundingClientRect();
				return (
					box.left < -2 ||
					box.top < -2 ||
					box.right > innerWidth + 2 ||
					box.bottom > innerHeight + 2
				);
			};
			/** What is longer than people can write is cut off by a part of the wall that stays where it is. */
			const cutOff = (element: Element): boolean => {
				for (let up = element.parentElement; up; up = up.parentElement)
					if (/hidden|clip/.test(getComputedStyle(up).overflow) && !outside(up)) return true;
				return false;
			};
			for (const element of document.querySelectorAll('body *')) {
				const { width, height } = element.getBoundingClientRect();
				const forEars = element.closest('.visually-hidden, #svelte-announcer');
				if (!outside(element) || width === 0 || height === 0 || forEars) continue;
				const frame = element.matches('main, .picture, .idea, header, footer, footer *');
				if (frame || !tooLong || !cutOff(element)) {
					trouble.push(`${element.tagName}.${element.className} is off the wall`);
					break;
				}
			}
			const odd = document.querySelector(
				'body script:not([nonce]), main svg script, main iframe, main object, main form, main a[href^="javascript:"], body base, body meta'
			);
			if (odd) trouble.push(`an element: ${odd.tagName}`);
			const text = document.querySelector('main')?.textContent ?? '';
			return { trouble, text: text.length };
		}, text.length > longest);
		if (found.text > 0) shown += 1;
		for (const one of found.trouble)
			wrong.push(`${JSON.stringify(text.slice(0, 40))} (${n % places.length}): ${one}`);
	}
	const [ran, reports] = await page.evaluate(() => [
		Reflect.get(window, 'ran') as unknown,
		Reflect.get(window, 'reports') as string[]
	]);
	expect(wrong.slice(0, 10)).toEqual([]);
	expect({ ran, reports, outside, dialogs }).toEqual({
		ran: undefined,
		reports: [],
		outside: [],
		dialogs: []
	});
	expect(shown).toBe(texts.length);

	// a text that runs from right to left leaves what stands beside it where it was
	const isolated: string[] = [];
	for (const [at, place] of places.entries()) {
		const mark = 'שלום abc';
		const { body, card = null } = place(mark);
		line!.send(
			`42${JSON.stringify(['view', { seq: seq + 1000 + at, view: { ...view, card, body: body ?? view.body } }])}`
		);
		await expect(page.getByText(mark).first()).toBeAttached();
		const alone = await page.evaluate((words) => {
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				if (!node.textContent?.includes(words)) continue;
				const style = getComputedStyle(node.parentElement!);
				if (!/isolate|plaintext/.test(style.unicodeBidi))
					return node.parentElement!.outerHTML.slice(0, 120);
			}
			return null;
		}, mark);
		if (alone) isolated.push(`${at}: ${alone}`);
	}
	expect(isolated).toEqual([]);
	proved(
		`${texts.length} texts in ${places.length} places: 0 scripts run, 0 reports, 0 requests, 0 off the wall, all isolated`,
		'0; 0; 0; 0; all'
	);
});
