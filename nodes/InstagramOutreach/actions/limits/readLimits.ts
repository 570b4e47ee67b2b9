import type { Cap, OutreachPolicy } from '../../../../core';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../shared/duration';
import type { Core } from '../../../shared/loadCore';
import { readNumber, readRequiredNumber, readRows, readText } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';

type Limits = Omit<OutreachPolicy, 'name'>;

/** About ten years: as long as anybody will look back. */
const LIFETIME_DAYS = 3650;

const ACCOUNT_FIELDS = [
	['minuteSendsMax', 'Messages per Minute', MINUTE_MS],
	['hourSendsMax', 'Messages per Hour', HOUR_MS],
	['daySendsMax', 'Messages per Day', DAY_MS],
] as const;

/** What the fields say; whether it is possible is judged where it is stored. */
export function readLimits(core: Core, place: ParameterPlace): Limits {
	const base: Limits = core.PACES.careful;
	const weekdays = place.context.getNodeParameter('options.weekdays', place.itemIndex, null);
	const evidence = place.context.getNodeParameter('options.evidence', place.itemIndex, null);
	return {
		...base,
		caps: [...accountCaps(place), ...personCaps(place), ...templateCaps(place)],
		spacing: {
			minMs: seconds(place, 'spacingMinSeconds', 'Seconds Between Messages'),
			maxMs: seconds(place, 'spacingMaxSeconds', 'Seconds Between Messages at Most'),
		},
		quietHours: readQuietHours(place),
		weekdays: Array.isArray(weekdays) ? weekdays.map(Number) : base.weekdays,
		fallbackZone: readText(place, 'options.timezone') || null,
		warmUp: readWarmUp(core, place),
		whenWindowClosed:
			readText(place, 'options.whenWindowClosed') === 'skip' ? 'skip' : 'handToPerson',
		promotionalEvidence: Array.isArray(evidence)
			? (evidence as Limits['promotionalEvidence'])
			: base.promotionalEvidence,
	};
}

const accountCaps = (place: ParameterPlace): Cap[] =>
	ACCOUNT_FIELDS.flatMap(([name, label, windowMs]) => {
		const sendsMax = readRequiredNumber(place, name, label);
		return sendsMax === 0 ? [] : [{ scope: 'account' as const, sendsMax, windowMs }];
	});

function personCaps(place: ParameterPlace): Cap[] {
	const sendsMax = readNumber(place, 'personSendsMax') ?? 1;
	const days = readNumber(place, 'personDays') ?? 1;
	const inAll = readNumber(place, 'options.personLifetimeSendsMax') ?? 0;
	return [
		{ scope: 'person', sendsMax, windowMs: days * DAY_MS },
		...(inAll === 0
			? []
			: [{ scope: 'person' as const, sendsMax: inAll, windowMs: LIFETIME_DAYS * DAY_MS }]),
	];
}

const templateCaps = (place: ParameterPlace): Cap[] =>
	readRows(place, 'options.templateLimits.limit').map(({ sendsMax, hours }) => ({
		scope: 'template',
		sendsMax: Number(sendsMax ?? 0),
		windowMs: Number(hours ?? 0) * HOUR_MS,
	}));

const seconds = (place: ParameterPlace, name: string, label: string): number =>
	readRequiredNumber(place, name, label) * SECOND_MS;

function readQuietHours(place: ParameterPlace): Limits['quietHours'] {
	const start = readText(place, 'quietHoursStart');
	const end = readText(place, 'quietHoursEnd');
	return start === '' && end === '' ? null : { start, end };
}

/** 0 is no test batch; the guardrails are those of the shipped paces. */
function readWarmUp(core: Core, place: ParameterPlace): Limits['warmUp'] {
	const shipped = core.PACES.careful.warmUp;
	const testBatch = readNumber(place, 'options.testBatch') ?? shipped?.testBatch ?? 0;
	return testBatch === 0 || shipped === null ? null : { ...shipped, testBatch };
}
