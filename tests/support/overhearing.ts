// Everything a page is told over the wire: frames of its line, answers to its requests, and the names its line goes by.

import type { Page } from '@playwright/test';

export class Overheard {
	/** frames and answers, as text, in the order they came */
	readonly received: string[] = [];
	/** what the wire calls this line; nobody else may hear it */
	readonly names = new Set<string>();

	constructor(page: Page) {
		page.on('websocket', (line) =>
			line.on('framereceived', ({ payload }) => this.#hear(payload.toString()))
		);
		page.on('response', async (answer) => {
			const type = (await answer.headerValue('content-type').catch(() => '')) ?? '';
			if (!/html|json|plain/.test(type)) return;
			this.#hear(await answer.text().catch(() => ''));
		});
	}

	#hear(text: string): void {
		this.received.push(text);
		for (const [, name] of text.matchAll(/"sid":"([\w-]+)"/g)) this.names.add(name!);
	}

	get everything(): string {
		return this.received.join('\n');
	}

	/** The views in the order they came, as they were written: not parsed, so that the order of everything counts. */
	get views(): readonly string[] {
		return this.received
			.filter((text) => text.startsWith('42["view"'))
			.map((text) => text.slice(text.indexOf('"view":{')));
	}
}
