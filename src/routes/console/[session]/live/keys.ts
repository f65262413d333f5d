// What the keyboard does on the console. Space and arrows do nothing: nobody goes on by accident.

/** `b` dark stage · `p` twice Pause · `s` Stop! · `/` find a question */
export type KeyDeed = 'dark' | 'pause' | 'stop' | 'search';

const deeds: Readonly<Record<string, KeyDeed>> = {
	b: 'dark',
	p: 'pause',
	s: 'stop',
	'/': 'search'
};

/** What a key press means, or null: while writing, with a modifier, or held down it means nothing. */
export function deedOf(event: KeyboardEvent): KeyDeed | null {
	if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return null;
	const at = event.target;
	if (at instanceof HTMLElement && at.closest('input, textarea, select, [contenteditable], dialog'))
		return null;
	return deeds[event.key.toLowerCase()] ?? null;
}
