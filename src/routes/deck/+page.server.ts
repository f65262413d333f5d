// The deck is for people who build Spectactor; a running house does not have it.

import { dev } from '$app/environment';
import { error } from '@sveltejs/kit';
import { closedEvening } from './evening.ts';

export function load() {
	if (!dev) error(404);
	return { captions: closedEvening().frames.map(({ caption }) => caption) };
}
