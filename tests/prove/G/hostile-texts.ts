// Texts that somebody might put on a wall to harm it: to run something, to turn it around, to push it off the screen.

const run = 'window.ran=1';
const elements = [
	`<script>${run}</script>`,
	`<img src=x onerror="${run}">`,
	`<svg onload="${run}"></svg>`,
	`<svg><script>${run}</script></svg>`,
	`<svg><animate onbegin="${run}" attributeName=x dur=1s></svg>`,
	`<svg><foreignObject><iframe srcdoc="<script>parent.ran=1</script>"></iframe></foreignObject></svg>`,
	`<math><mtext></mtext><mglyph><style><img src onerror=${run}></style></mglyph></math>`,
	`<iframe src="javascript:${run}"></iframe>`,
	`<a href="javascript:${run}">press</a>`,
	`<body onload=${run}>`,
	`<input autofocus onfocus=${run}>`,
	`<details open ontoggle=${run}>`,
	`<video><source onerror="${run}"></video>`,
	`<object data="javascript:${run}"></object>`,
	`<meta http-equiv=refresh content="0;url=javascript:${run}">`,
	`<link rel=stylesheet href="http://evil.example/x.css">`,
	`<style>@import 'http://evil.example/x.css';body{display:none}</style>`,
	`<base href="http://evil.example/">`,
	`<form action="http://evil.example"><button>press</button></form>`,
	`<template><script>${run}</script></template>`,
	`</p></main></body><script>${run}</script>`,
	`-->]]><script>${run}</script><!--`,
	`\`\${${run}}\``,
	`{@html '<img src=x onerror=${run}>'}`,
	`{${run}}`,
	`javascript:${run}`,
	`data:text/html,<script>${run}</script>`,
	`";${run};//`,
	`'-${run}-'`,
	`\\u003cscript\\u003e${run}\\u003c/script\\u003e`,
	`&lt;script&gt;${run}&lt;/script&gt;`,
	`%3Cscript%3E${run}%3C/script%3E`,
	`＜script＞${run}＜/script＞`
];
const shapes = [
	'\u202Egnol si txet siht',
	'\u2067שלום\u2069 \u202Eabc\u202C',
	`${'\u202E'.repeat(200)}x`,
	`${'\u2066'.repeat(130)}deep`,
	'العربية mixed with English שלום 123',
	'\u200B'.repeat(500),
	`a${'\u200D'.repeat(300)}b`,
	'\uFEFF\u2060\u00AD',
	`e${'\u0301'.repeat(10_000)}`,
	`Z${'\u0334\u0335\u0336\u0337\u0338'.repeat(400)}algo`,
	'W'.repeat(3000),
	'i'.repeat(3000),
	'漢'.repeat(1500),
	'ﷺ'.repeat(200),
	'𒐫'.repeat(100),
	'꧅'.repeat(60),
	`${'👩🏽‍🚒'.repeat(100)}`,
	`${'👨‍👩‍👧‍👦'.repeat(120)}`,
	`🏴${'\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}'.repeat(60)}\u{E007F}`,
	'\n'.repeat(400),
	`one${'\t'.repeat(300)}two`,
	' '.repeat(2000),
	'\u0000\u0007\u001B[31m',
	'\uD800\uDC00\uD800',
	'раураl аnа АΝА',
	'A\u0000n\u0000a',
	`${'word '.repeat(700)}`,
	`${'a-'.repeat(1500)}`,
	`${'https://evil.example/'.repeat(100)}`
];
const around: readonly ((text: string) => string)[] = [
	(text) => text,
	(text) => `We said: ${text}`,
	(text) => `${text} and then nobody spoke.`,
	(text) => `${text}\u202E${text.slice(0, 40)}`,
	(text) => text.toUpperCase(),
	(text) => `"${text}"`,
	(text) => `${text.slice(0, 60)} ${'W'.repeat(200)}`,
	(text) => `שלום ${text} العربية`
];

/** So many texts, each another one: every element and shape, in every way it may stand among words. */
export function hostileTexts(count: number): string[] {
	const all = around.flatMap((way) => [...elements, ...shapes].map(way));
	const distinct = [...new Set(all)];
	if (count > distinct.length) throw new Error(`there are only ${distinct.length}`);
	// spread, so that a short run has some of everything
	return Array.from(
		{ length: count },
		(_, n) => distinct[Math.floor((n * distinct.length) / count)]!
	);
}
