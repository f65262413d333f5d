// The evening in a few lines, written without the rules: what commands add up to when each counts once.

import type { Command } from '#lib/session/commands.ts';
import type { Session } from '#lib/session/session.ts';

export interface Model {
	readonly people: number;
	readonly blank: boolean;
	readonly lines: readonly string[];
	/** what each phone answered */
	readonly answers: Readonly<Record<string, string>>;
	/** which phones want to speak, longest first */
	readonly hands: readonly string[];
}

/** What the model knows of a session. */
export const modelOf = (session: Session): Model => ({
	people: session.without_phone,
	blank: session.stage.blank,
	lines: session.agreements.lines.map(({ text }) => text),
	answers: Object.fromEntries(
		Object.entries(session.ballot).map(([seat, taps]) => [seat, taps.join()])
	),
	hands: session.queue.map(({ seat }) => seat ?? '')
});

/** One command of a phone (its seat) or of the Joker (empty). */
export function reduced(model: Model, command: Command, seat: string): Model {
	switch (command.type) {
		case 'count_person':
			return { ...model, people: Math.max(0, model.people + command.by) };
		case 'set_stage':
			return { ...model, blank: command.blank };
		case 'write_agreement':
			return { ...model, lines: [...model.lines, command.text] };
		case 'consent':
			return { ...model, answers: { ...model.answers, [seat]: command.answer } };
		case 'ask_to_speak':
			return { ...model, hands: [...model.hands.filter((hand) => hand !== seat), seat] };
		case 'stop_asking':
			return { ...model, hands: model.hands.filter((hand) => hand !== seat) };
		default:
			return model;
	}
}
