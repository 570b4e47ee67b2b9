import fc from 'fast-check';
import { zoneOffsets } from '../../../core/ledger/repositories/report/zoneOffsets';

const FROM = Date.UTC(2020, 0, 1);
const TO = Date.UTC(2027, 0, 1);

/** The wall clock of the JavaScript engine as if it were UTC. */
function wallClock(timeZone: string, atMs: number): string {
	const format = new Intl.DateTimeFormat('sv-SE', {
		timeZone,
		dateStyle: 'short',
		timeStyle: 'medium',
	});
	return format.format(atMs);
}

describe('zoneOffsets', () => {
	it('always tells the time that the clock of the zone shows', () => {
		const zones = ['Europe/Rome', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
		fc.assert(
			fc.property(
				fc.constantFrom(...zones),
				fc.integer({ min: FROM, max: TO }),
				fc.integer({ min: FROM, max: TO }),
				(zone, one, other) => {
					const span = { fromMs: Math.min(one, other), toMs: Math.max(one, other) };
					const atMs = Math.floor((one + other) / 2);

					const step = zoneOffsets(zone, span).find(({ untilMs }) => atMs < untilMs);

					expect(wallClock('UTC', atMs + (step?.offsetMs ?? Number.NaN))).toBe(
						wallClock(zone, atMs),
					);
				},
			),
			{ numRuns: 200 },
		);
	});

	it('changes to the millisecond', () => {
		const change = Date.UTC(2026, 9, 25, 1);

		expect(zoneOffsets('Europe/Rome', { fromMs: change - 5000, toMs: change + 5000 })).toEqual([
			{ untilMs: change, offsetMs: 7_200_000 },
			{ untilMs: Infinity, offsetMs: 3_600_000 },
		]);
	});

	it('knows no zone that is none', () => {
		expect(() => zoneOffsets('Mars/Base', { fromMs: 0, toMs: 1 })).toThrow(RangeError);
	});
});
