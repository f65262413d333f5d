// One face at one step of the told evening.

import { dev } from '$app/environment';
import { error } from '@sveltejs/kit';
import { deckFrames } from '../../frames.ts';
import { deckFaces, seen, type DeckFace } from '../../faces.ts';

export function load({ params }) {
	if (!dev) error(404);
	const frame = deckFrames()[Number(params.frame)];
	const face = deckFaces.find((one): one is DeckFace => one === params.face);
	if (!frame || !face) error(404);
	return {
		caption: frame.caption,
		face,
		view: seen(frame.session, face),
		plan: frame.session.plan,
		now: frame.now
	};
}
