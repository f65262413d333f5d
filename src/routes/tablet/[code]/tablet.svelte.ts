// The shared tablet: asks how the box stands, lets one ticket after the other write one note, and shuts it in an envelope.

import type { Drawer } from '#lib/face/drawer.ts';
import { fromBase64url, toBase64url } from '#lib/notes/base64url.ts';
import type { TicketKeeper } from '#lib/face/ticket-keeper.svelte.ts';
import { showTicket, type Shown } from '#lib/face/ticket-post.ts';
import type { Note } from '#lib/notes/note.ts';
import type { BoxAnswer } from '#lib/notes/post.ts';
import type { TicketReceipt } from '#lib/notes/hat-ticket.ts';
import { toldBy, type Told } from '#lib/notes/told.ts';
import type { TabletView } from '#lib/session/tablet-view.ts';

export type Standing = TabletView & { readonly salt: string };

/** What this screen is about, for whoever stands before it. */
export type Where =
	| 'looking'
	| 'nowhere'
	| 'none'
	| 'early'
	| 'shut'
	| 'other_keys'
	| 'open_air'
	| 'code'
	| 'write'
	| 'dropped';

/** misread: not eight signs · unknown: does not count · used: its note waits already · wait: too many wrong ones · away: nobody answered */
export type CodeProblem = 'misread' | 'unknown' | 'used' | 'wait' | 'away';

interface Ports {
	/** null: no room has this code; undefined: nobody answered */
	readonly ask: () => Promise<Standing | null | undefined>;
	readonly show: (round: string, pass: Uint8Array) => Promise<Shown>;
	/** the address begins with http://, and not on this computer itself: with high care nobody writes there */
	readonly openAir: () => boolean;
	readonly fingerprint: (...keys: readonly Uint8Array[]) => Promise<string>;
}

/** A ticket that counts, for as long as its note is being written. */
interface Admitted {
	readonly round: string;
	readonly pass: Uint8Array;
	readonly receipt: TicketReceipt;
	/** what stood here when its code was typed: it goes into the envelope */
	readonly told: Told;
}

async function sealing() {
	const [{ pack }, { seal }] = await Promise.all([
		import('#lib/notes/envelope.ts'),
		import('#lib/notes/sealing.ts')
	]);
	return { pack, seal };
}

/** every so many looks all that waits is posted again: the house may have forgotten it without our noticing */
const again = 5;

export class Tablet {
	standing = $state.raw<Standing | null | undefined>(undefined);
	away = $state(false);
	checking = $state(false);
	problem = $state<CodeProblem | null>(null);
	/** what became of the envelope just dropped in; null: it waits here until the house answers */
	dropped = $state<BoxAnswer | null | undefined>(undefined);
	otherKeys = $state(false);

	#admitted = $state.raw<Admitted | null>(null);
	#looks = 0;
	readonly #drawer: Drawer;
	readonly #keeper: TicketKeeper;
	readonly #ports: Ports;

	constructor(drawer: Drawer, keeper: TicketKeeper, ports: Ports) {
		this.#drawer = drawer;
		this.#keeper = keeper;
		this.#ports = ports;
	}

