// The notice on paper says what docs/data-protection.md says, and all that Article 13 asks for.
// `WRITE_DOCS=1 npx vitest run tests/unit/notice.test.ts` writes it into the document anew.

import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { noticeWords } from '#lib/words/en/notice.ts';
import { withNotice } from '../prove/D/notice-document.ts';

const file = 'docs/data-protection.md';
const document = readFileSync(file, 'utf8');
if (process.env['WRITE_DOCS'] === '1') writeFileSync(file, withNotice(document, noticeWords));

test('the document holds the notice as the page prints it', () => {
	expect(readFileSync(file, 'utf8')).toBe(withNotice(document, noticeWords));
});

const said = JSON.stringify(noticeWords);

/** what has to be told, and how to recognise it: Article 13(1) a, b, c, d, e, f and (2) a, b, c, d, e, f */
test.each([
	['who answers for it', /Our group runs this session and answers/],
	['who looks after data protection', /looks after data protection/],
	['the purposes and the legal basis', /Article 6\(1\)\(a\).*Article 9\(2\)\(a\)/],
	['the legitimate interests', /legitimate interests, Article 6\(1\)\(f\)/],
	['who gets to see it', /Others who get to see something/],
	['other countries', /rented from \(name, country\)/],
	['how long', /until the day your phone shows/],
	['the rights', /put it right, to delete it, to stop using it, or to hand it on\. You may object/],
	['that consent can be taken back', /take a note back at any time/],
	['where to complain', /Information Commissioner/],
	['that nobody has to', /need not write or say anything/],
	['that no machine decides', /No machine decides/]
])('it tells %s', (_what, how) => {
	expect(said).toMatch(how);
});
