// Finds the scenes a planner looks for: by a word, by what they show, by how much care they take, by who could play.

import type { Scene } from '#lib/session/scene.ts';

/** Whatever is empty is not looked at. */
export interface Wanted {
	readonly text: string;
	readonly pattern: string;
	readonly level: string;
	/** how many could play; text, as it comes out of an address */
	readonly players: string;
}

/** Takes the part of an address after the question mark. */
export function wantedIn(params: URLSearchParams): Wanted {
	const given = (name: string) => (params.get(name) ?? '').slice(0, 100).trim();
	return {
		text: given('text'),
		pattern: given('pattern'),
		level: given('level'),
		players: given('players')
	};
}

const plain = (text: string) =>
	text.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/gu, "'").toLowerCase();

function said(scene: Scene): string {
	return plain(
		[
			scene.title,
			scene.setting,
			scene.rule_behind,
			scene.ending,
			...scene.patterns,
			...scene.content_notes,
			...scene.beats.map(({ text }) => text),
			...scene.roles.flatMap(({ name, want, fear }) => [name, want, fear])
		].join('\n')
	);
}

/** The scenes that fit, in their order. Every word looked for has to stand somewhere in the scene. */
export function scenesWith(scenes: readonly Scene[], wanted: Wanted): Scene[] {
	const sought = plain(wanted.text).split(/\s+/u).filter(Boolean);
	const playing = Number.parseInt(wanted.players, 10);
	return scenes.filter((scene) => {
		const text = said(scene);
		return (
			sought.every((word) => text.includes(word)) &&
			(wanted.pattern === '' || scene.patterns.includes(wanted.pattern)) &&
			(wanted.level === '' || scene.level === wanted.level) &&
			(Number.isNaN(playing) || scene.players[0] <= playing)
		);
	});
}
