import { isOnInstagram } from '../channels';
import type { Objection } from '../contact';
import type { ContactFacts, Gate } from './gate';

const NO_LEGAL_BASIS: Objection = { kind: 'skip', reason: 'noLegalBasis' };

/**
 * Consent, or for a conversation on Instagram the person's own message there, opens the gate
 * (PLAYBOOK T4); that they
 * viewed a story is not among the facts it looks at. Consent that was refused, withdrawn or has run
 * out closes it for both purposes, even if the person wrote: `history.consent` is the answer they
 * gave for this very purpose.
 */
export const legalBasis: Gate = (facts: ContactFacts) => {
	switch (facts.history.consent.kind) {
		case 'refused':
		case 'withdrawn':
			return { kind: 'skip', reason: 'consentWithdrawn' };
		case 'expired':
			return NO_LEGAL_BASIS;
		case 'granted':
		case 'none':
			return IS_COVERED[facts.candidate.purpose](facts) ? null : NO_LEGAL_BASIS;
	}
};

const IS_COVERED = {
	promotional: ({ history: { consent }, policy: { promotionalEvidence } }: ContactFacts) =>
		consent.kind === 'granted' && promotionalEvidence.includes(consent.strength),
	conversation: ({ candidate, history: { consent, window } }: ContactFacts) =>
		consent.kind === 'granted' || (isOnInstagram(candidate.channel) && window !== null),
};
