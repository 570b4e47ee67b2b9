import type { Ledger, OutreachPolicy } from '../../../core';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../shared/duration';
import type { Core } from '../../shared/loadCore';
import {
	readChoice,
	readNumber,
	readRequiredNumber,
	readRequiredText,
	readText,
} from '../../shared/parameters';
import type { ParameterPlace } from '../../shared/parameters';
import { sha256 } from '../../shared/sha256';

type Limits = Omit<OutreachPolicy, 'name'>;

/**
 * The limits chosen in the node: saved ones as they are, or those typed in. A decision stores the name
 * of its policy, so limits that are not exactly those of a pace get a name made from their content.
 * @throws UserFacingError when a field is impossible or the name unknown: nothing is sent then.
 */
export async function readPolicy(
	{ core, ledger, accountId }: { core: Core; ledger: Ledger; accountId: string },
	place: ParameterPlace,
): Promise<OutreachPolicy> {
	const pace = readChoice(place, {
		name: 'pace',
		label: 'Pace',
		choices: ['careful', 'normal', 'custom', 'saved'],
	});
	if (pace === 'saved') {
		const name = readRequiredText(place, 'limitsName', 'Limits Name');
		return await core.findLimits(ledger, name, accountId);
	}
	const base = core.PACES[pace === 'custom' ? 'careful' : pace];
	const limits: Limits = {
		...base,
		...(pace === 'custom' ? customLimits(place, base) : {}),
		quietHours: readQuietHours(place, base.quietHours),
		fallbackZone: readText(place, 'options.timezone') || base.fallbackZone,
	};
	return core.parsePolicy({ ...limits, name: await nameOf(limits, base) });
}

function customLimits(place: ParameterPlace, base: Limits): Pick<Limits, 'caps' | 'spacing'> {
	const sendsMax = (name: string): number => readNumber(place, name) ?? 0;
	const minuteSendsMax = readRequiredNumber(place, 'minuteSendsMax', 'Messages per Minute');
	const milliseconds = (name: string): number => (readNumber(place, name) ?? -1) * SECOND_MS;
	const longestPersonCap = base.caps.findLast(({ scope }) => scope === 'person');

	return {
		caps: [
			...(minuteSendsMax === 0
				? []
				: [{ scope: 'account' as const, sendsMax: minuteSendsMax, windowMs: MINUTE_MS }]),
			{ scope: 'account', sendsMax: sendsMax('hourSendsMax'), windowMs: HOUR_MS },
			{ scope: 'account', sendsMax: sendsMax('daySendsMax'), windowMs: DAY_MS },
			{ scope: 'person', sendsMax: sendsMax('personDaySendsMax'), windowMs: DAY_MS },
			...(longestPersonCap === undefined ? [] : [longestPersonCap]),
		],
		spacing: {
			minMs: milliseconds('spacingMinSeconds'),
			maxMs: milliseconds('spacingMaxSeconds'),
		},
	};
}

function readQuietHours(
	place: ParameterPlace,
	ofPace: OutreachPolicy['quietHours'],
): OutreachPolicy['quietHours'] {
	switch (readText(place, 'options.quietHours')) {
		case 'off':
			return null;
		case 'own':
			return {
				start: readText(place, 'options.quietHoursStart') || '21:00',
				end: readText(place, 'options.quietHoursEnd') || '09:00',
			};
		default:
			return ofPace;
	}
}

async function nameOf(limits: Limits, base: OutreachPolicy): Promise<string> {
	const { name, ...limitsOfBase } = base;
	const content = contentOf(limits);
	if (content === contentOf(limitsOfBase)) return name;

	return `custom-${(await sha256(content)).slice(0, 12)}@1`;
}

/** Everything but the name, in an order of its own. */
const contentOf = (limits: Limits): string =>
	JSON.stringify(
		Object.entries(limits)
			.filter(([field]) => field !== 'name')
			.toSorted(([a], [b]) => a.localeCompare(b)),
	);
