// The exercises that come with Spectactor, in the order of an evening, each with whom to thank.

import type { Exercise } from './exercise.ts';
import { arriving } from './exercises/arriving.ts';
import { closing } from './exercises/closing.ts';
import { pictures } from './exercises/pictures.ts';
import { practising } from './exercises/practising.ts';

/** Every exercise, arriving first, leaving last. */
export const exercises: readonly Exercise[] = [...arriving, ...pictures, ...practising, ...closing];

/** The exercise with this id, or undefined. */
export function exerciseById(id: string): Exercise | undefined {
	return exercises.find((exercise) => exercise.id === id);
}
