import { IANAZone } from 'luxon';
import { z } from 'zod';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../shared/duration';
import { UserFacingError } from '../shared/userFacingError';
import { EVIDENCE_STRENGTHS } from './contact';

const wallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 21:00');

const capSchema = z.object({
	scope: z.enum(['account', 'person', 'template']),
	sendsMax: z.number().int().min(1).max(100_000),
	windowMs: z
		.number()
		.int()
		.min(SECOND_MS)
		.max(3650 * DAY_MS),
});

const share = z.number().min(0).max(1);

/** A campaign begins small (PLAYBOOK P8: 50-150 people) and grows while people take it well. */
const warmUpSchema = z
	.object({
		testBatch: z.number().int().min(50).max(150),
		/** Each batch ends at so many times the people of the one before it. */
		growth: z.number().min(1.1).max(10),
		/** Batches in all, the test batch included; after them nothing holds the campaign back. */
		steps: z.number().int().min(1).max(12),
		/** From the last message of a batch until it is judged. */
		observeMs: z.number().int().min(0).max(DAY_MS),
		/** Shares of the people contacted, failures of the attempts; each limit is inclusive. */
		guardrails: z.object({
			replyShareMin: share,
			optOutShareMax: share,
			failureShareMax: share,
		}),
	})
	.strict();

const policySchema = z
	.object({
		/** `name@version`; a decision stores it. */
		name: z.string().min(1).max(80),
		caps: z.array(capSchema).max(12),
		spacing: z
			.object({
				minMs: z.number().int().min(0).max(HOUR_MS),
				maxMs: z.number().int().min(0).max(HOUR_MS),
			})
			.refine((spacing) => spacing.minMs <= spacing.maxMs, 'minimum above maximum'),
		/** `[start, end)` on the person's wall clock, overnight when start is after end. */
		quietHours: z.object({ start: wallClock, end: wallClock }).nullable(),
		/** ISO weekdays (1 Monday … 7 Sunday) of the person's local date on which sending is allowed. */
		weekdays: z.array(z.number().int().min(1).max(7)).min(1),
		/** Zone of last resort for the account's audience; null means none configured. */
		fallbackZone: z
			.string()
			.refine((zone) => IANAZone.isValidZone(zone), 'must be a time zone such as Europe/Rome')
			.nullable(),
		/**
		 * After a longer outage of the trigger a person's latest messages are read back before a send
		 * (DESIGN §5 No ears, no send).
		 */
		outageMsMax: z.number().int().min(0).max(DAY_MS),
		/**
		 * How long automation rests for a person to whom somebody else wrote from this account. A policy
		 * that was stored before this field existed means the usual day.
		 */
		restAfterOthersMs: z
			.number()
			.int()
			.min(0)
			.max(30 * DAY_MS)
			.default(DAY_MS),
		/**
		 * Evidence that opens a promotional message (T4). The law where the person lives may ask for more
		 * (`jurisdictions.ts`), never for less.
		 */
		promotionalEvidence: z.array(z.enum(EVIDENCE_STRENGTHS)),
		/** Null for a campaign that may reach everybody at once, also in policies from before it existed. */
		warmUp: warmUpSchema.nullable().default(null),
		/** After the 24 hours: hand over to a person while one may still answer by hand, or leave out. */
		whenWindowClosed: z.enum(['handToPerson', 'skip']).default('handToPerson'),
	})
	.strict()
	.refine(
		(policy) => policy.caps.some((cap) => cap.scope === 'account'),
		'needs at least one limit for the account',
	);

export type OutreachPolicy = Readonly<z.infer<typeof policySchema>>;

/**
 * Opt-outs below 1 % and 10-20 % of replies are the benchmarks (PLAYBOOK P17). Two hours after the last
 * message about half of the replies may be expected; a longer look would cost the people who wait for
 * the next batch their 24 hours.
 */
const WARM_UP: NonNullable<OutreachPolicy['warmUp']> = {
	testBatch: 100,
	growth: 2,
	steps: 4,
	observeMs: 2 * HOUR_MS,
	guardrails: { replyShareMin: 0.05, optOutShareMax: 0.01, failureShareMax: 0.1 },
};

/**
 * Far below what vendors quote (200 an hour, facts/peers.md §0.5): a new account that sends little
 * and evenly is the one that stays unrestricted.
 */
const CAREFUL: OutreachPolicy = {
	name: 'careful@2',
	caps: [
		{ scope: 'account', sendsMax: 1, windowMs: 20 * SECOND_MS },
		{ scope: 'account', sendsMax: 30, windowMs: HOUR_MS },
		{ scope: 'account', sendsMax: 150, windowMs: DAY_MS },
		{ scope: 'person', sendsMax: 1, windowMs: DAY_MS },
		{ scope: 'person', sendsMax: 3, windowMs: 30 * DAY_MS },
	],
	spacing: { minMs: 20 * SECOND_MS, maxMs: 60 * SECOND_MS },
	quietHours: { start: '21:00', end: '09:00' },
	weekdays: [1, 2, 3, 4, 5, 6, 7],
	fallbackZone: null,
	outageMsMax: 10 * MINUTE_MS,
	restAfterOthersMs: DAY_MS,
	promotionalEvidence: ['ownWordsWithMessageId', 'formWithWording', 'importedFromSystem'],
	warmUp: { ...WARM_UP, testBatch: 50 },
	whenWindowClosed: 'handToPerson',
};

const NORMAL: OutreachPolicy = {
	...CAREFUL,
	name: 'normal@2',
	caps: [
		{ scope: 'account', sendsMax: 10, windowMs: MINUTE_MS },
		{ scope: 'account', sendsMax: 80, windowMs: HOUR_MS },
		{ scope: 'account', sendsMax: 500, windowMs: DAY_MS },
		{ scope: 'person', sendsMax: 1, windowMs: DAY_MS },
		{ scope: 'person', sendsMax: 4, windowMs: 30 * DAY_MS },
	],
	spacing: { minMs: 5 * SECOND_MS, maxMs: 15 * SECOND_MS },
	warmUp: WARM_UP,
};

export const PACES = { careful: CAREFUL, normal: NORMAL } as const;
export type Pace = keyof typeof PACES;

/** @throws UserFacingError when a field is missing or impossible: without a policy nothing is sent. */
export function parsePolicy(input: unknown): OutreachPolicy {
	const parsed = policySchema.safeParse(input);
	if (parsed.success) return parsed.data;

	const issue = parsed.error.issues[0];
	const field = issue?.path.join('.') || 'policy';
	throw new UserFacingError(
		'policyInvalid',
		`The limits cannot be used: ${field} ${issue?.message ?? 'is missing'}.`,
		'Correct it under Pace, or choose Careful. Nothing is sent until then.',
	);
}

const policyName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

/** @throws UserFacingError for a name that could be mistaken for another one, or for a version. */
export function parsePolicyName(input: unknown): string {
	const parsed = policyName.safeParse(input);
	if (parsed.success) return parsed.data;
	throw new UserFacingError(
		'limitsNameInvalid',
		'This name cannot be used for limits.',
		'Use small letters, digits and hyphens, such as summer-sale. The version is added by itself.',
	);
}
