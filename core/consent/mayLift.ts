import type { ConsentFact } from './consentFact';
import { takesStopBack } from './takesStopBack';

/** Who asked that a person is not contacted. The person outranks everybody. */
export const ASKERS = ['person', 'platform', 'import', 'user'] as const;
export type Asker = (typeof ASKERS)[number];

export interface Listing {
	readonly askedBy: Asker;
	readonly since: Date;
}

/**
 * Whether an entry of the do-not-contact list may be lifted. What the person asked for, only they take
 * back: with a yes in their own words, later than their stop and than every no since.
 */
export function mayLift({ askedBy, since }: Listing, facts: readonly ConsentFact[]): boolean {
	if (askedBy !== 'person') return true;
	const latestNo = facts
		.filter(({ choice }) => choice !== 'granted')
		.reduce((latest, { at }) => Math.max(latest, at.getTime()), since.getTime());
	return facts.some((fact) => takesStopBack(fact, latestNo));
}
