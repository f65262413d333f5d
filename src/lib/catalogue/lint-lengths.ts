// Looks whether a scene is short and concrete enough to be read through in five minutes.

import type { Scene } from '#lib/session/scene.ts';
import type { RequiredFinding, ShortText } from './checklist.ts';
import { blank, isSquare } from './scene-signs.ts';
import { wordCount } from './word-count.ts';

/** Least and most words of each text. */
const textLimits: Record<ShortText, readonly [number, number]> = {
	card: [30, 70],
	caption: [1, 5],
	beat: [1, 40],
	fear: [0, 16]
};
const mostWantWords = 12;
const mostMinutes = 5;

/** Findings on length: wants, fears, cards, captions, beats, setting and the whole. */
export function lengthFindings(scene: Scene): RequiredFinding[] {
	const found: RequiredFinding[] = [];
	const measure = (text: ShortText, at: string, content: string) => {
		const words = wordCount(content);
		const [least, most] = textLimits[text];
		if (words < least || words > most) found.push({ code: 'text-length', text, at, words });
	};
	for (const role of scene.roles) {
		const words = wordCount(role.want);
		if (words > mostWantWords) found.push({ code: 'long-want', role: role.id, words });
		measure('fear', role.id, role.fear);
		// An empty card of someone in the way is a missing reason, found elsewhere.
		if (!isSquare(role) || !blank(role.card)) measure('card', role.id, role.card);
	}
	for (const entry of scene.entry_points) measure('caption', entry.id, entry.caption);
	scene.beats.forEach((beat, index) => {
		if (!blank(beat.text)) measure('beat', String(index + 1), beat.text);
	});
	if (blank(scene.setting)) found.push({ code: 'no-setting' });
	if (!(scene.minutes > 0 && scene.minutes <= mostMinutes)) {
		found.push({ code: 'too-long', minutes: scene.minutes });
	}
	return found;
}
