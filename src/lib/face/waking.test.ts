import { afterEach, expect, test, vi } from 'vitest';
import { onWaking } from './waking.ts';

afterEach(() => vi.unstubAllGlobals());

function page() {
	const here = { window: new EventTarget(), document: new EventTarget() };
	Object.assign(here.document, { visibilityState: 'visible' });
	vi.stubGlobal('window', here.window);
	vi.stubGlobal('document', here.document);
	const heard: string[] = [];
	const stop = onWaking({ wake: (how) => heard.push(how), leave: () => heard.push('leave') });
	return { ...here, heard, stop };
}
const shown = (persisted: boolean) => Object.assign(new Event('pageshow'), { persisted });

test('R18 a page that comes back out of the browser’s memory knows it, whatever else the browser tells', () => {
	const { window, heard } = page();
	window.dispatchEvent(new Event('pagehide'));
	window.dispatchEvent(shown(true));
	expect(heard).toEqual(['leave', 'sure']);
	// a page that is loaded opens its line by itself
	window.dispatchEvent(shown(false));
	expect(heard).toEqual(['leave', 'sure']);
});

test('R18 what may have cut the line is told from what only may have', () => {
	const { window, document, heard, stop } = page();
	for (const [target, event] of [
		[document, 'freeze'],
		[document, 'resume'],
		[window, 'online'],
		[window, 'focus'],
		[document, 'visibilitychange']
	] as const)
		target.dispatchEvent(new Event(event));
	expect(heard).toEqual(['leave', 'sure', 'sure', 'maybe', 'maybe']);
	stop();
	window.dispatchEvent(new Event('online'));
	expect(heard).toHaveLength(5);
});
