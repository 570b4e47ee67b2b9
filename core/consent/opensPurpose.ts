import type { ConsentState, Purpose } from '../outreach/contact';
import { opensPromotional } from '../outreach/jurisdictions';
import { PACES } from '../outreach/policy';

/**
 * Whether consent alone opens a purpose for somebody who lives there. A send is judged by its own policy;
 * this is what Check answers without one.
 */
export const opensPurpose = (
	state: ConsentState,
	purpose: Purpose,
	country: string | null,
): boolean =>
	state.kind === 'granted' &&
	(purpose !== 'promotional' ||
		opensPromotional(state.strength, PACES.careful.promotionalEvidence, country));
