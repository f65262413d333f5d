// On every screen of a round of notes, and of reading it, stands the day until which it can be read.

import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { expect } from 'vitest';
import { momentOf } from '#lib/session/session.ts';
import { jokerAsks } from '#lib/session/story.ts';
import { seen } from '../../../src/routes/deck/faces.ts';
import { deckFrames } from '../../../src/routes/deck/frames.ts';
import Deck from '../../../src/routes/deck/[frame]/[face]/+page.svelte';
import ContactsPage from '../../../src/routes/console/[session]/review/contacts/+page.svelte';
import ReadingPage from '../../../src/routes/console/[session]/review/notes/+page.svelte';
import ReviewNotes from '../../../src/routes/console/[session]/review/_parts/Notes.svelte';
import SummaryNotes from '../../../src/routes/summary/[token]/_parts/Notes.svelte';
import TabletWriting from '../../../src/routes/tablet/[code]/Writing.svelte';
import { consoleWords } from '#lib/words/en/console.ts';
import { phoneWords } from '#lib/words/en/phone.ts';
import { reviewWords } from '#lib/words/en/review.ts';
import { summaryWords } from '#lib/words/en/summary.ts';
import { tabletWords } from '#lib/words/en/tablet.ts';
import { Drafts } from '#lib/face/drafts.ts';
import { pocket } from '#lib/face/drawer.ts';
import type { Carried } from '#lib/face/note-carrier.svelte.ts';
import type { PhoneView } from '#lib/session/phone-face.ts';
import { proof } from '../proof.ts';
import PhoneMoment from './PhoneMoment.svelte';

const states: readonly Carried[] = [
	'here',
	'sent',
	'late',
	'strange',
	'changed',
	'differ',
	'no_ticket'
];

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

/** A page's part, as the house sends it to a facilitator's browser before anything is unlocked. */
const made = (part: unknown, props: object) =>
	render(part as Component, {
		props,
		context: new Map([['__request__', { page: { data: { consoleWords } } }]])
	});

/** A phone in a round of notes, as far as its screens need one. */
const phoneAt = (view: PhoneView, state: Carried) => ({
	view,
	words: phoneWords,
	status: 'connected',
	ask: () => Promise.resolve({ done: true }),
	place: {
		drafts: new Drafts(pocket()),
		notes: { state, words: ['one', 'two', 'three', 'four'], receipt: null }
	}
});

proof('D04', 'phone, wall and console say until when notes can be read, at each step', (p) => {
	const without: string[] = [];
	let looked = 0;
	const steps = new Set<string>();
	const look = (name: string, day: string, body: string) => {
		looked += 1;
		if (!shown(body).includes(inWords(day))) without.push(name);
	};
	for (const { session, now, caption } of roundFrames()) {
		const { plan } = session;
		const day = plan.notes_until;
		for (const face of ['stage', 'console', 'glass'] as const) {
			const data = { caption, face, view: seen(session, face), plan, now };
			const { body } = render(Deck, { props: { data, form: null } as never });
			look(`${face} ${data.view.moment}`, day, body);
		}
		const view = seen(session, 'phone');
		steps.add(view.moment);
		if (view.face !== 'phone' || view.body.kind !== 'reflection') throw new Error('no phone');
		for (const state of states)
			for (const of_round of [true, false])
				for (const kept of ['enough', 'too_few', null] as const) {
					const mine = { ...view, body: { ...view.body, of_round, kept } };
					const { body } = made(PhoneMoment, { phone: phoneAt(mine, state) });
					look(`phone ${view.moment} ${state} ${of_round} ${kept}`, day, body);
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

proof('D04', 'so do the tablet, the review of the evening, and the summary', (p) => {
	const day = '2031-01-12';
	const evening = { words: reviewWords, session: 'a', group: 'b', notes_until: day };
	const standing = { step: 'writing', until: day, names: [], keys: null, round: '' };
	const tablet = { standing, shutMeanwhile: false, away: false };
	const review = (state: string) => ({
		data: {
			...evening,
			reading: { state, ask: [], until: day, together: false },
			entries: [],
			cares: false,
			done: null
		},
		words: reviewWords
	});
	const summary = (state: string, opened: unknown) => ({
		notes: { state, until: day, entries: [] },
		opened,
		words: summaryWords
	});
	const note = { text: 'Something', prompts: [], aloud: false, themes: [] };
	const screens: Readonly<Record<string, () => { body: string }>> = {
		'the tablet, writing': () =>
			made(TabletWriting, { tablet, words: tabletWords, note: phoneWords.note, language: 'en' }),
		'reading the box': () => made(ReadingPage, { data: evening, form: null }),
		'the care contacts': () => made(ContactsPage, { data: evening, form: null }),
		'the review, for who may read': () => made(ReviewNotes, review('may')),
		'the review, for the Joker': () => made(ReviewNotes, review('joker')),
		'the review, when read': () => made(ReviewNotes, review('read')),
		'the review, when few': () => made(ReviewNotes, review('too_few')),
		'the review, while it waits': () => made(ReviewNotes, review('waits')),
		'the review, opened with a later one': () => made(ReviewNotes, review('elsewhere')),
		'the summary, not read': () => made(SummaryNotes, summary('not_read', 'shut')),
		'the summary, shut': () => made(SummaryNotes, summary('released', 'shut')),
		'the summary, open': () => made(SummaryNotes, summary('released', [note]))
	};
	const without = Object.entries(screens)
		.filter(([, screen]) => !shown(screen().body).includes('12 January'))
		.map(([name]) => name);
	expect(without).toEqual([]);
	// and none of them says it where nothing is kept any more
	const over = [made(ReviewNotes, review('over')), made(SummaryNotes, summary('over', 'shut'))];
	expect(over.filter(({ body }) => shown(body).includes('12 January'))).toEqual([]);
	p.value(`${Object.keys(screens).length} screens, ${without.length} without the day`, '0');
});
