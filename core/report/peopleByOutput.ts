import { VERDICTS } from '../instagram/graphFailures';
import type { Tally, Uncontacted } from '../ledger/reportRecords';

type Output = 'waiting' | 'notContacted' | 'forAPerson';

interface Place {
	readonly output: Output;
	readonly reason: string;
}

/** A reservation that was given back, by the reason in its entry; every other reason just waits. */
const RELEASED: Readonly<Record<string, Place>> = {
	doNotContact: { output: 'notContacted', reason: 'doNotContact' },
	accountPaused: { output: 'waiting', reason: 'accountPaused' },
};

/**
 * Where the latest log entry about a person puts them: the outputs of Instagram Outreach. null is
 * somebody whose message of an earlier period was settled in this one.
 */
const PLACES: Readonly<Record<string, (reason: string) => Place | null>> = {
	hold: (reason) => ({ output: 'waiting', reason }),
	skip: (reason) => ({ output: 'notContacted', reason }),
	handOff: (reason) => ({ output: 'forAPerson', reason }),
	send: () => ({ output: 'waiting', reason: 'beingContacted' }),
	released: (reason) => RELEASED[reason] ?? { output: 'waiting', reason: 'notSentInTime' },
	unknown: () => ({ output: 'waiting', reason: 'unconfirmed' }),
	failed: placeOfFailure,
	sent: () => null,
};

function placeOfFailure(failureClass: string): Place {
	const verdict = Object.hasOwn(VERDICTS, failureClass)
		? VERDICTS[failureClass as keyof typeof VERDICTS]
		: VERDICTS.unknown;
	return { output: verdict.isRetryable ? 'waiting' : 'notContacted', reason: verdict.reason };
}

/** People without a message, by output and reason. */
export function peopleByOutput(
	uncontacted: readonly Uncontacted[],
): Readonly<Record<Output, Tally>> {
	const places: Record<Output, Record<string, number>> = {
		waiting: {},
		notContacted: {},
		forAPerson: {},
	};
	for (const { entry, reason, people } of uncontacted) {
		const place = PLACES[entry]?.(reason ?? '');
		if (place == null) continue;
		const reasons = places[place.output];
		reasons[place.reason] = (reasons[place.reason] ?? 0) + people;
	}
	return places;
}
