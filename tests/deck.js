// `npm run deck`: every face at every step of a told evening, written as pictures into deck/, with a page to look through them.
// stage 1920×1080 and 1280×720 · phone 320×568 and 390×844 at 100 % and 200 % text · console 390×844 and 1280×800;
// all of them left to right and right to left. `npm run deck -- stage` draws the faces named only.

import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer } from 'vite';
import { openBrowser } from './browser.js';

const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'deck');
const wanted = process.argv.slice(2);

/** @type {{ width: number, height: number, text?: number, name: string }[]} */
const phone = [
	{ name: '320', width: 320, height: 568 },
	{ name: '320-large', width: 320, height: 568, text: 200 },
	{ name: '390', width: 390, height: 844 },
	{ name: '390-large', width: 390, height: 844, text: 200 }
];
const desk = [
	{ name: '390', width: 390, height: 844 },
	{ name: '1280', width: 1280, height: 800 }
];
/** @type {Record<string, { width: number, height: number, text?: number, name: string }[]>} */
const sizes = {
	stage: [
		{ name: '1080', width: 1920, height: 1080 },
		{ name: '720', width: 1280, height: 720 }
	],
	phone,
	caller: phone,
	player: phone,
	scribe: phone,
	console: desk,
	glass: desk
};

// the pages' own server opens a house; nothing of the deck is kept in it
const dataFolder = await mkdtemp(path.join(tmpdir(), 'spectactor-deck-'));
await chmod(dataFolder, 0o755);
process.env.DATA_FOLDER = dataFolder;

/** Sets direction and size of letters, and waits until the page has found its place. @param {{ dir: string, text: number }} how */
const settle = ({ dir, text }) => {
	document.documentElement.dir = dir;
	// the sheet begins at 112.5 %
	document.documentElement.style.fontSize = text === 100 ? '' : `${(112.5 * text) / 100}%`;
	return new Promise((done) =>
		requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(null), 30)))
	);
};
const server = await createServer({
	root,
	server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
	logLevel: 'error'
});
await server.listen();
const address = server.resolvedUrls?.local[0]?.replace(/\/$/, '');
const browser = await openBrowser();
try {
	await rm(out, { recursive: true, force: true });
	await mkdir(out, { recursive: true });
	const page = await browser.newPage();
	await page.goto(`${address}/deck`);
	const captions = await page.locator('h2').allTextContents();
	await page.close();
	/** @type {string[]} */
	const rows = [];
	for (const [face, each] of Object.entries(sizes)) {
		if (wanted.length > 0 && !wanted.includes(face)) continue;
		const camera = await browser.newPage({ reducedMotion: 'reduce' });
		for (const [index, caption] of captions.entries()) {
			await camera.goto(`${address}/deck/${index}/${face}`);
			await camera.evaluate(() => document.fonts.ready.then(() => null));
			for (const size of each)
				for (const dir of ['ltr', 'rtl']) {
					const name = `${face}-${size.name}-${dir}-${String(index + 1).padStart(2, '0')}.png`;
					await camera.setViewportSize({ width: size.width, height: size.height });
					await camera.evaluate(settle, { dir, text: size.text ?? 100 });
					await camera.screenshot({ path: path.join(out, name) });
					rows.push(
						`<figure><img src="${name}" loading="lazy"><figcaption>${caption}</figcaption></figure>`
					);
				}
		}
		await camera.close();
		process.stdout.write(`${face}: ${captions.length} moments, ${each.length * 2} pictures each\n`);
	}
	if (wanted.length === 0 || wanted.includes('summary')) {
		const reader = await browser.newPage({ viewport: { width: 390, height: 844 } });
		await reader.goto(`${address}/deck/summary/told#n=${'A'.repeat(43)}`);
		await reader.screenshot({ path: path.join(out, 'summary-390.png'), fullPage: true });
		await reader.pdf({ path: path.join(out, 'summary-A4.pdf'), format: 'A4' });
		await reader.close();
		rows.push('<figure><img src="summary-390.png"><figcaption>summary</figcaption></figure>');
		process.stdout.write('summary: on a phone, and as an A4 page\n');
	}
	await writeFile(
		path.join(out, 'index.html'),
		`<!doctype html><meta charset="utf-8"><title>Deck</title><style>body{display:flex;flex-wrap:wrap;gap:12px;background:#777}img{max-height:420px;display:block}figure{margin:0;font:12px sans-serif}</style>${rows.join('\n')}`
	);
	process.stdout.write(`Written to ${out}.\n`);
} finally {
	await browser.close();
	await server.close();
	await Reflect.get(globalThis, Symbol.for('spectactor.house'))?.close?.();
	await rm(dataFolder, { recursive: true, force: true });
}
process.exit(0);
