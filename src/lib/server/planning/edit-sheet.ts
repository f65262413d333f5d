// Editing a run sheet: one part moved, shortened, left out, put back or added; everything else stays.

import type { Block, BlockKind } from '#lib/session/plan.ts';

export const longestPart = 240;

export type Edit =
	| { readonly do: 'up' | 'down' | 'drop'; readonly id: string }
	| { readonly do: 'minutes'; readonly id: string; readonly minutes: number }
	| { readonly do: 'put_back'; readonly block: Block; readonly at: number }
	| {
			readonly do: 'add';
			readonly kind: BlockKind;
			readonly minutes: number;
			readonly title?: string;
			readonly instruction?: string;
	  };

const fit = (minutes: number) => Math.min(longestPart, Math.max(1, Math.round(minutes)));

/** An id that no part has. */
function freshId(blocks: readonly Block[]): string {
	const taken = new Set(blocks.map(({ id }) => id));
	let n = blocks.length + 1;
	while (taken.has(`b${n}`)) n += 1;
	return `b${n}`;
}

/** The run sheet after one edit; the same when the part is not there or has nowhere to go. New parts go before the last one. */
export function edited(blocks: readonly Block[], edit: Edit): readonly Block[] {
	switch (edit.do) {
		case 'up':
		case 'down': {
			const from = blocks.findIndex(({ id }) => id === edit.id);
			const to = edit.do === 'up' ? from - 1 : from + 1;
			if (from < 0 || to < 0 || to >= blocks.length) return blocks;
			return blocks.map((block, index) =>
				index === from ? blocks[to]! : index === to ? blocks[from]! : block
			);
		}
		case 'drop':
			return blocks.filter(({ id }) => id !== edit.id);
		case 'minutes':
			return blocks.map((block) =>
				block.id === edit.id ? { ...block, minutes: fit(edit.minutes) } : block
			);
		case 'put_back':
			return blocks.some(({ id }) => id === edit.block.id)
				? blocks
				: blocks.toSpliced(Math.min(Math.max(edit.at, 0), blocks.length), 0, edit.block);
		case 'add': {
			const { kind, title, instruction } = edit;
			const block: Block = {
				id: freshId(blocks),
				kind,
				minutes: fit(edit.minutes),
				...(title ? { title } : {}),
				...(instruction ? { instruction } : {})
			};
			return blocks.toSpliced(Math.max(0, blocks.length - 1), 0, block);
		}
	}
}
