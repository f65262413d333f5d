// A page's scripts and styles as a browser without a cache would fetch them, counted as they come over the wire.

import { readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** @typedef {{ url: string, bytes: number, text: string, encoding: string, links: string }} Raw */

/** One answer: how many bytes its body had on the wire, and what it says. @param {string} url @returns {Promise<Raw>} */
export const fetchRaw = (url) =>
	new Promise((resolve, reject) => {
		const headers = { 'accept-encoding': 'br, gzip' };
		http
			.get(url, { headers }, (response) => {
				/** @type {Buffer[]} */
				const parts = [];
				response.on('data', (part) => parts.push(part));
				response.on('error', reject);
				response.on('end', () => {
					if (response.statusCode !== 200) {
						reject(new Error(`${url}: ${response.statusCode}`));
						return;
					}
					const body = Buffer.concat(parts);
					const encoding = response.headers['content-encoding'] ?? 'as it is';
					const unpacked =
						encoding === 'br'
							? brotliDecompressSync(body)
							: encoding === 'gzip'
								? gunzipSync(body)
								: body;
					const links = String(response.headers.link ?? '');
					resolve({ url, bytes: body.length, text: unpacked.toString(), encoding, links });
				});
			})
			.on('error', reject);
	});

/** a page names its modules in a header, before its body */
const preloads = /<([^>]+)>;\s*rel="modulepreload"/g;
const sheets = /<link\b[^>]*\bhref="([^"]+\.css)"/g;
/** the page's own script begins with these */
const starts = /import\("([^"]+\.js)"\)/g;
/** `import{a}from"./x.js"`, `import"./x.js"`, `export*from"./x.js"`; not `import("./x.js")`, which comes later or never */
const imports =
	/(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{},\s]*?\bfrom\s*)?["'](\.{1,2}\/[^"']+)["']/g;

/** @param {string} text @param {RegExp} pattern */
const found = (text, pattern) =>
	[...text.matchAll(pattern)].map((match) => match.slice(1).find((group) => group) ?? '');

/** Scripts and all that they import without a condition. @param {readonly string[]} starting addresses */
export async function withImports(starting) {
	/** @type {Map<string, Raw>} */
	const scripts = new Map();
	const waiting = [...starting];
	for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
		if (scripts.has(url)) continue;
		const script = await fetchRaw(url);
		scripts.set(url, script);
		for (const name of found(script.text, imports)) waiting.push(new URL(name, url).href);
	}
	return [...scripts.values()];
}

/** @param {Raw} page */
export async function moduleGraph(page) {
	const urlOf = (/** @type {string} */ name) => new URL(name, page.url).href;
	const scripts = await withImports(
		[...found(page.links, preloads), ...found(page.text, starts)].map(urlOf)
	);
	const styles = [];
	for (const name of new Set(found(page.text, sheets))) styles.push(await fetchRaw(urlOf(name)));
	const encodings = [...new Set(scripts.map(({ encoding }) => encoding))];
	return { scripts, styles, encodings };
}

/** Where a source stands in the built pages, which this folder has made. @param {string} source @param {string} origin */
export function builtFrom(source, origin) {
	const list = path.resolve(
		import.meta.dirname,
		'../../.svelte-kit/output/client/.vite/manifest.json'
	);
	const { file } = JSON.parse(readFileSync(list, 'utf8'))[source] ?? {};
	if (typeof file !== 'string') throw new Error(`the built pages have no part made of ${source}`);
	return new URL(file, origin).href;
}
