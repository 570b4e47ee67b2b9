import type { ContactHistory, Objection } from '../contact';
import { opensPromotional } from '../jurisdictions';
import type { OutreachPolicy } from '../policy';
import type { ContactFacts, Gate } from './gate';

const NO_LEGAL_BASIS: Objection = { kind: 'skip', reason: 'noLegalBasis' };

/**
 * Consent, or for a conversation the person's own message, opens the gate (PLAYBOOK T4); that they
 * viewed a story is not among the facts it looks at. Consent that was refused, withdrawn or has run
 * out closes it for both purposes, even if the person wrote: `history.consent` is the answer they
 * gave for this very purpose. How well it must be proved depends on where they live
 * (`jurisdictions.ts`).
 */
export const legalBasis: Gate = ({ candidate, policy, history }: ContactFacts) => {
	switch (history.consent.kind) {
		case 'refused':
		case 'withdrawn':
			return { kind: 'skip', reason: 'consentWithdrawn' };
		case 'expired':
			return NO_LEGAL_BASIS;
		case 'granted':
		case 'none':
			return JUDGE[candidate.purpose](history, policy);
	}
};

const JUDGE = {
	promotional: (
		{ consent, country }: ContactHistory,
		{ promotionalEvidence }: OutreachPolicy,
	): Objection | null => {
		if (consent.kind !== 'granted') return NO_LEGAL_BASIS;
		return opensPromotional(consent.strength, promotionalEvidence, country)
			? null
			: { kind: 'skip', reason: 'evidenceTooWeak' };
	},
	conversation: ({ consent, window }: ContactHistory): Objection | null =>
		consent.kind === 'granted' || window !== null ? null : NO_LEGAL_BASIS,
};
