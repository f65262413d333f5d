// What the wall shows now, as plain sentences, for a phone that can only read.

import type { LedgerRow, MapSeen } from '#lib/session/pieces.ts';
import type { StageBody, StageCardSeen, StageView } from '#lib/session/stage-face.ts';
import type { StageWords } from '#lib/words/en/stage.ts';

/** One heading and what stands under it. */
export interface Said {
	readonly title: string;
	readonly lines: readonly string[];
}

const say = (title: string, ...lines: readonly (string | null | undefined | false)[]): Said => ({
	title,
	lines: lines.filter((line): line is string => Boolean(line))
});

/** Takes what the wall shows; gives the same in words, nothing that does not stand on the wall. */
export function said(view: StageView, words: StageWords): Said {
	if (view.pause) return say(words.pause.title, words.pause.line);
	if (view.blank) return say(view.title);
	const { title, lines } = view.card ? cardSaid(view.card, words) : bodySaid(view.body, words);
	return { title: title || view.title, lines };
}

function cardSaid(card: StageCardSeen, words: StageWords): Said {
	switch (card.kind) {
		case 'question':
			return say(card.text);
		case 'map':
			return mapSaid(card.map, words);
		case 'ledger':
			return say(words.capture.title, ...card.rows.map((row) => rowSaid(row, words)));
		case 'agreements':
			return say(words.agreements, ...card.lines.map(({ text }) => text));
		case 'previously':
			return say(words.previously, ...card.lines);
		case 'code':
			return say(words.lobby.point, words.lobby.noPhone);
		case 'break':
			return say(words.break.title, words.break.soon);
		case 'test':
			return say(words.test.title, words.test.line);
	}
}

function bodySaid(body: StageBody, words: StageWords): Said {
	switch (body.kind) {
		case 'lobby':
			return say(words.lobby.noPhone, body.quiet_place && words.quietPlace(body.quiet_place));
		case 'agreements':
			return say(
				body.lines.length ? words.agreements : words.noAgreements,
				...body.lines.map(({ text }) => text)
			);
		case 'warm_up':
		case 'part':
			return say(body.title, body.instruction);
		case 'break':
			return say(words.break.title, words.break.back(words.clock(body.back_at)));
		case 'scene_choice':
			return say(
				words.scene_choice.title,
				...body.scenes.map(({ id, title, content_notes }) =>
					[id === body.chosen && `${words.scene_choice.chosen}:`, title, ...content_notes]
						.filter(Boolean)
						.join(' · ')
				)
			);
		case 'casting':
			return say(
				words.casting.title,
				...body.roles.map(
					({ name, want, filled }) =>
						`${name}: ${want} (${filled ? words.casting.taken : words.casting.free})`
				)
			);
		case 'model_run':
		case 'replaying':
		case 'intervening':
			return say(body.title);
		case 'first_talk': {
			const happens = body.happens && words.first_talk.happens[body.happens];
			return body.problem
				? say(words.first_talk.problem, body.problem, happens)
				: say(words.first_talk.title, happens);
		}
		case 'replay_ready':
			return say(words.replay_ready.title, ...body.entries.map(({ caption }) => caption));
		case 'frozen':
			return say(words.frozen.sign, words.frozen.line);
		case 'choose_step_in':
			return body.role
				? say(`${words.choose_step_in.place} ${body.role.name}`)
				: say(words.choose_step_in.title);
		case 'brief':
			return say(words.brief.title, body.role?.name);
		case 'cut':
		case 'thank':
		case 'invite':
			return say(words[body.kind]);
		case 'check_in':
		case 'ask_person':
		case 'ask_room':
		case 'de_role':
			return say(words[body.kind].title, words[body.kind].line);
		case 'reality_check':
			return say(
				words.reality_check.title,
				body.reality && words.reality_check.answer[body.reality]
			);
		case 'capture':
			return say(words.capture.title, body.row && rowSaid(body.row, words));
		case 'analysis':
			return body.map ? mapSaid(body.map, words) : say(words.analysis.none);
		case 'debrief':
			return say(words.debrief[body.prompt] ?? words.debrief.at(-1) ?? '');
		case 'commitments':
			return say(words.commitments.title, words.commitments.lead);
		case 'reflection':
			return say(words.reflection[body.step], words.reflection.until(words.day(body.until)));
		case 'check_out':
			return say(
				words.check_out.title,
				`${words.check_out.contacts}: ${body.contacts.join(', ') || words.check_out.none}`
			);
		case 'closed':
			return say(words.closed.title);
	}
}

const mapSaid = (map: MapSeen, words: StageWords): Said =>
	say(
		`${map.title}: ${words.analysis.lead}`,
		...map.rows.filter(({ saved }) => saved).map((row) => rowSaid(row, words))
	);

function rowSaid(row: LedgerRow, words: StageWords): string {
	const { capture } = words;
	return [
		`${row.role_name}: ${row.intention}`,
		row.moved && `${capture.moved}: ${row.moved}`,
		row.cost && `${capture.cost}: ${row.cost}`,
		row.for_whom && `${capture.forWhom}: ${row.for_whom}`,
		row.reality && capture.reality[row.reality]
	]
		.filter(Boolean)
		.join(' · ');
}
