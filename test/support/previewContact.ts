import type { Ledger } from '../../core/ledger/ledger';
import type { Candidate, ContactDecision } from '../../core/outreach/contact';
import { decideContact } from '../../core/outreach/decideContact';
import type { OutreachPolicy } from '../../core/outreach/policy';

/** Decides without reserving: same gates, same facts. */
export async function previewContact(
	ledger: Ledger,
	candidate: Candidate,
	policy: OutreachPolicy,
): Promise<ContactDecision> {
	const { history, asOf } = await ledger.readContact(candidate, policy);
	return decideContact(candidate, policy, history, asOf);
}
