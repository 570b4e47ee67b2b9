import { parseViewedAt } from '../../../core/audience/parseViewedAt';

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
		expect(parseViewedAt(text, undefined)).toEqual(instant(at));
		expect(parseViewedAt(text, 'Asia/Tokyo')).toEqual(instant(at));
	});

	it.each([
		'2026-02-30T10:00:00Z',
		'2026-11-20T25:00:00Z',
		'2026-11-20T10:00:00+25:00',
		'2026-11-20',
		'20/11/2026 18:30',
		'179519580',
		'yesterday',
	])('does not guess what %s means', (text) => {
		expect(parseViewedAt(text, 'Europe/Rome')).toEqual({ kind: 'invalid' });
	});

	it('reads a time without offset only where its zone is stated', () => {
		expect(parseViewedAt('2026-07-20T18:30', undefined)).toEqual({ kind: 'zoneMissing' });
		expect(parseViewedAt('2026-07-20T18:30', 'Europe/Rome')).toEqual(
			instant('2026-07-20T16:30:00Z'),
		);
	});

	it('takes the first of a repeated time and refuses a skipped one', () => {
		expect(parseViewedAt('2026-10-25 02:30:00', 'Europe/Rome')).toEqual(
			instant('2026-10-25T02:30:00+02:00'),
		);
		expect(parseViewedAt('2026-03-29 02:30:00', 'Europe/Rome')).toEqual({ kind: 'invalid' });
	});
});
