import { z } from 'zod';
import { DAY_MS, addMs } from '../shared/duration';
import { UserFacingError } from '../shared/userFacingError';

/** What expires, and what deleting means for it. */
export const RETENTION_KINDS = {
	viewerRecords: {
		name: 'Viewer records',
		deletes:
			'views, signals and tags that lists brought; people whom nothing else knows are erased with their last view',
	},
	inactivePeople: {
		name: 'People who are silent',
		deletes:
			'everything about a person who has neither written, commented nor chosen anything since',
	},
	plannedTexts: {
		name: 'Texts of planned messages',
		deletes: 'the encrypted text of a message that was sent or given up',
	},
	requestRegister: {
		name: 'Register of data requests',
		deletes: 'answered requests and their tasks',
	},
} as const;

export type RetentionKind = keyof typeof RETENTION_KINDS;

export interface RetentionRule {
	readonly kind: RetentionKind;
	/** ISO 3166-1 alpha-2; `*` for everybody else and where the country is not known. */
	readonly country: string;
	readonly days: number;
	readonly source: string;
}

const NO_NUMBER = 'GDPR Article 5(1)(e) asks for a limit and names none; this one is ours';

/** No legal advice: shorter is always allowed, and your own purpose decides. */
export const DEFAULT_RETENTION: readonly RetentionRule[] = [
	{ kind: 'viewerRecords', country: '*', days: 90, source: NO_NUMBER },
	{ kind: 'inactivePeople', country: '*', days: 730, source: NO_NUMBER },
	{
		kind: 'inactivePeople',
		country: 'FR',
		days: 1095,
		source:
			'CNIL, reference framework on commercial activities: prospects three years from the last contact that came from them',
	},
	{
		kind: 'inactivePeople',
		country: 'IT',
		days: 730,
		source: 'Garante, decision of 24 February 2005 on loyalty programmes: 24 months for marketing',
	},
	{ kind: 'plannedTexts', country: '*', days: 30, source: NO_NUMBER },
	{
		kind: 'requestRegister',
		country: '*',
		days: 731,
		source: '11 CCR § 7101(a): records of requests for at least 24 months',
	},
];

export interface RetentionPolicy {
	readonly rules: readonly RetentionRule[];
}

const daysSchema = z.number().int().min(1).max(36_500);
/** Law asks for the register this long. */
const REGISTER_DAYS_MIN = 731;

/**
 * The usual rules with the user's own days in place of them, for every country.
 * @throws UserFacingError when a number of days is impossible or too short for the register.
 */
export function retentionPolicy(
	ownDays: Readonly<Partial<Record<RetentionKind, number>>> = {},
): RetentionPolicy {
	const own = Object.entries(ownDays) as Array<[RetentionKind, number]>;
	for (const [kind, days] of own) {
		const isTooShort = kind === 'requestRegister' && days < REGISTER_DAYS_MIN;
		if (daysSchema.safeParse(days).success && !isTooShort) continue;
		throw new UserFacingError(
			'retentionInvalid',
			`"${RETENTION_KINDS[kind].name}" cannot be kept for ${days} days.`,
			isTooShort
				? `The register is kept for at least ${REGISTER_DAYS_MIN} days: ${DEFAULT_RETENTION.at(-1)?.source}.`
				: 'Give a whole number of days from 1 to 36500.',
		);
	}
	const isOwn = new Set<string>(own.map(([kind]) => kind));
	return {
		rules: [
			...DEFAULT_RETENTION.filter(({ kind }) => !isOwn.has(kind)),
			...own.map(([kind, days]) => ({ kind, country: '*', days, source: 'your own choice' })),
		],
	};
}

/** What is from before this instant has expired for somebody of this country. */
export function expiryInstant(
	policy: RetentionPolicy,
	{ kind, country, now }: { kind: RetentionKind; country: string | null; now: Date },
): Date {
	const rules = policy.rules.filter((rule) => rule.kind === kind);
	const rule =
		rules.find((candidate) => candidate.country === country) ??
		rules.find((candidate) => candidate.country === '*');
	if (rule === undefined) throw new Error(`The retention policy has no rule for ${kind}`);
	return addMs(now, -rule.days * DAY_MS);
}

/** Nothing of this kind that is younger has expired for anybody. */
export const latestExpiry = (policy: RetentionPolicy, kind: RetentionKind, now: Date): Date => {
	const days = policy.rules.flatMap((rule) => (rule.kind === kind ? [rule.days] : []));
	return addMs(now, -Math.min(...days) * DAY_MS);
};
