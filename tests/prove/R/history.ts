// What was asked and answered on every line, and whether what is kept agrees with it, after the manner of Jepsen.

import { isDeepStrictEqual } from 'node:util';
import type { Command } from '#lib/session/commands.ts';
import type { Who } from '#lib/session/etiquette.ts';
import { inKeptOrder } from '#lib/session/kept-order.ts';
import type { Session } from '#lib/session/session.ts';
import { step } from '#lib/session/step.ts';
import type { Answer } from '#lib/wire.ts';

/** One command as its device knows it: `info` while nobody knows whether it was done. */
export interface Asked {
	readonly command: Command;
	readonly by: string;
	readonly number: number;
	sent: number;
	state: 'info' | 'ok' | 'fail';
	/** places in the order of all that happened */
	readonly invokedAt: number;
	okAt: number;
}

/** Answers after which the command may still have been kept, or will be asked again. */
const undecided: readonly string[] = ['not_kept', 'too_fast', 'no_seat'];

/** so many of the last ones are remembered in a kept moment: taken-together.ts */
const mostDone = 600;

export class History {
	readonly asked = new Map<string, Asked>();
	#clock = 0;
	/** seen to be kept at an earlier look: the room remembers only the last ones */
	readonly #known = new Set<string>();

	sent(by: string, command: Command): void {
		const known = this.asked.get(command.id);
		if (known) return void (known.sent += 1);
		this.asked.set(command.id, {
			command,
			by,
			number: this.asked.size,
			sent: 1,
			state: 'info',
			invokedAt: (this.#clock += 1),
			okAt: Infinity
		});
	}

	answered({ id }: Command, answer: Answer): void {
		const asked = this.asked.get(id);
		if (!asked || asked.state !== 'info') return;
		if ('done' in answer) {
			asked.state = 'ok';
			asked.okAt = this.#clock += 1;
		} else if (!undecided.includes(answer.refused)) asked.state = 'fail';
	}

	count(state: Asked['state']): number {
		return [...this.asked.values()].filter((asked) => asked.state === state).length;
	}

	/**
	 * Takes what was kept at an earlier moment and what is kept now, who is behind a name, and a time. Gives what is
	 * wrong, in words: nothing when every answered command is kept exactly once, none was kept that was refused, the order
	 * of what people saw answered was kept, and the state is what these commands make of the earlier one, but for what the
	 * house itself notes of the Joker's devices.
	 * Commands that change nothing are not remembered: a history is made of others.
	 */
	wrongs(before: Session, now: Session, who: (by: string) => Who, time: number): string[] {
		const wrongs: string[] = [];
		const last = now.done.lastIndexOf(before.done.at(-1) ?? '');
		if (last < 0 && (before.done.length > 0 || now.done.length >= mostDone))
			throw new Error('more was done in between than a kept moment remembers: look sooner');
		const since = now.done.slice(last + 1);
		for (const id of before.done) this.#known.add(id);
		const old = this.#known;
		const kept = new Map(since.map((id, at) => [id, at]));
		if (kept.size !== since.length) wrongs.push('a command is remembered twice');
		for (const id of since) {
			const asked = this.asked.get(id);
			if (asked?.state === 'fail') wrongs.push(`refused, and kept: ${asked.command.type}`);
			if (old.has(id)) wrongs.push(`done again: ${asked?.command.type}`);
		}
		for (const { command, state, by } of this.asked.values())
			if (state === 'ok' && !kept.has(command.id) && !old.has(command.id))
				wrongs.push(`answered and lost: ${command.type} of ${by}`);
		wrongs.push(...this.#order(since));
		let made = before;
		for (const id of since) {
			const asked = this.asked.get(id);
			if (!asked) {
				made = { ...made, done: [...made.done, id].slice(-mostDone) };
				continue;
			}
			const outcome = step(made, asked.command, who(asked.by), time);
			if (outcome.ok) made = outcome.session;
			else wrongs.push(`kept, but not allowed: ${asked.command.type}`);
		}
		if (!isDeepStrictEqual(comparable(made), comparable(now)))
			wrongs.push('the state is not what its commands make');
		for (const id of since) this.#known.add(id);
		return wrongs;
	}

	/** Whoever saw an answer before another asked comes before the other. */
	#order(kept: readonly string[]): string[] {
		let latest = 0;
		for (const id of kept) {
			const asked = this.asked.get(id);
			if (!asked) continue;
			if (asked.okAt < latest) return [`${asked.command.type} is kept after what came later`];
			latest = Math.max(latest, asked.invokedAt);
		}
		return [];
	}
}

const comparable = (session: Session) =>
	JSON.parse(JSON.stringify({ ...inKeptOrder(session), seq: 0, chair: null })) as unknown;
