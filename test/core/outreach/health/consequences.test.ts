import { classifyGraphFailure } from '../../../../core/instagram/classifyGraphFailure';
import { VERDICTS } from '../../../../core/instagram/graphFailures';
import {
	CONSEQUENCES,
	consequenceOf,
	restMsOf,
} from '../../../../core/outreach/health/consequences';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../core/shared/duration';

/** facts/instagram.md §4.7, row by row: what it means for the person, the account and the run. */
const ROWS: ReadonlyArray<readonly [row: string, person: string, account: string, run: string]> = [
	['1/99', 'none', 'goesOn', 'goesOn'],
	['1/1357046', 'none', 'goesOn', 'goesOn'],
	['2', 'none', 'goesOn', 'goesOn'],
	['2/1545133', 'none', 'goesOn', 'goesOn'],
	['4', 'none', 'rests', 'goesOn'],
	['10/2534022', 'windowCloses', 'goesOn', 'goesOn'],
	['10/2018278', 'windowCloses', 'goesOn', 'goesOn'],
	['10/2018065', 'windowCloses', 'goesOn', 'goesOn'],
	['10/2018108', 'unreachable', 'goesOn', 'goesOn'],
	['10/1893063', 'none', 'restsThenSlow', 'goesOn'],
	['10/2534077', 'none', 'goesOn', 'ends'],
	['10', 'none', 'goesOn', 'ends'],
	['100/33', 'none', 'goesOn', 'goesOn'],
	['100/2534001', 'unreachable', 'goesOn', 'goesOn'],
	['100/2534013', 'none', 'goesOn', 'ends'],
	['100/2534014', 'unreachable', 'goesOn', 'goesOn'],
	['100/2534015', 'none', 'goesOn', 'goesOn'],
	['100/2534025', 'none', 'goesOn', 'goesOn'],
	['100/2534029', 'none', 'restsThenSlow', 'goesOn'],
	['100/2534037', 'none', 'goesOn', 'goesOn'],
	['100/2018008', 'none', 'goesOn', 'goesOn'],
	['100', 'none', 'goesOn', 'goesOn'],
	['190', 'none', 'goesOn', 'ends'],
	['190/463', 'none', 'goesOn', 'ends'],
	['200', 'none', 'goesOn', 'goesOn'],
	['200/1545041', 'unreachable', 'goesOn', 'goesOn'],
	['551', 'unreachable', 'goesOn', 'goesOn'],
	['551/1545041', 'unreachable', 'goesOn', 'goesOn'],
	['200/2534041', 'none', 'goesOn', 'ends'],
	['200/2534066', 'none', 'goesOn', 'goesOn'],
	['230', 'none', 'goesOn', 'goesOn'],
	['613/2534040', 'none', 'rests', 'goesOn'],
	['613/2018338', 'none', 'restsThenSlow', 'goesOn'],
	['613/1996', 'none', 'restsThenSlow', 'goesOn'],
	['17', 'none', 'rests', 'goesOn'],
	['32', 'none', 'rests', 'goesOn'],
	['80002', 'none', 'rests', 'goesOn'],
	['80006', 'none', 'rests', 'goesOn'],
	['368', 'none', 'restsThenSlow', 'goesOn'],
	['10900', 'none', 'goesOn', 'goesOn'],
	['-1/2534023', 'none', 'goesOn', 'goesOn'],
	['10903/1893049', 'unreachable', 'goesOn', 'goesOn'],
	['10904/1893050', 'unreachable', 'goesOn', 'goesOn'],
	['2018300', 'none', 'goesOn', 'goesOn'],
	['36103', 'none', 'restsThenSlow', 'goesOn'],
	['9000001', 'none', 'goesOn', 'goesOn'],
	['2534068', 'none', 'goesOn', 'goesOn'],
	['2534122', 'none', 'restsThenSlow', 'goesOn'],
];

const failureOf = (row: string) => {
	const [code, subcode] = row.split('/').map(Number);
	return classifyGraphFailure(400, { error: { code, error_subcode: subcode ?? null } });
};

describe('the consequences of a failure', () => {
	it.each(ROWS)('of %s: person %s, account %s, run %s', (row, person, account, run) => {
		expect(consequenceOf(failureOf(row))).toMatchObject({ person, account, run });
	});

	it('are known for every class', () => {
		expect(Object.keys(CONSEQUENCES).toSorted()).toEqual(Object.keys(VERDICTS).toSorted());
	});

	it.each([
		['100/2534015', true],
		['551', true],
		['1/99', true],
		['10/1893063', false],
		['190', false],
		['2', false],
		['4', false],
	])('speak against the campaign or not: %s', (row, counts) => {
		expect(consequenceOf(failureOf(row)).countsForCampaign).toBe(counts);
	});

	it.each([
		['10/1893063', 30 * MINUTE_MS],
		['368', 4 * HOUR_MS],
		['613/2018338', DAY_MS],
		['2534122', 30 * MINUTE_MS],
	])('let the account rest as long as the row says: %s', (row, restMs) => {
		expect(restMsOf(failureOf(row))).toBe(restMs);
	});
});
