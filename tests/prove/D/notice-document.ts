// The notice as it has to stand in docs/data-protection.md: the words of the page /promises/notice.

import type { NoticeWords } from '#lib/words/en/notice.ts';

const from = '<!-- notice -->';
const to = '<!-- end of notice -->';

/** Takes the whole document; gives it with the notice in its place. */
export function withNotice(document: string, words: NoticeWords): string {
	const [before, rest = ''] = document.split(from);
	return `${before}${from}\n\n${noticeIn(words)}\n\n${to}${rest.split(to)[1] ?? ''}`;
}

function noticeIn({ title, lead, fields, where, parts }: NoticeWords): string {
	const blanks = (labels: readonly string[]) => labels.map((label) => `- ${label}: …`);
	const blocks = parts.map(({ id, title: heading, lines }) =>
		[
			`**${heading}**`,
			'',
			...lines.map((line) => `- ${line}`),
			...(id === 'who' ? blanks(where) : [])
		].join('\n')
	);
	return [`### ${title}`, lead, blanks(fields).join('\n'), ...blocks].join('\n\n');
}
