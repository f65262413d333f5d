// The keys that this tab holds while a facilitator reads: in memory only, wiped after ten minutes without a hand on it, when
// the page goes, and on signing out.

import { publicKeyOf, unseal, type Purpose } from '#lib/notes/sealing.ts';
import { HeldSecrets } from './held-secrets.ts';
import { KeyProblem, keyPost, type KeyPost } from './keys-post.ts';
import { fromBase64url, toBase64url } from '#lib/notes/base64url.ts';

/** without a hand for so long, everything is wiped, milliseconds */
export const idleFor = 10 * 60_000;
const hands = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

export class Keys {
	#open = $state(false);
	#mine: Uint8Array | null = null;
	readonly #held = new HeldSecrets();
	readonly #post: KeyPost;
	#lastHand = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(post: KeyPost = keyPost) {
		this.#post = post;
	}

	/** Nothing can be opened until somebody has written their passphrase. Follows what happens. */
	get locked(): boolean {
		return !this.#open;
	}

	/** Takes the secret key over: it is wiped when this is locked. */
	unlock(secretKey: Uint8Array): void {
		this.lock();
		this.#mine = secretKey;
		this.#lastHand = Date.now();
		this.#open = true;
		this.#watch();
	}

	/** Wipes every key, wherever it was handed to. */
	lock(): void {
		clearTimeout(this.#timer);
		this.#mine?.fill(0);
		this.#mine = null;
		this.#held.wipe();
		this.#open = false;
	}

	/** Somebody is here. */
	touch(): void {
		if (this.#late()) this.lock();
		this.#lastHand = Date.now();
	}

	/** Is it this facilitator's key? Takes the public one, base64url. */
	fits(publicKey: string): boolean {
		return this.#mine !== null && toBase64url(publicKeyOf(this.#mine)) === publicKey;
	}

	/**
	 * The group's secret. It is wiped when this is locked: use it, do not keep it. Throws KeyProblem: 'locked', 'not_let_in',
	 * 'unreachable'.
	 */
	async groupSecret(group: string): Promise<Uint8Array> {
		this.#must();
		return this.#held.ofGroup(group) ?? this.#fetchGroup(group);
	}

	/** The secret of one session; likewise, and 'gone' when its time is over or it was let go. */
	async sessionSecret(group: string, session: string): Promise<Uint8Array> {
		this.#must();
		const { sealed } = await this.#post.session(group, session);
		return this.openInGroup(group, sealed, 'session key', session);
	}

	/** The secret of a year's kept notes; likewise, and 'gone' when there is none. */
	async poolSecret(group: string, year: string): Promise<Uint8Array> {
		this.#must();
		const { sealed } = await this.#post.pool(group, year);
		return this.openInGroup(group, sealed, 'group key', `pool ${group} ${year}`);
	}

	/** The group has another key now. */
	forgetGroup(group: string): void {
		this.#held.forgetGroup(group);
	}

	/** What was sealed to this facilitator's own key. */
	openMine(sealed: string, purpose: Purpose, place: string): Uint8Array {
		return this.#unsealed(sealed, this.#must(), purpose, place);
	}

	/** What was sealed to the group's key: 'gone' when it was not, or is no more. */
	async openInGroup(
		group: string,
		sealed: string,
		purpose: Purpose,
		place: string
	): Promise<Uint8Array> {
		const known = this.#held.ofGroup(group) !== undefined;
		try {
			return this.#unsealed(sealed, await this.groupSecret(group), purpose, place);
		} catch (cause) {
			// another facilitator may have given the group a new key since we asked
			if (!known || !(cause instanceof KeyProblem) || cause.what !== 'gone') throw cause;
			this.forgetGroup(group);
			return this.#unsealed(sealed, await this.groupSecret(group), purpose, place);
		}
	}

	async #fetchGroup(group: string): Promise<Uint8Array> {
		const { mine, public_key } = await this.#post.group(group);
		if (mine === null) throw new KeyProblem('not_let_in');
		const secret = this.#unsealed(mine, this.#must(), 'group key', group);
		// a key that does not belong to the group opens nothing of it
		if (toBase64url(publicKeyOf(secret)) !== public_key) throw new KeyProblem('not_let_in');
		this.#held.holdGroup(group, secret);
		return secret;
	}

	#unsealed(sealed: string, key: Uint8Array, purpose: Purpose, place: string): Uint8Array {
		const bytes = fromBase64url(sealed);
		let opened: Uint8Array | null = null;
		try {
			opened = bytes && unseal(bytes, key, purpose, place);
		} catch {
			// was never for this key, or was changed
		}
		this.#must();
		if (!opened) throw new KeyProblem('gone');
		return this.#held.hold(opened);
	}

	#late(): boolean {
		return this.#open && Date.now() - this.#lastHand >= idleFor;
	}

	#must(): Uint8Array {
		// a computer that slept has missed its alarm
		if (this.#late()) this.lock();
		if (this.#mine === null) throw new KeyProblem('locked');
		return this.#mine;
	}

	#watch(): void {
		clearTimeout(this.#timer);
		const left = this.#lastHand + idleFor - Date.now();
		if (left <= 0) return this.lock();
		this.#timer = setTimeout(() => this.#watch(), left);
	}

	/** Follows the hands on this tab; gives the way to stop. */
	follow(tab: Window): () => void {
		const touch = () => this.touch();
		const wake = () => this.#late() && this.lock();
		const gone = () => this.lock();
		for (const hand of hands) tab.addEventListener(hand, touch, { passive: true, capture: true });
		tab.document.addEventListener('visibilitychange', wake);
		tab.addEventListener('pagehide', gone);
		return () => {
			for (const hand of hands) tab.removeEventListener(hand, touch, { capture: true });
			tab.document.removeEventListener('visibilitychange', wake);
			tab.removeEventListener('pagehide', gone);
		};
	}
}

/** The one of this tab. */
export const keys = new Keys();
if (typeof window !== 'undefined') keys.follow(window);
