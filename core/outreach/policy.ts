import { IANAZone } from 'luxon';
import { z } from 'zod';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../shared/duration';
import { UserFacingError } from '../shared/userFacingError';

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
		/** Weakest evidence that opens a promotional message (T4). */
		promotionalEvidence: z.array(
			z.enum(['ownWordsWithMessageId', 'formWithWording', 'importedFromSystem', 'statedByUser']),
		),
	})
	.strict()
	.refine(
		(policy) => policy.caps.some((cap) => cap.scope === 'account'),
		'needs at least one cap for the account',
	);

export type OutreachPolicy = Readonly<z.infer<typeof policySchema>>;

/**
 * Far below what vendors quote (200 an hour, facts/peers.md §0.5): a new account that sends little
 * and evenly is the one that stays unrestricted.
 */
const CAREFUL: OutreachPolicy = {
	name: 'careful@1',
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
};

const NORMAL: OutreachPolicy = {
	...CAREFUL,
	name: 'normal@1',
	caps: [
		{ scope: 'account', sendsMax: 10, windowMs: MINUTE_MS },
		{ scope: 'account', sendsMax: 80, windowMs: HOUR_MS },
		{ scope: 'account', sendsMax: 500, windowMs: DAY_MS },
		{ scope: 'person', sendsMax: 1, windowMs: DAY_MS },
		{ scope: 'person', sendsMax: 4, windowMs: 30 * DAY_MS },
	],
	spacing: { minMs: 5 * SECOND_MS, maxMs: 15 * SECOND_MS },
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
