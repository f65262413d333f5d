// The parts run sheets are put together from: plain ones, exercises, and work done by talk and paper.

import type { Block } from '#lib/session/plan.ts';
import { exerciseById } from '../exercises.ts';

/** A part of the evening before it has its number. */
export type Part = Omit<Block, 'id'>;

/** A part as it comes, with whatever is said about it. */
export function plain(kind: Block['kind'], minutes: number, more: Partial<Part> = {}): Part {
	return { kind, minutes, ...more };
}

/** An exercise as a part of the evening: its words travel with the plan, so that nothing is looked up live. */
export function exercise(id: string, minutes: number, more: Partial<Part> = {}): Part {
	const found = exerciseById(id);
	if (!found) throw new RangeError(`no exercise ${id}`);
	const { title, instruction, adapted, origin, steps } = found;
	return { kind: 'warm_up', minutes, title, instruction, adapted, origin, steps, ...more };
}

/** Stepping out of the part, under its usual title. */
export const deRole = (minutes: number): Part => {
	const { title: _title, ...part } = exercise('E52', minutes, { kind: 'de_role' });
	return part;
};

/** Themes by talk and paper. */
export const themes = plain('part', 10, {
	title: 'Themes',
	instruction: 'A moment in organising when your throat closed. No names.',
	steps: [
		'In pairs, two minutes each: a moment, without names or places.',
		'Each pair writes one or two theme words on paper.',
		'Two people gather the papers, shuffle, join what is alike, drop names.',
		'Read the themes out. Choose the scene with them in mind.'
	],
	gives: true
});

/** Proposals by talk and paper. */
export const houseRule = (minutes: number): Part =>
	plain('part', minutes, {
		title: 'From scene to house rule',
		instruction: 'In threes: one proposal. New, keep our word, or drop.',
		origin: 'After Legislative Theatre (Augusto Boal)',
		steps: [
			'Ask: which rule or habit made this ending likely?',
			'In threes, write one proposal: a new rule, a promise to keep, or a rule to drop.',
			'Put at most three on the wall. Clarify, then dissent, then amend, in this order.',
			'Agree how to decide; then decide, park or refuse each one.',
			'Write who does what by when, and the day you look again. Keep minority notes as they are.'
		]
	});

/** Ready scenes changed until they are ours. */
export const buildScenes = plain('part', 50, {
	title: 'Make two scenes ours',
	instruction: 'Two groups. Want, obstacle, rule, three tries, a bad ending.',
	origin: 'Theatre of the Oppressed custom',
	steps: [
		'Each group takes one scene from the plan and reads it aloud.',
		'Change two details so that it is near us and nobody here is in it.',
		'Say it in one line each: who wants what, who says no, why they must, which rule.',
		'Play three tries, each stronger, and an ending that is bad but not the end of the world.',
		'Test it with one surprise: someone steps in unannounced. Mark where one could step in.'
	]
});

/** A run sheet to begin from: what it is for, and its parts in order. */
export interface Sheet {
	readonly about: {
		readonly title: string;
		/** least and most people it suits */
		readonly people: readonly [number, number];
		/** one sentence for the planner */
		readonly line: string;
	};
	readonly parts: readonly Part[];
}
