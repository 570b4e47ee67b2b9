import type { Ledger } from '../ledger/ledger';
import { UserFacingError } from '../shared/userFacingError';
import { fromDecision, skipped } from './deliverMessage';
import type { ContactOutcome, MessageDraft } from './outcome';

/** The same gates on the same facts as a send; nothing is reserved, logged or sent. */
export async function previewBatch(
	{ ledger }: { readonly ledger: Ledger },
	drafts: readonly MessageDraft[],
): Promise<ContactOutcome[]> {
	const outcomes: ContactOutcome[] = [];
	for (const { candidate, policy } of drafts) {
		try {
			outcomes.push(fromDecision(await ledger.previewContact(candidate, policy)));
		} catch (error) {
			if (!(error instanceof UserFacingError) || error.code !== 'personUnknown') throw error;
			outcomes.push(skipped('personUnknown', []));
		}
	}
	return outcomes;
}
