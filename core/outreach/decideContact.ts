import type {
	Candidate,
	ContactDecision,
	ContactHistory,
	GateName,
	Objection,
	Trace,
} from './contact';
import { GATE_NAMES } from './contact';
import { account } from './gates/account';
import { caps } from './gates/caps';
import { doNotContact } from './gates/doNotContact';
import { duplicate } from './gates/duplicate';
import type { ContactFacts, Gate } from './gates/gate';
import { legalBasis } from './gates/legalBasis';
import { messagingWindow } from './gates/messagingWindow';
import { person } from './gates/person';
import { quietHours } from './gates/quietHours';
import { sequence } from './gates/sequence';
import { spacing } from './gates/spacing';
import type { OutreachPolicy } from './policy';
import type { ReasonCode } from './reasons';

const GATES: Readonly<Record<GateName, Gate>> = {
	doNotContact,
	account,
	legalBasis,
	person,
	sequence,
	messagingWindow,
	duplicate,
	caps,
	quietHours,
	spacing,
};

/**
 * These end with an answer from Instagram, not at an hour: `until` says when to look again. The caps
 * would put it off by a day, because they already count the very attempt that is waited for.
 */
const ENDS_WITH_AN_ANSWER: ReadonlySet<ReasonCode> = new Set(['beingContacted', 'unconfirmed']);

/**
 * May this person be contacted at `now`? Pure and total: the same facts give the same decision.
 *
 * Every gate is asked and its answer kept in `trace`; the first objection in this order decides
 * (DESIGN §9): do-not-contact list, account, legal basis, person, sequence, messaging window,
 * duplicate, caps, quiet hours, spacing.
 *
 * The `until` of a hold is the earliest instant at which no hold in the trace is left and the caps,
 * quiet hours and spacing allow the send; its reason stays the first one's. Whether the messaging
 * window is still open then is judged then. In the trace each gate speaks for itself alone.
 */
export function decideContact(
	candidate: Candidate,
	policy: OutreachPolicy,
	history: ContactHistory,
	now: Date,
): ContactDecision {
	const facts: ContactFacts = { candidate, policy, history, now };
	const trace = GATE_NAMES.map((gate) => ({ gate, objection: GATES[gate](facts) }));
	const first = trace.find(({ objection }) => objection !== null)?.objection ?? null;

	if (first === null) return { kind: 'send', trace };
	if (first.kind !== 'hold' || ENDS_WITH_AN_ANSWER.has(first.reason)) return { ...first, trace };
	return { ...first, until: earliestLegalInstant(facts, trace), trace };
}

/**
 * Caps and spacing stay free once they are; quiet hours come and go. So the latest `until` frees all
 * but the quiet hours, and what these answer at that instant is legal for all.
 */
function earliestLegalInstant(facts: ContactFacts, trace: Trace): Date {
	const now = latest(
		facts.now,
		trace.map(({ objection }) => objection),
	);
	return latest(now, [quietHours({ ...facts, now })]);
}

const latest = (earliest: Date, objections: ReadonlyArray<Objection | null>): Date =>
	objections.reduce(
		(instant, objection) =>
			objection?.kind === 'hold' && objection.until > instant ? objection.until : instant,
		earliest,
	);
