// On every screen of a round of notes, and of reading it, stands the day until which it can be read.

import { render } from 'svelte/server';
import { expect } from 'vitest';
import { momentOf } from '#lib/session/session.ts';
import { jokerAsks } from '#lib/session/story.ts';
import { deckFaces, seen } from '../../../src/routes/deck/faces.ts';
import { deckFrames } from '../../../src/routes/deck/frames.ts';
import Deck from '../../../src/routes/deck/[frame]/[face]/+page.svelte';
import { proof } from '../proof.ts';

/** The day of the plan as people read it. */
const inWords = (iso: string) =>
	new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
		new Date(`${iso}T00:00:00Z`)
	);

const shown = (body: string) => body.replace(/<!--[\s\S]*?-->/g, '').replace(/<[^>]*>/g, ' ');

/** The told round of notes: writing, then collecting, which the deck does not stop at, then shut. */
function roundFrames() {
	const frames = deckFrames().filter(({ session }) => momentOf(session).startsWith('reflection.'));
	const writing = frames.find(({ session }) => momentOf(session) === 'reflection.writing')!;
	const advance = jokerAsks({ type: 'advance', from: 'reflection.writing' });
	const { session } = advance({ ...writing, frames: [], count: 900_000 });
	return [...frames, { ...writing, session, caption: 'collecting' }];
}

proof('D04', 'phone, wall and console say until when notes can be read, at each step', (p) => {
	const without: string[] = [];
	let looked = 0;
	const steps = new Set<string>();
	for (const { session, now, caption } of roundFrames()) {
		const { plan } = session;
		for (const face of deckFaces) {
			const view = seen(session, face);
			steps.add(view.moment);
			looked += 1;
			const data = { caption, face, view, plan, now };
			const { body } = render(Deck, { props: { data, form: null } as never });
			if (!shown(body).includes(inWords(plan.notes_until))) without.push(`${face} ${view.moment}`);
		}
	}
	expect([...steps].toSorted()).toEqual([
		'reflection.collecting',
		'reflection.sealed',
		'reflection.writing'
	]);
	expect(without).toEqual([]);
	p.value(`${looked} screens at ${steps.size} steps, ${without.length} without the day`, '0');
});
