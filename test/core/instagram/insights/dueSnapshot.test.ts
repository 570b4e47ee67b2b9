import fc from 'fast-check';
import { dueSnapshot, isSnapshotDue } from '../../../../core/instagram/insights/snapshot';
import { DAY_MS, HOUR_MS, MINUTE_MS, addMs } from '../../../../core/shared/duration';

const PUBLISHED = new Date('2026-11-24T10:00:00Z');
const STORY = { publishedAt: PUBLISHED, endsAt: addMs(PUBLISHED, DAY_MS) };
const after = (ms: number): Date => addMs(PUBLISHED, ms);

describe('dueSnapshot', () => {
	it.each([
		['right after publication', 0, [], null],
		['a moment before half an hour', 30 * MINUTE_MS - 1, [], null],
		['after half an hour', 30 * MINUTE_MS, [], 'early'],
		[
			'within 90 minutes, when only one from before half an hour is there',
			40 * MINUTE_MS,
			[10],
			'early',
		],
		['within 90 minutes, when the early one is there', 80 * MINUTE_MS, [31], null],
		['after 90 minutes, when the early one was missed', 90 * MINUTE_MS, [], 'hourly'],
		['54 minutes after the latest', 10 * HOUR_MS, [9 * 60 + 6], null],
		['55 minutes after the latest', 10 * HOUR_MS, [9 * 60 + 5], 'hourly'],
		[
			'in the last half hour, five minutes after an hourly one',
			23.5 * HOUR_MS,
			[23 * 60 + 25],
			'last',
		],
		['in the last half hour, when the last one is there', 23.9 * HOUR_MS, [23 * 60 + 31], null],
		['at the end', DAY_MS, [], null],
		['before publication', -1, [], null],
	])('%s', (_when, ageMs, snapshotsAtMinutes, expected) => {
		const snapshots = snapshotsAtMinutes.map((minutes) => after(minutes * MINUTE_MS));

		expect(dueSnapshot(STORY, snapshots, after(ageMs))).toBe(expected);
		expect(isSnapshotDue(STORY, snapshots, after(ageMs))).toBe(expected !== null);
	});

	it('gives every schedule of up to 30 minutes an early and a last snapshot, and 24 to 26 in all', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 30 }),
				fc.integer({ min: 0, max: 30 * MINUTE_MS - 1 }),
				(everyMinutes, offsetMs) => {
					const taken: Date[] = [];
					const kinds: string[] = [];
					const everyMs = everyMinutes * MINUTE_MS;
					for (let at = offsetMs % everyMs; at < 25 * HOUR_MS; at += everyMs) {
						const kind = dueSnapshot(STORY, taken, after(at));
						if (kind === null) continue;
						taken.push(after(at));
						kinds.push(kind);
					}

					expect(kinds[0]).toBe('early');
					expect(kinds.at(-1)).toBe('last');
					expect(kinds.filter((kind) => kind === 'last')).toHaveLength(1);
					expect(taken.every((instant) => instant < STORY.endsAt)).toBe(true);
					expect(taken.length).toBeGreaterThanOrEqual(17);
					expect(taken.length).toBeLessThanOrEqual(27);
				},
			),
		);
	});
});
