import fc from 'fast-check';
import { evaluateSegments, placesOf } from '../../../core/audience/evaluateSegments';
import type { SegmentMember, SegmentRule, ViewerEvent } from '../../../core/audience/segment';
import { DAY_MS, addMs } from '../../../core/shared/duration';
import { NOON } from '../../support/people';

const view = (personId: string, storyId: string, agoMs = 0): ViewerEvent => ({
	personId,
	kind: 'view',
	storyId,
	at: addMs(NOON, -agoMs),
});

const reply = (personId: string, agoMs: number): ViewerEvent => ({
	personId,
	kind: 'reply',
	at: addMs(NOON, -agoMs),
});

const REPEAT: SegmentRule = { kind: 'repeatViewers', name: 'again', storiesMin: 2, windowDays: 7 };
const ENGAGED: SegmentRule = { kind: 'highEngagement', name: 'engaged', windowDays: 7 };

const membersOf = (events: readonly ViewerEvent[], rule: SegmentRule): string[] =>
	(evaluateSegments(events, [rule], NOON).get(rule.name) ?? []).map(({ personId }) => personId);

describe('evaluateSegments', () => {
	it('counts distinct stories, not views', () => {
		const events = [view('a', 's1'), view('a', 's1', 5), view('b', 's1'), view('b', 's2')];

		expect(membersOf(events, REPEAT)).toEqual(['b']);
	});

	it('counts what lies in the window, its start left out and its end included', () => {
		const week = 7 * DAY_MS;

		expect(membersOf([view('a', 's1'), view('a', 's2', week - 1)], REPEAT)).toEqual(['a']);
		expect(membersOf([view('a', 's1'), view('a', 's2', week)], REPEAT)).toEqual([]);
		expect(membersOf([view('a', 's1'), view('a', 's2', -1)], REPEAT)).toEqual([]);
	});

	it('calls engaged who replied strictly after a view', () => {
		expect(membersOf([view('a', 's1', 10), reply('a', 9)], ENGAGED)).toEqual(['a']);
		expect(membersOf([view('a', 's1', 10), reply('a', 10)], ENGAGED)).toEqual([]);
		expect(membersOf([reply('a', 9)], ENGAGED)).toEqual([]);
		expect(membersOf([view('a', 's1', 7 * DAY_MS), reply('a', 9)], ENGAGED)).toEqual([]);
	});

	it('takes the top share of viewers and everybody level with the last of them', () => {
		const top = (percent: number): SegmentRule => ({
			kind: 'topPercent',
			name: 'top',
			percent,
			windowDays: 7,
		});
		const events = [
			...['s1', 's2', 's3'].map((story) => view('c', story)),
			...['s1', 's2'].flatMap((story) => [view('b', story), view('a', story)]),
			view('d', 's1'),
			reply('e', 1),
		];

		expect(membersOf(events, top(25))).toEqual(['c']);
		expect(membersOf(events, top(26))).toEqual(['c', 'a', 'b']);
		expect(membersOf(events, top(100))).toEqual(['c', 'a', 'b', 'd']);
	});

	it.each([
		[10, 30, 3],
		[10, 31, 4],
		[1.1, 3000, 33],
		[5, 1, 1],
		[20, 0, 0],
	])('makes of %d % of %d viewers %d places', (percent, viewers, places) => {
		expect(placesOf(viewers, percent)).toBe(places);
	});

	it('answers with every rule, an empty segment included, and reads the events once', () => {
		const once = (function* () {
			yield view('a', 's1');
			yield view('a', 's2');
		})();

		const segments = evaluateSegments(once, [ENGAGED, REPEAT], NOON);

		expect([...segments]).toEqual([
			['engaged', []],
			[
				'again',
				[
					{
						personId: 'a',
						distinctStories: 2,
						because: 'Watched 2 different stories in 7 days.',
						evidence: [
							{
								what: 'Watched 2 different stories in 7 days.',
								count: 2,
								firstAt: NOON,
								lastAt: NOON,
							},
						],
					},
				],
			],
		]);
	});

	it('refuses two segments of one name', () => {
		expect(() => evaluateSegments([], [REPEAT, REPEAT], NOON)).toThrow(/same name/);
	});
});

