// Reads a scene as a rehearsal would: what is missing before it can be played, what deserves a second look.
// Source: domain.md 9.3. Where only people can judge, it looks for a sign and says which (see each check).

import type { Scene } from '#lib/session/scene.ts';
import { checklistLine, checklistLines } from './checklist.ts';
import type { RequiredFinding, WarningFinding } from './checklist.ts';
import { lengthFindings } from './lint-lengths.ts';
import { blank, isCircle, isEnglish, isNamed, isSquare } from './scene-signs.ts';
import { secondLook } from './second-look.ts';

export interface Lint {
	readonly required: readonly RequiredFinding[];
	readonly warnings: readonly WarningFinding[];
}

/** Sign of an ending after which nothing can be tried any more. */
const absolute = /\b(dies|died|dead|death|killed|suicide|forever|never again|nothing left)\b/iu;

/** Signs of real plans and real people: a date, an address on the net, a phone number, a postcode. */
const realDetails = [
	/\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/u,
	/\b\d{1,2}(st|nd|rd|th)? (of )?(january|february|march|april|may|june|july|august|september|october|november|december)\b/iu,
	/[^\s@]@[^\s@.]+\.[^\s@]|(?<!\S)@\w{2,}|https?:\/\/\S+|\bwww\.\S+/iu,
	/\+?\d[\d ()-]{8,}\d/u,
	/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/u
];

/** Everything a scene says to people, in one piece. */
function allText(scene: Scene): string {
	return [
		scene.title,
		scene.setting,
		scene.rule_behind,
		scene.ending,
		...scene.power_chain,
		...scene.beats.map((beat) => beat.text),
		...scene.roles.flatMap((role) => [role.name, role.want, role.fear, role.card]),
		...scene.questions
	].join('\n');
}

function wants({ roles }: Scene): RequiredFinding[] {
	const wanting = roles.filter((role) => role.kind === 'protagonist');
	if (wanting.length === 0) return [{ code: 'no-want', role: null }];
	return roles
		.filter((role) => !isSquare(role) && blank(role.want))
		.map(({ id }) => ({ code: 'no-want', role: id }));
}

function against({ roles }: Scene): RequiredFinding[] {
	const inTheWay = roles.filter(isSquare);
	if (inTheWay.length === 0) return [{ code: 'no-one-in-the-way' }];
	return inTheWay
		.filter((role) => blank(role.want) || blank(role.card))
		.map(({ id }) => ({ code: 'no-reason-against', role: id }));
}

function waysIn(scene: Scene): RequiredFinding[] {
	const { entry_points, beats, roles, crisis_point } = scene;
	const found: RequiredFinding[] = [];
	if (!entry_points.some((entry) => entry.id === crisis_point)) {
		found.push({ code: 'no-turning-point', entry: crisis_point });
	}
	if (entry_points.length < 2) found.push({ code: 'too-few-ways-in', ways: entry_points.length });
	for (const { id, beat } of entry_points) {
		if (beat < 1 || beat > beats.length + 1) found.push({ code: 'lost-way-in', entry: id, beat });
	}
	for (const { id } of roles.filter((role) => isSquare(role) && role.replaceable)) {
		found.push({ code: 'square-replaceable', role: id });
	}
	if (scene.kind === 'micro_demo') return found;

	const circles = roles.filter(isCircle);
	if (!circles.some((role) => role.replaceable)) found.push({ code: 'no-way-in-for-ally' });
	// Sign that bystanders see something: at least one of them is named while the scene runs.
	const played = beats.map((beat) => beat.text).join('\n');
	if (circles.length > 0 && !circles.some((role) => isNamed(role, played))) {
		found.push({ code: 'nothing-to-see', roles: circles.map((role) => role.id) });
	}
	return found;
}

function ending(scene: Scene): RequiredFinding[] {
	if (blank(scene.ending)) return [{ code: 'no-ending' }];
	const word = isEnglish(scene) ? absolute.exec(scene.ending)?.[0] : undefined;
	return word ? [{ code: 'absolute-ending', word }] : [];
}

function attested(scene: Scene): RequiredFinding[] {
	const said = scene.rehearsed;
	const found: RequiredFinding[] = [];
	if (!said.unrecognisable) found.push({ code: 'recognisable' });
	if (!said.nobody_plays_own_harm) found.push({ code: 'plays-own-harm' });
	if (blank(said.who_learns_at_whose_cost)) found.push({ code: 'who-learns-unsaid' });
	if (blank(said.surprise_try)) found.push({ code: 'no-surprise-try' });
	if (!said.no_real_plans) found.push({ code: 'real-plans' });
	const text = allText(scene);
	const real = realDetails.map((sign) => sign.exec(text)?.[0]).find(Boolean);
	if (real) found.push({ code: 'real-detail', found: real });
	return found;
}

function requiredOf(scene: Scene): RequiredFinding[] {
	const found = [...wants(scene), ...against(scene)];
	if (blank(scene.rule_behind)) found.push({ code: 'no-rule-behind' });
	if (scene.power_chain.every(blank)) found.push({ code: 'no-one-above' });
	const tries = scene.beats.filter((beat) => !blank(beat.text)).length;
	if (tries < 3) found.push({ code: 'too-few-tries', beats: tries });
	found.push(...waysIn(scene), ...ending(scene), ...lengthFindings(scene));
	if (scene.kind !== 'micro_demo' && scene.content_notes.every(blank)) {
		found.push({ code: 'no-content-notes' });
	}
	return [...found, ...attested(scene)];
}

/**
 * What keeps the scene from being ready, and what deserves a second look. The micro-demo needs no ally,
 * no bystander and no content note.
 * @param people how many are expected; left out, the size of the group is not looked at
 */
export function lintScene(scene: Scene, people?: number): Lint {
	return { required: requiredOf(scene), warnings: secondLook(scene, people) };
}

/** May this scene be marked ready? */
export function isReady(scene: Scene): boolean {
	return requiredOf(scene).length === 0;
}

/** The checklist as ticks: line 1 to 16, and whether nothing is found against it. */
export function tickedLines(scene: Scene): boolean[] {
	const open = new Set(requiredOf(scene).map((finding) => checklistLine[finding.code]));
	return Array.from({ length: checklistLines }, (_, index) => !open.has(index + 1));
}
