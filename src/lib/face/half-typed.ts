// The row of the ledger that somebody is writing: kept on this device until it is kept in the room, also while another writes.

import type { Drawer } from './drawer.ts';

/** What was typed and not kept yet, by field. */
export interface HalfTyped {
	readonly row: string;
	readonly changes: Readonly<Record<string, unknown>>;
}

const name = 'row';

/** Takes where it is put; gives what was typed last and not kept, or null. */
export function halfTyped(drafts: Drawer): HalfTyped | null {
	try {
		const { row, changes } = JSON.parse(drafts.read(name) ?? '{}') as Partial<HalfTyped>;
		return typeof row === 'string' && changes && Object.keys(changes).length > 0
			? { row, changes }
			: null;
	} catch {
		return null;
	}
}

/** The same, of one row only. */
export const typedInRow = (drafts: Drawer, row: string): HalfTyped['changes'] =>
	halfTyped(drafts)?.row === row ? (halfTyped(drafts)?.changes ?? {}) : {};

/** Puts away what was typed in a row; nothing typed: lets it go. */
export function putTyped(drafts: Drawer, row: string, changes: HalfTyped['changes']): void {
	if (Object.keys(changes).length > 0) drafts.write(name, JSON.stringify({ row, changes }));
	else if (halfTyped(drafts)?.row === row) drafts.clear(name);
}

const texts = ['intention', 'moved', 'cost', 'for_whom'];

/** The words of it, to read out or copy. */
export const wordsTyped = ({ changes }: HalfTyped): readonly string[] =>
	texts.flatMap((part) => {
		const text = changes[part];
		return typeof text === 'string' && text.trim() !== '' ? [text] : [];
	});

export const forgetTyped = (drafts: Drawer): void => drafts.clear(name);
