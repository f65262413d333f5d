// The deck is for people who build Spectactor; a running house does not have it.

import { dev } from '$app/environment';
import { error } from '@sveltejs/kit';
import { deckFrames } from './frames.ts';

export function load() {
	if (!dev) error(404);
	return { captions: deckFrames().map(({ caption }) => caption) };
}
