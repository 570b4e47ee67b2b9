import fc from 'fast-check';
import { evaluateSegments } from '../../../core/audience/evaluateSegments';
import { ACTIVITIES, segmentRuleSchema } from '../../../core/audience/segment';
import type {
	ActivityKind,
	Condition,
	Leaf,
	SegmentRule,
	ViewerEvent,
} from '../../../core/audience/segment';
import type { ViewerRecord, ViewerSignals } from '../../../core/audience/viewerRecord';
import type { Ledger } from '../../../core/ledger/ledger';
import { DAY_MS, HOUR_MS, addMs } from '../../../core/shared/duration';
import { ACCOUNT, aStoryReply } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';
import { seededRandom } from '../../support/seededRandom';

const NOW = new Date('2026-11-23T12:00:00.000Z');
const windowDays = fc.constantFrom(1, 2, 3.5, 7, 30);
const activities = fc.uniqueArray(fc.constantFrom(...ACTIVITIES), { minLength: 1, maxLength: 3 });

const leaf: fc.Arbitrary<Leaf> = fc.oneof(
	fc.record(
		{
			kind: fc.constant('did' as const),
			activities: fc.oneof(fc.constant<ActivityKind[]>(['view']), activities),
			count: fc.constantFrom('times' as const, 'stories' as const, 'days' as const),
			atLeast: fc.nat(3),
			atMost: fc.nat(4),
			windowDays,
			olderThanDays: windowDays,
		},
		{ requiredKeys: ['kind', 'activities', 'count', 'atLeast'] },
	),
	fc.record({
		kind: fc.constant('after' as const),
		first: activities,
		then: activities,
		windowDays,
	}),
	fc.record({
		kind: fc.constant('burst' as const),
		storiesMin: fc.integer({ min: 2, max: 4 }),
		windowDays,
	}),
	fc.constantFrom<Leaf>(
		{ kind: 'signal', signal: 'isVerified', isOneOf: ['yes'] },
		{ kind: 'signal', signal: 'language', isOneOf: ['it', 'de'] },
		{ kind: 'signal', signal: 'country', isOneOf: ['IT'] },
		{ kind: 'tag', tags: ['fan', 'press'] },
		{ kind: 'watchlist', handles: ['viewer.3', 'viewer.7', 'nobody'] },
	),
	fc.record({ kind: fc.constant('top' as const), percent: fc.constantFrom(1, 12.5, 50, 100) }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
	condition: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		leaf,
		fc.record({
			kind: fc.constantFrom('all' as const, 'any' as const, 'none' as const),
			conditions: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
		}),
	),
}));
const rule: fc.Arbitrary<SegmentRule> = fc.record({
	kind: fc.constant('own' as const),
	name: fc.constant('rule'),
	windowDays,
	condition,
});

const PRESETS: SegmentRule[] = [
	{ kind: 'repeatViewers', name: 'repeat', storiesMin: 3, windowDays: 7 },
	{ kind: 'highEngagement', name: 'engaged', windowDays: 7 },
	{ kind: 'topPercent', name: 'top', percent: 10, windowDays: 7 },
	{ kind: 'profileVisitors', name: 'visitors', windowDays: 7 },
	{ kind: 'newViewers', name: 'new', windowDays: 7 },
	{ kind: 'lapsed', name: 'lapsed', windowDays: 3 },
	{ kind: 'partnership', name: 'partners', windowDays: 7 },
	{ kind: 'tagged', name: 'tagged', windowDays: 7, tags: ['fan'] },
	{ kind: 'watchlist', name: 'watched', windowDays: 7, handles: ['@Viewer.3'] },
	{
		kind: 'languageOrPlace',
		name: 'language',
		windowDays: 7,
		languages: ['it'],
		countries: [],
		places: [],
	},
];

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'segments on $name',
	(testStore) => {
		let ledger: Ledger;
		let events: ViewerEvent[];

		beforeAll(async () => {
			await testStore.start();
			ledger = await openTestLedger(await testStore.createConfig(), new FakeClock(NOW));
			events = await fill(ledger);
		}, 120_000);
		afterAll(async () => {
			await ledger.close();
			await testStore.stop();
		}, 60_000);

		const compare = async (rules: readonly SegmentRule[], asOf: Date) => {
			const expected = evaluateSegments(events, rules, asOf);
			const sorted = await ledger.sortIntoSegments({ accountId: ACCOUNT, rules, asOf });
			const counts = await ledger.countSegments({ accountId: ACCOUNT, rules, asOf });
			for (const [index, { name, members, isAnswered }] of sorted.segments.entries()) {
				expect(members).toEqual(expected.get(name));
				expect(counts[index]?.people).toBe(isAnswered ? members.length : null);
			}
			return sorted;
		};

		it('have the members, counts and dates that the rules have in memory', async () => {
			const asOf = fc
				.constantFrom(0, 1, 24, 24 * 7, 24 * 10)
				.map((hours) => addMs(NOW, -hours * HOUR_MS));
			await fc.assert(
				fc.asyncProperty(rule, asOf, async (one, at) => {
					expect(segmentRuleSchema.parse(one)).toEqual(one);
					await compare([one], at);
				}),
				{ numRuns: 120 },
			);
		}, 120_000);

		it('of the playbook are filled, and everybody else is listed', async () => {
			const { segments, unsorted } = await compare(PRESETS, NOW);

			for (const { members } of segments) expect(members.length).toBeGreaterThan(0);
			const sortedIds = new Set(
				segments.flatMap(({ members }) => members.map((one) => one.personId)),
			);
			const everyone = new Set(events.map(({ personId }) => personId));
			expect(sortedIds.size + unsorted.length).toBe(everyone.size);
		});

		it('whose signal no list delivers say what is missing, and are never 0', async () => {
			const bots: SegmentRule = { kind: 'possibleBot', name: 'bots', windowDays: 7 };

			const { segments } = await ledger.sortIntoSegments({ accountId: ACCOUNT, rules: [bots] });
			const counts = await ledger.countSegments({ accountId: ACCOUNT, rules: [bots] });

			expect(segments).toEqual([
				{
					name: 'bots',
					isAnswered: false,
					missingSignals: ['bioBand', 'followerBand'],
					members: [],
				},
			]);
			expect(counts).toEqual([
				{ name: 'bots', people: null, missingSignals: ['bioBand', 'followerBand'] },
			]);
		});
	},
);

