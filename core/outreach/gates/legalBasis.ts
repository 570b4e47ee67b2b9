import type { ContactHistory, Objection } from '../contact';
import type { OutreachPolicy } from '../policy';
import type { ContactFacts, Gate } from './gate';

const NO_LEGAL_BASIS: Objection = { kind: 'skip', reason: 'noLegalBasis' };

/**
 * Consent, or for a conversation the person's own message, opens the gate (PLAYBOOK T4); that they
 * viewed a story is not among the facts it looks at. Consent that was refused, withdrawn or has run
 * out closes it for both purposes, even if the person wrote: `history.consent` is the answer they
 * gave for this very purpose.
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
			return IS_COVERED[candidate.purpose](history, policy) ? null : NO_LEGAL_BASIS;
	}
};

const IS_COVERED = {
	promotional: ({ consent }: ContactHistory, { promotionalEvidence }: OutreachPolicy) =>
		consent.kind === 'granted' && promotionalEvidence.includes(consent.strength),
	/** A comment is the person's own word, too; it bears an answer to that comment. */
	conversation: ({ consent, window, replyRight }: ContactHistory) =>
		consent.kind === 'granted' || window !== null || replyRight !== null,
};
