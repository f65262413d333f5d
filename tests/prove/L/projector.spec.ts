// The wall with much on it: how smoothly it moves, and how soon what the Joker presses stands there.
// Source: trust.md 5.4 (L11).

import { expect, test } from '@playwright/test';
import { gathering } from '../../support/gathering.ts';
import { proved } from '../proved.ts';

const items = 40;
const presses = 20;
const target = 150;
/** there is no graphics card here, and others work on the same processors */
const leeway = 10;
const smooth = 50;
const jerky = 5;

declare global {
	interface Window {
		frames_: number;
		changed_: number[];
	}
}

test('L11 the wall at 1080p with forty lines on it', async ({ browser }) => {
	await gathering(browser, 0, async ({ stage, joker }) => {
		await stage.setViewportSize({ width: 1920, height: 1080 });
		for (let nth = 1; nth <= items; nth++)
			await joker.ask({
				type: 'write_agreement',
				line: null,
				text: `We agree on this, number ${nth}.`
			});
		await joker.ask({ type: 'show_card', card: { kind: 'agreements' } });
		await expect(stage.getByText(`We agree on this, number ${items}.`)).toBeAttached();
		await stage.evaluate(() => {
			window.frames_ = 0;
			window.changed_ = [];
			const frame = () => {
				window.frames_ += 1;
				requestAnimationFrame(frame);
			};
			requestAnimationFrame(frame);
			let waiting = false;
			new MutationObserver(() => {
				if (waiting) return;
				waiting = true;
				// the frame after the change is what people see
				requestAnimationFrame(() => {
					waiting = false;
					window.changed_.push(performance.timeOrigin + performance.now());
				});
			}).observe(document.body, { subtree: true, childList: true, characterData: true });
		});
		const took: number[] = [];
		const began = performance.now();
		const before = await stage.evaluate(() => window.frames_);
		for (let press = 0; press < presses; press++) {
			await stage.evaluate(() => (window.changed_ = []));
			const pressed = performance.timeOrigin + performance.now();
			const kind = press % 2 ? 'agreements' : 'code';
			await joker.ask({ type: 'show_card', card: { kind } });
			await stage.waitForFunction(() => window.changed_.length > 0);
			const [first] = await stage.evaluate(() => window.changed_);
			took.push((first ?? NaN) - pressed);
			// no Joker presses faster, and who does is asked to wait
			await stage.waitForTimeout(250);
		}
		const frames = (await stage.evaluate(() => window.frames_)) - before;
		const rate = (frames / (performance.now() - began)) * 1000;
		took.sort((a, b) => a - b);
		const p95 = took[Math.ceil(took.length * 0.95) - 1] ?? NaN;
		proved(
			`${rate.toFixed(0)} frames a second; press to wall p50 ${took[presses / 2]!.toFixed(0)}, p95 ${p95.toFixed(0)} ms`,
			`${smooth} (fails below ${jerky}); p95 ${target} ms (fails above ${target * leeway})`
		);
		expect(rate).toBeGreaterThanOrEqual(jerky);
		expect(p95).toBeLessThanOrEqual(target * leeway);
	});
});
