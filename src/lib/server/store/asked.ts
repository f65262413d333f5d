// The store's methods about questions to writers, and their answers.

import * as v from 'valibot';
import type { Database } from './ask.ts';
import type { AskedWriters } from './asked-writers.ts';

const answer = v.object({ mailbox: v.string(), answer: v.nullable(v.string()) });

export const askedWriters = ({ ask, tell }: Database): AskedWriters => ({
	askWriters: (session, questions) =>
		tell('ask_writers', {
			_session: session,
			_mailboxes: questions.map(({ mailbox }) => mailbox),
			_questions: questions.map(({ sealed }) => sealed)
		}),
	asked: (mailbox) => ask(v.nullable(v.string()), 'asked', { _mailbox: mailbox }),
	answerReaders: (mailbox, sealed, due) =>
		tell('answer_readers', { _mailbox: mailbox, _answer: sealed, _due: due }),
	answers: (session, now) => ask(v.array(answer), 'answers', { _session: session, _now: now }),
	sweepAsked: (today) => tell('sweep_asked', { _today: today })
});
