// Editing a run sheet: one part moved, shortened, reworded, left out, put back or added; everything else stays.

import type { Block } from '#lib/session/plan.ts';

export const longestPart = 240;
export const mostParts = 40;

export type Edit =
	| { readonly do: 'up' | 'down' | 'drop'; readonly id: string }
	| { readonly do: 'minutes'; readonly id: string; readonly minutes: number }
	| { readonly do: 'gives'; readonly id: string; readonly gives: boolean }
	| {
			readonly do: 'words';
			readonly id: string;
			readonly title: string;
			readonly instruction: string;
	  }
	| { readonly do: 'put_back'; readonly block: Block; readonly at: number }
	/** `after`: id of the part it follows; an unknown one means before the last part */
	| { readonly do: 'add'; readonly part: Omit<Block, 'id'>; readonly after: string };

const fit = (minutes: number) => Math.min(longestPart, Math.max(1, Math.round(minutes)));

/** May a planner give this part words of its own? The others are called the same everywhere. */
export const hasOwnWords = ({ kind }: Pick<Block, 'kind'>): boolean =>
	kind === 'warm_up' || kind === 'part' || kind === 'break';

/** An id that no part has. */
function freshId(blocks: readonly Block[]): string {
	const taken = new Set(blocks.map(({ id }) => id));
	let n = blocks.length + 1;
	while (taken.has(`b${n}`)) n += 1;
	return `b${n}`;
}

function swapped(blocks: readonly Block[], from: number, to: number): readonly Block[] {
	if (from < 0 || to < 0 || to >= blocks.length) return blocks;
	return blocks.with(from, blocks[to]!).with(to, blocks[from]!);
}

/** The part with this id changed; without one, nothing is. */
const withPart = (blocks: readonly Block[], id: string, change: (block: Block) => Block) =>
	blocks.map((block) => (block.id === id ? change(block) : block));

function reworded(block: Block, title: string, instruction: string): Block {
	if (!hasOwnWords(block)) return block;
	const { title: _title, instruction: _instruction, ...rest } = block;
	return { ...rest, ...(title ? { title } : {}), ...(instruction ? { instruction } : {}) };
}

function giving(block: Block, gives: boolean): Block {
	const { gives: _gives, ...rest } = block;
	return gives ? { ...rest, gives } : rest;
}

/** The run sheet after one edit; the same when the part is not there, has nowhere to go, or there is no room for one more. */
export function edited(blocks: readonly Block[], edit: Edit): readonly Block[] {
	switch (edit.do) {
		case 'up':
		case 'down': {
			const from = blocks.findIndex(({ id }) => id === edit.id);
			return swapped(blocks, from, edit.do === 'up' ? from - 1 : from + 1);
		}
		case 'drop':
			return blocks.filter(({ id }) => id !== edit.id);
		case 'minutes':
			return withPart(blocks, edit.id, (block) => ({ ...block, minutes: fit(edit.minutes) }));
		case 'gives':
			return withPart(blocks, edit.id, (block) => giving(block, edit.gives));
		case 'words':
			return withPart(blocks, edit.id, (block) => reworded(block, edit.title, edit.instruction));
		case 'put_back':
			return blocks.length >= mostParts || blocks.some(({ id }) => id === edit.block.id)
				? blocks
				: blocks.toSpliced(Math.min(Math.max(edit.at, 0), blocks.length), 0, edit.block);
		case 'add': {
			if (blocks.length >= mostParts) return blocks;
			const after = blocks.findIndex(({ id }) => id === edit.after);
			const at = after < 0 ? Math.max(0, blocks.length - 1) : after + 1;
			const block = { ...edit.part, id: freshId(blocks), minutes: fit(edit.part.minutes) };
			return blocks.toSpliced(at, 0, block);
		}
	}
}
