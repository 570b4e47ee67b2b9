import {
	NOTHING_COUNTED,
	NOTHING_STANDING,
	type PeriodCounts,
	type StandingCounts,
} from '../../../core/ledger/reportRecords';
import { reportKpis } from '../../../core/report/reportKpis';

const NOW = new Date('2026-11-24T12:00:00Z');
const HOUR_MS = 3_600_000;

const report = (given: {
	period?: Partial<PeriodCounts>;
	standing?: Partial<StandingCounts>;
	dailyCap?: number | null;
	language?: 'en' | 'it';
}) => {
	const total = { ...NOTHING_COUNTED, ...given.period };
	const standing = { ...NOTHING_STANDING, ...given.standing };
	const group = { group: 'welcome', counts: total };
	const kpis = reportKpis(
		{
			asOf: NOW,
			accountIds: ['1'],
			periods: [
				{ total, groups: [group] },
				{ total, groups: [group] },
			],
			standing: {
				total: standing,
				groups: [{ group: 'welcome', counts: { ...standing, openTasks: null, reachable: null } }],
			},
			dailyCap: given.dailyCap ?? null,
			marksMade: [],
			stories: [],
		},
		{ splitBy: 'campaign', language: given.language ?? 'en', timezone: 'UTC' },
	);
	return new Map(kpis.map((kpi) => [kpi.kpi, kpi]));
};

describe('figures of the queue', () => {
	const waiting = (lastInHours: number): Partial<StandingCounts> => ({
		queued: 300,
		due: 100,
		lastDueAt: new Date(NOW.getTime() + lastInHours * HOUR_MS),
		dueTimes: { now: 100, in24Hours: 200 },
		missWindow: 4,
	});

	it('say how many wait until when, and how many will miss their time', () => {
		const kpis = report({ standing: waiting(5) });

		expect(kpis.get('queue')).toMatchObject({
			value: 300,
			parts: [
				{ key: 'in24Hours', name: 'In the next 24 hours', value: 200 },
				{ key: 'now', name: 'Due now', value: 100 },
			],
		});
		expect(kpis.get('queueMissesWindow')).toMatchObject({
			value: 4,
			previous: { value: null, missing: 'onlyNow' },
			splits: [{ group: 'welcome', value: 4 }],
		});
	});

	it.each([
		['the daily limit, where it is longer', 150, 5, 2 * 24 * 60, '2 d 0 h'],
		['the time at which the last one is due, where that is longer', 10_000, 50, 3000, '2 d 2 h'],
	])('forecast by %s', (_, dailyCap, lastInHours, minutes, text) => {
		const kpi = report({ standing: waiting(lastInHours), dailyCap }).get('queueForecast');

		expect(kpi).toMatchObject({ value: minutes, valueText: text, unit: 'minutes' });
	});

	it('forecast nothing without a limit, without a queue, for a group and for an earlier period', () => {
		const noLimit = report({ standing: waiting(5) }).get('queueForecast');
		const empty = report({ dailyCap: 150 }).get('queueForecast');

		expect(noLimit).toMatchObject({ value: null, missing: 'noDailyLimit' });
		expect(noLimit?.splits).toEqual([]);
		expect(noLimit?.previous).toMatchObject({ value: null, missing: 'onlyNow' });
		expect(empty).toMatchObject({ value: null, missing: 'nothingQueued' });
	});
});

describe('figures of the work', () => {
	it('show the gain of follow-ups as a share of those who had not replied', () => {
		const kpis = report({ period: { followUps: { people: 40, replied: 10 } } });

		expect(kpis.get('followUpGain')).toMatchObject({ value: 0.25, part: 10, whole: 40 });
		expect(kpis.get('followUpGain')?.splits).toMatchObject([{ group: 'welcome', part: 10 }]);
	});

	it('give no rate where nobody was contacted again', () => {
		expect(report({}).get('followUpGain')).toMatchObject({ value: null, missing: 'noFollowUp' });
	});

	it('show tasks and other channels apart from messages on Instagram', () => {
		const messages = {
			...NOTHING_COUNTED.messages,
			byHand: 3,
			otherChannels: { email: 5, whatsApp: 7 },
		};
		const kpis = report({ period: { messages }, standing: { openTasks: 2 }, language: 'it' });

		expect(kpis.get('messagesSent')).toMatchObject({ value: 0 });
		expect(kpis.get('tasksDone')).toMatchObject({ value: 3, unit: 'tasks' });
		expect(kpis.get('tasksOpen')).toMatchObject({ value: 2, unit: 'tasks', splits: [] });
		expect(kpis.get('otherChannels')).toMatchObject({
			value: 12,
			parts: [
				{ key: 'whatsApp', name: 'WhatsApp' },
				{ key: 'email', name: 'E-mail' },
			],
		});
	});
});
