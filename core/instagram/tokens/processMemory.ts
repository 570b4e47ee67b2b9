import { MINUTE_MS } from '../../shared/duration';
import type { PageAccount } from '../listPageAccounts';
import { tokenHash } from './storedToken';
import type { StoredToken } from './storedToken';

/** After a refusal the token is used as it is; asking again at every run would only add load. */
const REST_AFTER_REFUSAL_MS = 10 * MINUTE_MS;

/** A Page's token lives on; who manages which Pages may change (facts/instagram.md §1.2). */
const PAGES_KNOWN_MS = 5 * MINUTE_MS;

/** What one process knows about tokens beside what is stored. Nothing of it is ever written down. */
export class ProcessMemory {
	readonly #flights = new Map<string, Promise<StoredToken>>();

	readonly #kept = new Map<string, { readonly replaces: string; readonly token: StoredToken }>();

	readonly #refusedAtMs = new Map<string, number>();

	/** By the hash of the user's token. */
	readonly #pages = new Map<
		string,
		{ readonly untilMs: number; readonly accounts: PageAccount[] }
	>();

	/** All who ask at the same time share one renewal. */
	async inOneFlight(key: string, renew: () => Promise<StoredToken>): Promise<StoredToken> {
		const underWay = this.#flights.get(key);
		if (underWay !== undefined) return await underWay;

		const flight = renew().finally(() => this.#flights.delete(key));
		this.#flights.set(key, flight);
		return await flight;
	}

	/** Stands for the stored token where n8n cannot be asked to store the renewed one. */
	keep(key: string, stored: StoredToken, token: StoredToken): void {
		this.#kept.set(key, { replaces: tokenHash(stored.value), token });
	}

	/** The stored token, or what replaced it in this process; a reconnect stores another and wins. */
	newest(key: string, stored: StoredToken): StoredToken {
		const kept = this.#kept.get(key);
		return kept?.replaces === tokenHash(stored.value) ? kept.token : stored;
	}

	isKept(key: string, { value }: StoredToken): boolean {
		return this.#kept.get(key)?.token.value === value;
	}

	restAfterRefusal(key: string, now: Date): void {
		this.#refusedAtMs.set(key, now.getTime());
	}

	forgetRefusal(key: string): void {
		this.#refusedAtMs.delete(key);
	}

	isResting(key: string, now: Date): boolean {
		const sinceMs = now.getTime() - (this.#refusedAtMs.get(key) ?? -Infinity);
		// A clock that was set back must not make the rest last for days.
		return sinceMs >= 0 && sinceMs < REST_AFTER_REFUSAL_MS;
	}

	/** The Pages of a user's token, asked for again after a few minutes. */
	async pageAccounts(
		{ value }: StoredToken,
		now: Date,
		ask: () => Promise<PageAccount[]>,
	): Promise<readonly PageAccount[]> {
		for (const [hash, { untilMs }] of this.#pages) {
			if (untilMs <= now.getTime()) this.#pages.delete(hash);
		}
		const known = this.#pages.get(tokenHash(value));
		if (known !== undefined) return known.accounts;

		const accounts = await ask();
		this.#pages.set(tokenHash(value), { untilMs: now.getTime() + PAGES_KNOWN_MS, accounts });
		return accounts;
	}
}

/** One for the process: nodes are loaded as files of their own, this one is shared. */
export const processMemory = new ProcessMemory();
