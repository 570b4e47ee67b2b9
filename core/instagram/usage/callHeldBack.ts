import { failureOf } from '../classifyGraphFailure';
import type { GraphFailure } from '../failure';

/** A call that our own usage rule did not let out; it surely never reached Instagram. */
export class CallHeldBack extends Error {
	readonly failure: GraphFailure;

	constructor(waitMs: number) {
		super('The call was held back: the usage limit of Instagram is almost reached');
		this.name = 'CallHeldBack';
		this.failure = failureOf({ class: 'rateLimited', retryAfterMs: waitMs });
	}
}
