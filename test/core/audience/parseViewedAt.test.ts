import { DateOrderEvidence } from '../../../core/audience/localTime';
import type { DateOrder } from '../../../core/audience/localTime';
import { parseViewedAt } from '../../../core/audience/parseViewedAt';

const ROME = { timezone: 'Europe/Rome', dateOrder: 'dayFirst' } as const;

const instant = (at: string) => ({ kind: 'instant', at: new Date(at) });

describe('parseViewedAt', () => {
	it.each([
		['2026-11-20T18:30:00+01:00', '2026-11-20T17:30:00Z'],
		['2026-11-20 17:30Z', '2026-11-20T17:30:00Z'],
		['2026-11-20t17:30:00.123z', '2026-11-20T17:30:00.123Z'],
		['2026-11-20T12:30:00-0500', '2026-11-20T17:30:00Z'],
		['2026-11-20T23:15:00+05:45', '2026-11-20T17:30:00Z'],
		['1795195800', '2026-11-20T17:30:00Z'],
		['1795195800.5', '2026-11-20T17:30:00.500Z'],
		['1795195800123', '2026-11-20T17:30:00.123Z'],
	])('reads %s in every zone alike', (text, at) => {
		expect(parseViewedAt(text, {})).toEqual(instant(at));
		expect(parseViewedAt(text, { timezone: 'Asia/Tokyo' })).toEqual(instant(at));
	});

	it.each([
		'2026-02-30T10:00:00Z',
		'2026-11-20T25:00:00Z',
		'2026-11-20T10:00:00+25:00',
		'2026-11-20',
		'31/02/2026 18:30',
		'20/11/2026',
		'20 Nonsense 2026 18:30',
		'13:30 PM',
		'20 Nov 2026 13:30 PM',
		'179519580',
		'yesterday',
	])('does not guess what %s means', (text) => {
		expect(parseViewedAt(text, ROME)).toEqual({ kind: 'invalid' });
	});

	it('reads a time without offset only where its zone is stated', () => {
		expect(parseViewedAt('2026-07-20T18:30', {})).toEqual({ kind: 'zoneMissing' });
		expect(parseViewedAt('2026-07-20T18:30', ROME)).toEqual(instant('2026-07-20T16:30:00Z'));
	});

	it('takes the first of a repeated time and refuses a skipped one', () => {
		expect(parseViewedAt('2026-10-25 02:30:00', ROME)).toEqual(
			instant('2026-10-25T02:30:00+02:00'),
		);
		expect(parseViewedAt('2026-03-29 02:30:00', ROME)).toEqual({ kind: 'invalid' });
	});

	it.each([
		['20/11/2026 18:30', '2026-11-20T17:30:00Z'],
		['5.6.2026 08.05.09', '2026-06-05T06:05:09Z'],
		['20-11-26, 6:30 PM', '2026-11-20T17:30:00Z'],
		['20/11/2026, 12:05 a.m.', '2026-11-19T23:05:00Z'],
		['2026/11/20 18h30', '2026-11-20T17:30:00Z'],
		['20 nov 2026 18:30', '2026-11-20T17:30:00Z'],
		['20 de noviembre de 2026, 18:30', '2026-11-20T17:30:00Z'],
		['1 août 2026 à 18:30', '2026-08-01T16:30:00Z'],
		['15 juil. 2026 18:30', '2026-07-15T16:30:00Z'],
		['15 juin 2026 18:30', '2026-06-15T16:30:00Z'],
		['3. März 2026 um 18:30', '2026-03-03T17:30:00Z'],
		['20 dicembre 2026 18:30', '2026-12-20T17:30:00Z'],
		['20 out 2026 18:30', '2026-10-20T16:30:00Z'],
		['Nov 20, 2026 at 6:30 PM', '2026-11-20T17:30:00Z'],
	])('reads the local form %s', (text, at) => {
		expect(parseViewedAt(text, ROME)).toEqual(instant(at));
		expect(parseViewedAt(text, { dateOrder: 'dayFirst' })).toEqual({ kind: 'zoneMissing' });
	});

	it('reads day and month in the order it is told, and asks without one', () => {
		const read = (dateOrder?: DateOrder) =>
			parseViewedAt('05/06/2026 12:00', { timezone: 'UTC', dateOrder });

		expect(read('dayFirst')).toEqual(instant('2026-06-05T12:00:00Z'));
		expect(read('monthFirst')).toEqual(instant('2026-05-06T12:00:00Z'));
		expect(read()).toEqual({ kind: 'orderMissing' });
		expect(parseViewedAt('20/11/2026 12:00', { timezone: 'UTC' })).toEqual({
			kind: 'orderMissing',
		});
		expect(parseViewedAt('06/06/2026 12:00', { timezone: 'UTC' })).toEqual(
			instant('2026-06-06T12:00:00Z'),
		);
	});
});

describe('the order of day and month', () => {
	const evidenceOf = (...cells: string[]) => {
		const evidence = new DateOrderEvidence();
		for (const cell of cells) evidence.note(cell);
		return [evidence.decide(), evidence.isAmbiguous()];
	};

	it.each([
		['one day above twelve', ['05/06/2026 10:00', '20/11/2026 10:00'], 'dayFirst', false],
		['one day in second place', ['05/06/2026 10:00', '11/20/2026 10:00'], 'monthFirst', false],
		['only small numbers', ['05/06/2026 10:00', '06/07/2026 10:00'], null, true],
		['both orders at once', ['20/11/2026 10:00', '11/20/2026 10:00'], null, true],
		['days that are their month', ['06/06/2026 10:00'], null, false],
		['other forms', ['2026-05-06T10:00:00Z', '2026/05/06 10:00', '1795195800', ''], null, false],
	])('is decided by the whole column: %s', (_case, cells, order, isAmbiguous) => {
		expect(evidenceOf(...cells)).toEqual([order, isAmbiguous]);
	});
});
