import type { Candidate, ContactHistory, GateName, Objection } from '../contact';
import { decideContact } from '../decideContact';
import type { OutreachPolicy } from '../policy';

/** These pace what is sent; a task waits for a person, who will write at some hour of their own. */
const PACING_GATES: ReadonlySet<GateName> = new Set(['warmUp', 'caps', 'quietHours', 'spacing']);

export type TaskDecision =
	| { readonly kind: 'task'; readonly before: Date }
	| { readonly kind: 'refused'; readonly objection: Objection };

/**
 * May a person be asked to write to them by hand? The same gates as for a message: who opted out, was
 * erased or gave no basis for a promotion is nobody's task. Only the 24 hours need not be open, because
 * a person has 7 days (facts/instagram.md §4.4).
 */
export function decideTask(
	candidate: Candidate,
	policy: OutreachPolicy,
	history: ContactHistory,
	now: Date,
): TaskDecision {
	const { trace } = decideContact(candidate, policy, history, now);
	const first = trace.find(
		({ gate, objection }) =>
			objection !== null &&
			!PACING_GATES.has(gate) &&
			!(gate === 'messagingWindow' && objection.kind === 'handOff'),
	);
	if (first?.objection) return { kind: 'refused', objection: first.objection };
	if (history.window === null) {
		return { kind: 'refused', objection: { kind: 'skip', reason: 'neverWrote' } };
	}
	return { kind: 'task', before: history.window.humanUntil };
}
