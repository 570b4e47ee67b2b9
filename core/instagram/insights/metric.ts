import type { Login } from '../login';

/** A metric as data: what may be asked, how, and of whom. */
export interface Metric {
	readonly name: string;
	/** Which logins are served. */
	readonly logins: readonly Login[];
	/** Breakdowns that it has; another one next to it fails the whole call (facts/instagram.md §2.4). */
	readonly breakdowns: readonly string[];
	/** Metrics of one group are asked in one call. */
	readonly group: string;
	/** Where it is described. */
	readonly fact: string;
}
