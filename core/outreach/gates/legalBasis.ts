import { isOnInstagram } from '../channels';
import type { Objection } from '../contact';
import { opensPromotional } from '../jurisdictions';
import type { ContactFacts, Gate } from './gate';

const NO_LEGAL_BASIS: Objection = { kind: 'skip', reason: 'noLegalBasis' };

/**
 * Consent, or for a conversation on Instagram the person's own message there, opens the gate
 * (PLAYBOOK T4); that they
 * viewed a story is not among the facts it looks at. Consent that was refused, withdrawn or has run
 * out closes it for both purposes, even if the person wrote: `history.consent` is the answer they
 * gave for this very purpose. How well it must be proved depends on where they live
 * (`jurisdictions.ts`).
 */
export const legalBasis: Gate = (facts: ContactFacts) => {
	if (facts.candidate.optOutId !== undefined) return confirmation(facts);
	switch (facts.history.consent.kind) {
		case 'refused':
		case 'withdrawn':
			return { kind: 'skip', reason: 'consentWithdrawn' };
		case 'expired':
			return NO_LEGAL_BASIS;
		case 'granted':
		case 'none':
			return JUDGE[facts.candidate.purpose](facts);
	}
};

/**
 * A STOP withdraws every consent, and being told that it was heard needs none: it answers the person's own
 * message. Another withdrawal stands on the list or outweighs the STOP, which the list's gate says.
 */
const confirmation = (facts: ContactFacts): Objection | null =>
	facts.candidate.purpose === 'conversation' && hasTheirWord(facts) ? null : NO_LEGAL_BASIS;

const JUDGE = {
	promotional: ({ history: { consent, country }, policy }: ContactFacts): Objection | null => {
		if (consent.kind !== 'granted') return NO_LEGAL_BASIS;
		return opensPromotional(consent.strength, policy.promotionalEvidence, country)
			? null
			: { kind: 'skip', reason: 'evidenceTooWeak' };
	},
	conversation: (facts: ContactFacts): Objection | null =>
		facts.history.consent.kind === 'granted' || hasTheirWord(facts) ? null : NO_LEGAL_BASIS,
};

/** A comment is the person's own word, too; it bears an answer to that comment. */
const hasTheirWord = ({ candidate, history: { window, replyRight } }: ContactFacts): boolean =>
	isOnInstagram(candidate.channel) && (window !== null || replyRight !== null);