	where = $derived.by((): Where => {
		const { standing } = this;
		if (this.dropped !== undefined) return 'dropped';
		if (this.#admitted) return 'write';
		if (standing === undefined) return 'looking';
		if (standing === null) return 'nowhere';
		if (standing.step === 'none' || standing.step === 'early') return standing.step;
		if (standing.step === 'sealed') return 'shut';
		if (this.otherKeys) return 'other_keys';
		return standing.level === 'high' && this.#ports.openAir() ? 'open_air' : 'code';
	});

	/** The box was shut while somebody writes. */
	shutMeanwhile = $derived(
		this.#admitted !== null &&
			this.standing !== undefined &&
			(this.standing?.step === 'sealed' || this.standing?.round !== this.#admitted.round)
	);

	/** Remembers which keys the wall's square named, for this tab. */
	expectKeys(fingerprint: string): void {
		this.#drawer.write('keys', fingerprint);
	}

	/** Asks how the box stands, and sends again what waits here. */
	async look(): Promise<void> {
		const standing = await this.#ports.ask();
		const back = this.away && standing !== undefined;
		const shut = standing?.step === 'sealed' || standing === null;
		this.away = standing === undefined;
		if (standing === undefined) return;
		this.otherKeys = await this.#differ(standing);
		this.standing = standing;
		this.#looks += 1;
		// the box shuts as soon as all phones have sent theirs again
		const hurries = back || shut || standing?.step === 'collecting';
		if (this.#keeper.state === 'waits' && (hurries || this.#looks % again === 1))
			await this.#keeper.again(standing === null);
	}

	/** Takes a ticket's code as somebody typed it; with a ticket that counts the note begins. */
	async enter(typed: string): Promise<void> {
		const { standing } = this;
		if (this.checking || !standing) return;
		this.checking = true;
		this.problem = null;
		this.problem = await this.#admit(standing, typed).catch(() => 'away' as const);
		this.checking = false;
	}

	async #admit(standing: Standing, typed: string): Promise<CodeProblem | null> {
		const { round, salt } = standing;
		const { admissionOf, readTicketCode, receiptIn } = await import('#lib/notes/hat-ticket.ts');
		const code = readTicketCode(typed);
		if (code === null) return 'misread';
		const { pass, key } = await admissionOf(code, fromBase64url(salt)!);
		const shown = await this.#ports.show(round, pass);
		if (shown === null) return 'away';
		if (typeof shown === 'string') return shown;
		// fetched now, so that an envelope can be shut while the house is away
		await sealing();
		try {
			const told = toldBy(standing);
			this.#admitted = { round, pass, receipt: receiptIn(shown, key), told };
			return null;
		} catch {
			return 'unknown';
		} finally {
			key.fill(0);
		}
	}

	/** Shuts the note, or none, in an envelope and drops it in. Nothing of it stays readable here. */
	async drop(note: Note | null): Promise<void> {
		const admitted = this.#admitted;
		const { standing } = this;
		const keys = standing?.keys;
		if (!admitted || !keys || this.checking) return;
		this.checking = true;
		const { pack, seal } = await sealing();
		const { round, pass, receipt } = admitted;
		const { envelope, entry, pool } = receipt.hashes;
		const { writer } = receipt;
		const withdraw = { entry: toBase64url(entry), pool: toBase64url(pool), writer };
		const packed = pack(note && { ...note, withdraw }, admitted.told);
		const sealed = seal(packed, fromBase64url(keys.session)!, 'note', round);
		packed.fill(0);
		const body = new Uint8Array([...pass, ...envelope, ...sealed]);
		this.dropped = await this.#keeper.drop(round, body);
		this.#forget();
		this.checking = false;
	}

	/** A clean screen for whoever comes next; a ticket that was not used counts on. */
	next(): void {
		this.#forget();
		this.dropped = undefined;
		this.problem = null;
	}

	#forget(): void {
		this.#admitted?.pass.fill(0);
		this.#admitted = null;
	}

	async #differ(standing: Standing | null): Promise<boolean> {
		const expected = this.#drawer.read('keys');
		if (!standing?.keys || expected === null) return false;
		const { session, tokens } = standing.keys;
		const keys = [session, tokens].map((key) => fromBase64url(key) ?? new Uint8Array());
		return (await this.#ports.fingerprint(...keys)) !== expected;
	}
}

/** The true house and the true crypto. */
export const tabletPorts = (code: string): Ports => ({
	async ask() {
		try {
			const answer = await fetch(`/tablet/${code}/round`, {
				credentials: 'omit',
				referrerPolicy: 'no-referrer',
				cache: 'no-store'
			});
			return answer.ok ? ((await answer.json()) as Standing | null) : undefined;
		} catch {
			return undefined;
		}
	},
	show: showTicket,
	openAir: () => !isSecureContext,
	fingerprint: async (...keys) => (await import('#lib/notes/fingerprint.ts')).fingerprintOf(...keys)
});
