import type { CountedStories, PeriodCounts, StoryCounts } from '../../core/ledger/reportRecords';
import { NOTHING_COUNTED } from '../../core/ledger/reportRecords';
import type { ReportSource } from '../../core/report/pictures/picture';
import { seededRandom } from './seededRandom';

const DAY_MS = 86_400_000;
const NOW = new Date('2026-11-24T12:00:00Z');
const DAYS = 30;
const LAST_DAY = Math.floor(NOW.getTime() / DAY_MS);

/** The numbers of a busy month; long labels and names that a careless page would cut. */
export function aReportSource(language: 'en' | 'it'): ReportSource {
	const random = seededRandom(11);
	const upTo = (n: number): number => Math.floor(random() * n);
	const groups = Array.from({ length: DAYS }, (_, at) => {
		const sent = 40 + upTo(100);
		const counts: PeriodCounts = {
			...NOTHING_COUNTED,
			messages: {
				...NOTHING_COUNTED.messages,
				sent,
				answered: upTo(20),
				unconfirmed: upTo(3),
				failed: { temporary: upTo(6) },
			},
			people: {
				...NOTHING_COUNTED.people,
				contacted: sent - 5,
				replied: 6 + upTo(10),
				optedOut: upTo(3),
			},
			becameReachable: { storyReply: 10 + upTo(30), message: upTo(12), postback: upTo(5) },
		};
		return { group: String(LAST_DAY - DAYS + 1 + at), counts };
	});
	const total: PeriodCounts = {
		...NOTHING_COUNTED,
		messages: {
			...NOTHING_COUNTED.messages,
			sent: 2714,
			answered: 402,
			failed: { temporary: 71 },
			byHand: 41,
			otherChannels: { email: 88, sms: 12 },
		},
		followUps: { people: 260, replied: 34 },
		people: {
			...NOTHING_COUNTED.people,
			contacted: 2388,
			replied: 391,
			sawIt: 1804,
			optedOut: 31,
			qualified: 96,
			bought: 22,
			complained: 1,
		},
		replyMsMedian: 5_400_000,
		uncontacted: [
			{ entry: 'hold', reason: 'quietHours', people: 61 },
			{ entry: 'skip', reason: 'windowClosed', people: 912 },
		],
		optOuts: 34,
		consents: { ownWordsWithMessageId: 120, formWithWording: 14 },
		becameReachable: { storyReply: 702, message: 171, postback: 64 },
	};
	const before: PeriodCounts = {
		...NOTHING_COUNTED,
		messages: { ...NOTHING_COUNTED.messages, sent: 1902 },
		people: { ...NOTHING_COUNTED.people, contacted: 1700, replied: 240, optedOut: 14 },
	};
	return {
		counts: {
			asOf: NOW,
			accountIds: ['17841400000000001'],
			periods: [
				{ total, groups },
				{ total: before, groups: [] },
			],
			standing: {
				total: {
					queued: 18,
					due: 2,
					nextDueAt: new Date('2026-11-24T12:20:00Z'),
					lastDueAt: new Date('2026-11-25T09:00:00Z'),
					dueTimes: { now: 2, in24Hours: 16 },
					missWindow: 3,
					openTasks: 7,
					reachable: 143,
				},
				groups: [],
			},
			dailyCap: 150,
			marksMade: ['complaint', 'qualified', 'sale'],
			stories: [],
		},
		funnel: {
			asOf: NOW,
			accountIds: ['17841400000000001'],
			periods: [
				{
					viewers: {
						viewers: 12_480,
						reachable: 2610,
						contacted: 2301,
						replied: 380,
						qualified: 94,
						sale: 21,
					},
					others: { reachable: 120, contacted: 87, replied: 11, qualified: 2, sale: 1 },
				},
			],
			marksMade: ['complaint', 'qualified', 'sale'],
		},
		stories: storiesOf(random),
		period: { from: new Date(NOW.getTime() - DAYS * DAY_MS), to: NOW },
		language,
		timezone: 'Europe/Rome',
	};
}

const TOPICS = [
	'Christmas cakes without sugar, flour and eggs for the whole family',
	'Opening hours',
	'Recipe & "secret" of the <house>',
];

function storiesOf(random: () => number): CountedStories {
	const stories = Array.from({ length: 9 }, (_, at): StoryCounts => {
		const reach = Math.floor(400 + random() * 1500);
		return {
			accountId: '17841400000000001',
			storyId: `1790000000000${at}`,
			publishedAt: new Date(NOW.getTime() - (at + 1) * 2.6 * DAY_MS),
			mediaType: at % 2 === 0 ? 'IMAGE' : 'VIDEO',
			labels: {
				topic: TOPICS[at % TOPICS.length] ?? '',
				callToAction: at % 2 === 0 ? 'Reply YES' : 'Ask a question',
			},
			metrics: { views: reach + 200, reach, 'navigation/tap_exit': Math.floor(reach / 9) },
			snapshots: [],
			repliers: Math.floor(reach * (at % 2 === 0 ? 0.07 : 0.02)),
			listed: 0,
		};
	});
	return { asOf: NOW, accountIds: ['17841400000000001'], stories };
}
