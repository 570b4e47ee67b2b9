import type { OutreachPolicy } from '../outreach/policy';
import type { ReasonCode } from '../outreach/reasons';
import type { Sequence, StepWay } from '../outreach/sequences/sequence';
import type { SequenceEnd, StopReason } from '../outreach/sequences/sequenceTexts';

export interface EnrolmentInput {
	readonly accountId: string;
	readonly personId: string;
	/** Compiled. Equal ones are one version; whoever is on the way keeps the version they began with. */
	readonly sequence: Sequence;
	/** One for each step, in order, with everything filled in; encrypted with the person's key. */
	readonly texts: readonly string[];
	readonly rotation: number;
	readonly policy: OutreachPolicy;
	/** The higher, the sooner among those whose window closes at the same instant. */
	readonly priority: number;
	readonly variant: string | null;
	/** Where the person was sorted; kept with each message. */
	readonly segment?: string;
}

export interface EnrolmentRecord {
	readonly enrolmentId: string;
	readonly personId: string;
	readonly accountId: string;
	readonly sequence: string;
	readonly version: number;
	readonly rotation: number;
	readonly state: 'active' | 'ended';
	readonly endReason: SequenceEnd | ReasonCode | null;
	/** The step that comes next, from 1; null once it ended. */
	readonly nextStep: number | null;
	readonly nextWay: StepWay | null;
	/** When it is due; null while it waits for a message, and once it ended. */
	readonly nextAt: Date | null;
	readonly priority: number;
	readonly variant: string | null;
	readonly enrolledAt: Date;
	readonly endedAt: Date | null;
}

export type Enrolment =
	| { readonly kind: 'added' | 'known'; readonly enrolment: EnrolmentRecord }
	| {
			readonly kind: 'notAdded';
			readonly reason: 'doNotContact' | 'personErased' | 'sequenceStopped';
	  };

export interface SequenceLedger {
	/**
	 * Puts a person at the beginning. Adding them again in the same round finds them where they are and
	 * raises their priority by one, never the number of messages.
	 * @throws UserFacingError `personUnknown`
	 */
	addToSequence(input: EnrolmentInput): Promise<Enrolment>;
	/**
	 * Ends the way of a person, through one sequence or (null) all of the account, and keeps back later
	 * messages of that name. Answers how many ways ended.
	 */
	stopSequence(stop: {
		accountId: string;
		personId: string;
		sequence: string | null;
		because: StopReason;
	}): Promise<{ ended: number }>;
	/** Where people stand, oldest first, after the one given (null from the start). */
	listEnrolments(asked: {
		accountId: string;
		sequence: string | null;
		state: 'active' | 'ended' | null;
		after: string | null;
		limit: number;
	}): Promise<EnrolmentRecord[]>;
}
