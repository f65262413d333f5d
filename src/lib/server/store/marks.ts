// The store's methods about the marks of those who read for all.

import * as v from 'valibot';
import type { Database } from './ask.ts';
import type { ReaderMarks } from './reader-marks.ts';

export const readerMarks = ({ ask, tell }: Database): ReaderMarks => ({
	keepMarks: (round, key, sealed) =>
		tell('keep_marks', { _round: round, _key: key, _sealed: sealed }),
	marks: (session) => ask(v.array(v.string()), 'marks', { _session: session })
});
