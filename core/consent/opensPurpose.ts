import type { ConsentState, EvidenceStrength, Purpose } from '../outreach/contact';
import { PACES } from '../outreach/policy';

/**
 * Whether consent alone opens a purpose where the law is strict: "stated by the user" then opens
 * nothing promotional. A send is judged by its own policy; this is what Check answers without one.
 */
export const opensPurpose = (
	state: ConsentState,
	purpose: Purpose,
	promotionalEvidence: readonly EvidenceStrength[] = PACES.careful.promotionalEvidence,
): boolean =>
	state.kind === 'granted' &&
	(purpose !== 'promotional' || promotionalEvidence.includes(state.strength));
