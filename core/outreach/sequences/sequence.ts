import { z } from 'zod';
import { DAY_MS } from '../../shared/duration';

/** What a step does: a message by a channel, or a task for a person. */
export const STEP_WAYS = ['email', 'instagramDm', 'other', 'sms', 'task', 'whatsApp'] as const;
export type StepWay = (typeof STEP_WAYS)[number];

/** What happens instead of a step that is not possible. */
export const OTHERWISE = ['end', 'nextStep', 'task'] as const;

const STEPS_MAX = 10;

const delaySchema = z
	.object({
		minMs: z
			.number()
			.int()
			.min(0)
			.max(90 * DAY_MS),
		maxMs: z
			.number()
			.int()
			.min(0)
			.max(90 * DAY_MS),
	})
	.refine(({ minMs, maxMs }) => minMs <= maxMs, 'earliest after latest');

const stepSchema = z
	.object({
		way: z.enum(STEP_WAYS),
		/** From the step before, or from the beginning; drawn anew for each person. */
		delay: delaySchema,
		/** Goes out only after the person wrote since the step before, and not before the delay is over. */
		waitsForMessage: z.boolean(),
		otherwise: z.enum(OTHERWISE),
	})
	.strict();

export const sequenceSchema = z
	.object({
		/** Slug; the campaign of its messages. */
		name: z.string().regex(/^[\p{L}\p{N}._-]{1,60}$/u, 'must be a short name without spaces'),
		purpose: z.enum(['conversation', 'promotional']),
		steps: z.array(stepSchema).min(1).max(STEPS_MAX),
		stopOn: z.object({
			/** Any message of theirs, save one that the next step waits for. */
			reply: z.boolean(),
			/** Somebody else wrote to them from this account. */
			takenOver: z.boolean(),
		}),
		/** After so many messages in a row without an answer nothing more is sent (PLAYBOOK P7). */
		unansweredMax: z.number().int().min(1).max(2),
	})
	.strict();

export type SequenceStep = Readonly<z.infer<typeof stepSchema>>;
export type Sequence = Readonly<z.infer<typeof sequenceSchema>>;