/** Two lists that overlap, and webhooks of some of the people; answers what evaluateSegments gets. */
async function fill(ledger: Ledger): Promise<ViewerEvent[]> {
	const random = seededRandom(11);
	const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
	const signals = (): ViewerSignals => ({
		...(random() < 0.2 ? { isVerified: random() < 0.5 } : {}),
		...(random() < 0.3 ? { language: pick(['it', 'de', 'en']) } : {}),
		...(random() < 0.2 ? { country: pick(['IT', 'DE']) } : {}),
		...(random() < 0.3 ? { liked: random() < 0.5 } : {}),
		...(random() < 0.2 ? { visitedProfile: random() < 0.5 } : {}),
	});
	const aRecord = (row: number): ViewerRecord => ({
		row,
		viewerId: null,
		handle: `viewer.${Math.floor(random() * 70)}`,
		storyId: pick(['story-1', 's2', 's3', 's4', 's5']),
		// Many equal times, and many on the very edge of a window.
		viewedAt: addMs(NOW, -pick([0, 1, 6, 12, 18, 24, 30, 36, 48, 60, 72, 96, 168, 240]) * HOUR_MS),
		sourceTool: 'test',
		signals: signals(),
		...(random() < 0.1 ? { tags: [pick(['fan', 'press', 'other'])] } : {}),
	});
	const first = Array.from({ length: 160 }, (_, index) => aRecord(index + 1));
	const second = [...first.slice(0, 40), ...Array.from({ length: 60 }, () => aRecord(1))].map(
		(record, index) => ({ ...record, row: index + 1 }),
	);
	const events: Array<ViewerEvent & { readonly who: string }> = [];
	for (const [index, rows] of [first, second].entries()) {
		await ledger.importViewers({
			accountId: ACCOUNT,
			rows,
			rejected: [],
			duplicates: 0,
			sourceHash: String(index).repeat(64),
			sourceName: '',
			provenance: 'copiedByHand',
			legalBasis: 'consent',
		});
	}
	for (const [rowIndex, record] of [...first, ...second].entries()) {
		const { handle, storyId, viewedAt: at, signals: given, tags = [] } = record;
		const who = handle ?? '';
		// A repeated row of one list says nothing of its own about like and visit.
		const isRepeated = [...first, ...second]
			.slice(rowIndex < first.length ? 0 : first.length, rowIndex)
			.some(
				(other) =>
					other.handle === handle &&
					other.storyId === storyId &&
					other.viewedAt.getTime() === at.getTime(),
			);
		const base = { who, personId: '', storyId, at };
		events.push({ ...base, kind: 'view', signals: given, handle: who });
		if (given.liked === true && !isRepeated) events.push({ ...base, kind: 'like' });
		if (given.visitedProfile === true && !isRepeated)
			events.push({ ...base, kind: 'profileVisit' });
		for (const tag of tags) events.push({ who, personId: '', kind: 'tag', tag, at });
	}
	for (let index = 0; index < 12; index += 1) {
		const who = index < 9 ? `viewer.${index}` : `writer.${index}`;
		const igsid = String(6000 + index);
		for (const hours of [pick([1, 6, 24, 168]), pick([2, 12, 48, 200])]) {
			const at = addMs(NOW, -hours * HOUR_MS);
			const received = await ledger.recordEvents({
				events: [aStoryReply({ igsid, at })],
				consumer: 'test',
				origin: 'publishedTrigger',
			});
			events.push({ who, personId: '', kind: 'reply', storyId: 'story-1', at });
			if (hours % 2 === 0) continue;
			await ledger.completeProfileJob(received[0]?.personId ?? '', ACCOUNT, {
				kind: 'profile',
				username: who,
			});
		}
		const person = await ledger.findPerson({ kind: 'igsid', igsid, accountId: ACCOUNT });
		await ledger.completeProfileJob(person?.personId ?? '', ACCOUNT, {
			kind: 'profile',
			username: who,
		});
		events.push({ who, personId: '', kind: 'tag', at: addMs(NOW, -DAY_MS), handle: who });
	}
	const ids = new Map<string, string>();
	for (const { who } of events) {
		if (ids.has(who)) continue;
		const person = await ledger.findPerson({ kind: 'handle', handle: who });
		ids.set(who, person?.personId ?? '');
	}
	return events.map(({ who, ...event }) => ({ ...event, personId: ids.get(who) ?? '' }));
}