const anEvent = fc.record({
	personId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
	kind: fc.constantFrom<ViewerEvent['kind']>(
		'view',
		'view',
		'view',
		'reply',
		'reaction',
		'message',
	),
	storyId: fc.constantFrom('s1', 's2', 's3', 's4'),
	at: fc.integer({ min: -1, max: 9 }).map((days) => addMs(NOON, -days * (DAY_MS / 2))),
});

/** The rules that DESIGN §9 spells out. */
type ReferenceRule = Extract<
	SegmentRule,
	{ kind: 'repeatViewers' | 'highEngagement' | 'topPercent' }
>;

const windowDays = fc.integer({ min: 1, max: 4 });
const aRule: fc.Arbitrary<ReferenceRule> = fc.oneof(
	fc.record({
		kind: fc.constant('repeatViewers' as const),
		name: fc.constant('rule'),
		storiesMin: fc.integer({ min: 1, max: 4 }),
		windowDays,
	}),
	fc.record({
		kind: fc.constant('highEngagement' as const),
		name: fc.constant('rule'),
		windowDays,
	}),
	fc.record({
		kind: fc.constant('topPercent' as const),
		name: fc.constant('rule'),
		percent: fc.integer({ min: 1, max: 100 }),
		windowDays,
	}),
);

/** The words of DESIGN §9, person by person, without regard to speed. */
function naiveMembers(events: readonly ViewerEvent[], rule: ReferenceRule): string[] {
	const counted = events.filter(
		({ at }) => at <= NOON && at > addMs(NOON, -rule.windowDays * DAY_MS),
	);
	const views = counted.filter(({ kind }) => kind === 'view');
	const storiesOf = (person: string) =>
		new Set(views.filter(({ personId }) => personId === person).map(({ storyId }) => storyId)).size;
	const viewers = [...new Set(views.map(({ personId }) => personId))];

	const isMember = (person: string): boolean => {
		switch (rule.kind) {
			case 'repeatViewers':
				return storiesOf(person) >= rule.storiesMin;
			case 'highEngagement':
				return views.some(
					(one) =>
						one.personId === person &&
						counted.some(
							({ personId, kind, at }) => personId === person && kind !== 'view' && at > one.at,
						),
				);
			case 'topPercent': {
				const better = viewers.filter((other) => storiesOf(other) > storiesOf(person)).length;
				return better < Math.ceil((viewers.length * rule.percent) / 100);
			}
		}
	};
	return viewers.filter(isMember);
}

describe('segments', () => {
	it('have exactly the members that the rule names', () => {
		fc.assert(
			fc.property(fc.array(anEvent, { maxLength: 30 }), aRule, (events, rule) => {
				expect(membersOf(events, rule).sort()).toEqual(naiveMembers(events, rule).sort());
			}),
			{ numRuns: 1000 },
		);
	});

	it('come in one order, whatever the order of the events', () => {
		const shuffled = fc
			.array(anEvent, { maxLength: 30 })
			.chain((events) =>
				fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
			);
		fc.assert(
			fc.property(shuffled, aRule, ([events, mixed], rule) => {
				const segments = evaluateSegments(events, [rule], NOON);
				const members = segments.get(rule.name) ?? [];

				expect(evaluateSegments(mixed, [rule], NOON)).toEqual(segments);
				expect(members).toEqual([...members].sort(byStoriesThenId));
			}),
			{ numRuns: 300 },
		);
	});
});

const byStoriesThenId = (a: SegmentMember, b: SegmentMember) =>
	b.distinctStories - a.distinctStories || (a.personId < b.personId ? -1 : 1);
