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
import { campaign } from './gates/campaign';
import { caps } from './gates/caps';
import { code } from './gates/code';
import { doNotContact } from './gates/doNotContact';
import { duplicate } from './gates/duplicate';
import type { ContactFacts, Gate } from './gates/gate';
import { legalBasis } from './gates/legalBasis';
import { messagingWindow } from './gates/messagingWindow';
import { person } from './gates/person';
import { quietHours } from './gates/quietHours';
import { sequence } from './gates/sequence';
import { spacing } from './gates/spacing';
import { warmUp } from './gates/warmUp';
import type { OutreachPolicy } from './policy';
import type { ReasonCode } from './reasons';

const GATES: Readonly<Record<GateName, Gate>> = {
	doNotContact,
	account,
	legalBasis,
	person,
	sequence,
	campaign,
	messagingWindow,
	duplicate,
	warmUp,
	caps,
	quietHours,
	spacing,
	code,
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
 * (DESIGN §9): do-not-contact list, account, legal basis, person, sequence, campaign, messaging
 * window, duplicate, warm-up, caps, quiet hours, spacing, code.
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

/** Quiet hours come and go, and a slow restart has one limit after another. */
const COMES_AND_GOES: readonly Gate[] = [quietHours, caps];
/** A night, a weekend and the three limits of a slow restart need fewer. */
const LOOKS_MAX = 100;

/**
 * Most holds stay away once they are over, so the latest `until` ends them all; then the gates that may
 * object anew move the instant on until none of them does.
 */
function earliestLegalInstant(facts: ContactFacts, trace: Trace): Date {
	let instant = latest(
		facts.now,
		trace.map(({ objection }) => objection),
	);
	for (let look = 0; look < LOOKS_MAX; look++) {
		const now = instant;
		instant = latest(
			now,
			COMES_AND_GOES.map((gate) => gate({ ...facts, now })),
		);
		if (instant.getTime() === now.getTime()) break;
	}
	return instant;
}

const latest = (earliest: Date, objections: ReadonlyArray<Objection | null>): Date =>
	objections.reduce(
		(instant, objection) =>
			objection?.kind === 'hold' && objection.until > instant ? objection.until : instant,
		earliest,
	);
