// One well-formed command of every type, fitting the session it is asked in. For walking the etiquette.

import type { Command, CommandType } from './commands.ts';
import { momentOf, type Session } from './session.ts';

type Bodies = { readonly [T in CommandType]: Omit<Extract<Command, { type: T }>, 'id' | 'type'> };

/** A command `type` that makes sense now: about things that exist, from the moment that is. */
export function sampleCommand(
	session: Session,
	type: CommandType,
	id = 'sample-command-1'
): Command {
	const from = momentOf(session);
	const { epoch } = session.chair;
	const attempt = session.attempts[0]?.id ?? 'no-such-attempt';
	const bodies: Bodies = {
		join: {},
		leave: {},
		call_pause: {},
		say_need: { need: 'breath' },
		call_stop: {},
		answer_stop: { answer: 'step_in', role: 'petra', pair: false, suggestion: '', reading: 'free' },
		set_intention: { text: 'to be heard' },
		tap_weather: { weather: 'fog' },
		consent: { answer: 'go_along', text: '' },
		mark_scene: { scene: 'one', mark: 'yes' },
		volunteer: { role: 'colm', answer: 'maybe' },
		say_happens: { answer: 'often' },
		wish_entry: { entry: 'W1' },
		send_chips: { chips: ['heard'] },
		check_reality: { verdict: 'hard' },
		correct_attempt: { attempt, intention: 'what I meant' },
		ask_to_speak: { sooner: false },
		stop_asking: {},
		say_out: {},
		observe: { text: 'Nobody looked up.' },
		share_commitment: { text: 'When …, I will …' },
		ask_check: { asked: true },
		offer_to_read: { key: 'A'.repeat(43) },
		done_reading: {},
		take_role: { role: 'tea_and_chairs', word: '' },
		leave_role: { role: 'scribe' },
		offer_chair: { epoch, to: 'anyone' },
		withdraw_offer: { epoch },
		accept_chair: { epoch },
		decline_chair: { epoch },
		stand_in: { epoch },
		claim_chair: { epoch, on: true },
		confirm_chair: { epoch, yes: true },
		wish_recall: { epoch, on: true },
		take_by_code: { code: 'ABCDEFGHJKMN' },
		note_joker: { here: session.chair.away_since !== null, ago: 0, other: false },
		advance: { from },
		back: { from },
		skip: { from, why: 'no time' },
		resume: { how: 'carry_on' },
		end_scene: {},
		set_stage: { blank: true },
		show_card: { card: { kind: 'code' } },
		show_time: { on: true },
		next_prompt: { prompt: 1 },
		set_role: { role: 'tea_and_chairs', word: 'Ola', held: true },
		count_person: { by: 1 },
		write_agreement: { line: null, text: 'Phones on lap.' },
		settle_change: {
			change: session.agreements.changes[0]?.id ?? 'no-such-change',
			state: 'taken'
		},
		set_method: { method: 'majority' },
		choose_scene: { scene: 'two' },
		cast_role: { role: 'petra', filled: true },
		write_problem: { text: 'Ideas get lost.' },
		choose_entry: { entry: 'W2' },
		play: { from },
		bring_in: { offer: session.offers[0]?.id ?? 'no-such-offer', why: '' },
		bring_in_person: { role: 'amara', mode: 'alone', first_time: true, suggestion: '' },
		invite: { from },
		end_forum: { from },
		write_attempt: {
			attempt,
			intention: 'finish',
			moved: 'he waits',
			cost: '',
			for_whom: '',
			reality: null,
			tactic: null,
			guessing: false
		},
		strike_attempt: { attempt },
		confirm_out: { who: 'amara' },
		next_speaker: {},
		raise_hand_for: {},
		write_line: { line: null, text: 'It was late.' },
		settle_unread: {
			unread: session.unread[0]?.id ?? 'no-such-line',
			keep: true
		},
		write_open_question: { line: null, text: 'And then?' },
		write_commitment: { line: null, text: 'We will ask.' },
		draw_readers: {},
		hand_key: {
			key: session.box?.reading?.drawn[0]?.key ?? 'A'.repeat(43),
			sealed: 'A'.repeat(107)
		},
		close_session: { from }
	};
	return { id, type, ...bodies[type] } as Command;
}
