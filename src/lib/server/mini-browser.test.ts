import { describe, expect, test } from 'vitest';
import { betterBrowser } from './mini-browser.ts';

const ios =
	'Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const mac =
	'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const android = 'Mozilla/5.0 (Linux; Android 15; Pixel 9';
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('a window that is no browser', () => {
	test.each([
		['Apple’s sign-in window on a phone', `${ios} Mobile/15E148`, 'Safari'],
		['Apple’s sign-in window on a laptop', mac, 'Safari'],
		['a window inside an app on an iPhone', `${ios} Mobile/15E148 [FBAN/FBIOS]`, 'Safari'],
		[
			'Android’s sign-in window',
			`${android} Build/AP4A; wv) ${chrome} Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
			'Chrome'
		]
	])('%s: open it elsewhere', (_what, userAgent, elsewhere) => {
		expect(betterBrowser(userAgent)).toBe(elsewhere);
	});

	test.each([
		['Safari on an iPhone', `${ios} Version/18.3 Mobile/15E148 Safari/604.1`],
		['Chrome on an iPhone', `${ios} CriOS/130.0 Mobile/15E148 Safari/604.1`],
		['Safari on a laptop', `${mac} Version/18.3 Safari/605.1.15`],
		['Chrome on Android', `${android}) ${chrome} Chrome/130.0.0.0 Mobile Safari/537.36`],
		['Firefox on Android', 'Mozilla/5.0 (Android 15; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0'],
		[
			'Chromium without a screen',
			`Mozilla/5.0 (X11; Linux x86_64) ${chrome} HeadlessChrome/130.0.0.0 Safari/537.36`
		],
		['nothing at all', '']
	])('%s: stay', (_what, userAgent) => {
		expect(betterBrowser(userAgent)).toBeNull();
	});
});
