import { reportPeriods } from '../../../core/report/reportPeriod';

const NOW = new Date('2026-11-24T11:00:00Z');
const ROME = { now: NOW, timezone: 'Europe/Rome' };

const periods = (from: string, to = '') => reportPeriods({ kind: 'custom', from, to }, ROME);

describe('reportPeriods', () => {
	it('takes trailing days of 24 hours, and the same time before them', () => {
		const [current, previous] = reportPeriods({ kind: 'lastDays', days: 7 }, ROME);

		expect(current).toEqual({ from: new Date('2026-11-17T11:00:00Z'), to: NOW });
		expect(previous).toEqual({
			from: new Date('2026-11-10T11:00:00Z'),
			to: new Date('2026-11-17T11:00:00Z'),
		});
	});

	it.each([
		['2026-11-01', '2026-10-31T23:00:00Z'],
		['2026-11-01T00:00:00', '2026-10-31T23:00:00Z'],
		['2026-11-01 00:00:00', '2026-10-31T23:00:00Z'],
		['2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z'],
		['2026-07-01T00:00:00', '2026-06-30T22:00:00Z'],
	])('reads %s on the clock of the workflow', (from, instant) => {
		expect(periods(from)[0].from).toEqual(new Date(instant));
	});

	it('ends now at the latest', () => {
		expect(periods('2026-11-01', '2026-12-24')[0].to).toEqual(NOW);
	});

	it.each([
		['yesterday', '', '"From" is no date.'],
		['2026-11-01', 'soon', '"To" is no date.'],
		['2026-11-02', '2026-11-02', 'The period of the report is empty.'],
		['2026-12-02', '', 'The period of the report is empty.'],
		['1999-01-01', '', 'The period of the report is too long.'],
	])('refuses %s to "%s"', (from, to, message) => {
		expect(() => periods(from, to)).toThrow(message);
	});
});
