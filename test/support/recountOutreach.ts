import type { Selectable } from 'kysely';
import type { Schema } from '../../core/ledger/database/schema';
import type { Database } from '../../core/ledger/database/store';
import type {
	Grouped,
	FunnelCounts,
	OutreachSplit,
	Period,
	PeriodCounts,
	StandingCounts,
} from '../../core/ledger/reportRecords';

const WEEK_MS = 7 * 24 * 3_600_000;
const OPENING = ['message', 'storyReply', 'quickReply', 'adReferral', 'postback'];
const REPLIES = ['message', 'storyReply', 'quickReply', 'adReferral'];

/** Every raw row that a report is made of. */
export type RawRows = Awaited<ReturnType<typeof readRawRows>>;

export async function readRawRows(db: Database) {
	const all = async <T extends keyof Schema>(table: T) => {
		const rows: unknown[] = await db.selectFrom<keyof Schema>(table).selectAll().execute();
		return rows as Array<Selectable<Schema[T]>>;
	};
	return {
		accounts: await all('account'),
		subjects: await all('subject'),
		identifiers: await all('identifier'),
		suppressions: await all('suppression'),
		sends: await all('send'),
		events: await all('event'),
		log: await all('contact_log'),
		choices: await all('consent_choice'),
		queue: await all('queued_contact'),
		windows: await all('messaging_window'),
		views: await all('story_view'),
		imports: await all('viewer_import'),
		stories: await all('story'),
		labels: await all('story_label'),
		marks: await all('person_mark'),
		tasks: await all('task'),
	};
}

export interface RecountInput {
	readonly accountIds: readonly string[] | null;
	readonly splitBy: OutreachSplit | null;
	readonly timezone: string;
	readonly now: Date;
}

interface Splittable {
	readonly account_id: number;
	readonly subject_id: number | null;
	readonly sequence: unknown;
	readonly template: unknown;
	readonly step: unknown;
	readonly purpose: unknown;
	readonly variant?: unknown;
	readonly segment?: unknown;
	/** Of an event, its own; of everything else, the story that the person replied to. */
	readonly story?: string;
	readonly atMs: number;
}

/** The slow second opinion: rows in memory, loops, and the clock of the JavaScript engine. */
export class Recount {
	private readonly accounts: Map<number, string>;
	/** Accounts that had to do with a person. */
	private readonly known: Set<string>;

	constructor(
		private readonly rows: RawRows,
		private readonly input: RecountInput,
	) {
		const { accountIds } = input;
		this.accounts = new Map(
			rows.accounts
				.filter(({ account_ref }) => accountIds === null || accountIds.includes(account_ref))
				.map(({ id, account_ref }) => [id, account_ref]),
		);
		this.known = new Set(
			[...rows.events, ...rows.sends, ...rows.views].map(
				({ account_id, subject_id }) => `${account_id}/${subject_id}`,
			),
		);
	}

	period(period: Period): Grouped<PeriodCounts> {
		const decided = new Set(
			this.rows.log
				.filter((entry) => this.has(entry) && isIn(entry.at_ms, period))
				.map((entry) => this.groupOf(this.asSplittableEntry(entry))),
		);
		const groups = new Set([
			...this.rows.sends
				.filter((send) => this.isSendIn(send, period) && send.state !== 'released')
				.filter((send) => isOurs(send) || send.state === 'sent')
				.map((send) => this.groupOf(asSplittable(send))),
			...[...decided].filter(
				(group) => this.uncontacted(period, (row) => this.groupOf(row) === group).length > 0,
			),
			...this.choiceGroups(period),
			...this.openings(period).map((event) => this.groupOf(asSplittableEvent(event))),
		]);
		return {
			total: this.counts(period, () => true, null),
			groups:
				this.input.splitBy === null
					? []
					: [...groups].map((group) => ({
							group,
							counts: this.counts(period, (row) => this.groupOf(row) === group, group),
						})),
		};
	}

	standing(): Grouped<StandingCounts> {
		const waiting = this.rows.queue
			.filter((row) => this.has(row) && row.state === 'waiting')
			.filter(({ channel }) => channel.startsWith('instagram'));
		const inGroup = (row: (typeof waiting)[number]): string => {
			const candidate: Splittable = JSON.parse(row.candidate);
			const { account_id, subject_id } = row;
			return this.groupOf({ ...candidate, account_id, subject_id, atMs: row.due_at_ms });
		};
		const reachable = this.reachable();
		const tasks = this.openTasks();
		const groups = new Set(waiting.map(inGroup));
		if (this.input.splitBy === 'account') {
			for (const { account_id } of [...reachable, ...tasks]) {
				groups.add(this.accounts.get(account_id) ?? '');
			}
		}
		const countsOf = (group: string | null): StandingCounts => {
			const rows = waiting.filter((row) => group === null || inGroup(row) === group);
			const dueAt = rows.map(({ due_at_ms }) => due_at_ms);
			return {
				queued: rows.length,
				due: dueAt.filter((at) => at <= this.input.now.getTime()).length,
				nextDueAt: rows.length === 0 ? null : new Date(Math.min(...dueAt)),
				lastDueAt: rows.length === 0 ? null : new Date(Math.max(...dueAt)),
				dueTimes: tally(dueAt.map((at) => this.dueTime(at))),
				missWindow: rows.filter((row) => this.missesWindow(row)).length,
				openTasks: this.ofAccountGroup(tasks, group),
				reachable: this.ofAccountGroup(reachable, group),
			};
		};
		return {
			total: countsOf(null),
			groups:
				this.input.splitBy === null
					? []
					: [...groups].map((group) => ({ group, counts: countsOf(group) })),
		};
	}

	/** Of rows that know no other group than their account. */
	private ofAccountGroup(
		rows: ReadonlyArray<{ account_id: number }>,
		group: string | null,
	): number | null {
		if (group === null) return rows.length;
		if (this.input.splitBy !== 'account') return null;
		return rows.filter(({ account_id }) => this.accounts.get(account_id) === group).length;
	}

	private dueTime(at: number): string {
		const waitMs = at - this.input.now.getTime();
		if (waitMs <= 0) return 'now';
		if (waitMs <= WEEK_MS / 7) return 'in24Hours';
		return waitMs <= WEEK_MS ? 'in7Days' : 'later';
	}

	private missesWindow(row: RawRows['queue'][number]): boolean {
		const window = this.rows.windows.find(({ account_id, subject_id }) => {
			return account_id === row.account_id && subject_id === row.subject_id;
		});
		const sentAt = Math.max(row.due_at_ms, this.input.now.getTime());
		return row.channel === 'instagramDm' && (window?.automated_until_ms ?? 0) <= sentAt;
	}

	private openTasks() {
		return this.rows.tasks
			.filter((task) => this.has(task) && task.state === 'open')
			.filter(({ due_before_ms }) => due_before_ms > this.input.now.getTime());
	}

	funnel(period: Period): FunnelCounts['periods'][number] {
		const key = (row: { account_id: number; subject_id: number }) =>
			`${row.account_id}/${row.subject_id}`;
		const complete = new Set(
			this.rows.imports.filter(({ state }) => state === 'complete').map(({ id }) => id),
		);
		const viewers = new Set(
			this.rows.views
				.filter((view) => this.has(view) && isIn(view.viewed_at_ms, period))
				.filter(({ import_id }) => complete.has(import_id))
				.map(key),
		);
		const first = this.firstMessages(period, () => true, isOurs);
		const contacted = new Set(first.map(key));
		const replied = new Set(
			first.filter((send) => this.repliesTo(send, WEEK_MS).length > 0).map(key),
		);
		const marked = (kinds: string[]) =>
			new Set(
				first.filter((send) => replied.has(key(send)) && this.isMarked(send, kinds)).map(key),
			);
		const [qualified, sale] = [marked(['qualified', 'sale']), marked(['sale'])];
		const reachable = new Set([...this.reachable().map(key), ...contacted]);
		const count = (people: Set<string>, isViewer: boolean): number =>
			[...people].filter((person) => viewers.has(person) === isViewer).length;
		return {
			viewers: {
				viewers: viewers.size,
				reachable: count(reachable, true),
				contacted: count(contacted, true),
				replied: count(replied, true),
				qualified: count(qualified, true),
				sale: count(sale, true),
			},
			others: {
				reachable: count(reachable, false),
				contacted: count(contacted, false),
				replied: count(replied, false),
				qualified: count(qualified, false),
				sale: count(sale, false),
			},
		};
	}

	private counts(
		period: Period,
		isInGroup: (row: Splittable) => boolean,
		group: string | null,
	): PeriodCounts {
		const sends = this.rows.sends
			.filter((send) => this.isSendIn(send, period) && isOurs(send))
			.filter((send) => isInGroup(asSplittable(send)));
		const others = this.rows.sends
			.filter((send) => this.isSendIn(send, period) && send.state === 'sent' && !isOurs(send))
			.filter((send) => isInGroup(asSplittable(send)));
		const inState = (...states: string[]) => sends.filter(({ state }) => states.includes(state));
		const first = this.firstMessages(period, isInGroup, isOurs);
		const waits = first
			.map((send) => [send, this.repliesTo(send, WEEK_MS)] as const)
			.filter(([, replies]) => replies.length > 0)
			.map(([send, replies]) => Math.min(...replies) - calledAt(send))
			.sort((a, b) => a - b);
		const within = (send: SendRow, at: number) =>
			at >= calledAt(send) && at <= calledAt(send) + WEEK_MS;
		return {
			messages: {
				sent: inState('sent').length,
				unconfirmed: inState('unknown').length,
				onTheWay: inState('reserved', 'calling').length,
				answered: inState('sent').filter((send) => this.isAnswered(send)).length,
				failed: tally(inState('failed').map(({ failure_class }) => failure_class ?? 'unknown')),
				byHand: others.filter(({ by_hand }) => by_hand === 1).length,
				otherChannels: tally(
					others.filter(({ by_hand }) => by_hand === 0).map(({ medium }) => medium),
				),
			},
			people: {
				contacted: first.length,
				replied: waits.length,
				sawIt: first.filter((send) =>
					this.eventsOf(send).some(
						(event) => event.kind === 'seen' && within(send, event.occurred_at_ms),
					),
				).length,
				optedOut: first.filter((send) =>
					this.rows.choices.some(
						(choice) =>
							choice.subject_id === send.subject_id &&
							choice.purpose === 'all' &&
							choice.choice === 'withdrawn' &&
							within(send, choice.occurred_at_ms),
					),
				).length,
				qualified: first.filter((send) => this.isMarked(send, ['qualified', 'sale'])).length,
				bought: first.filter((send) => this.isMarked(send, ['sale'])).length,
				complained: first.filter((send) => this.isMarked(send, ['complaint'])).length,
				stillOpen: first.filter((send) => calledAt(send) + WEEK_MS > this.input.now.getTime())
					.length,
			},
			replyMsMedian: median(waits),
			followUps: this.followUps(period, isInGroup),
			uncontacted: this.uncontacted(period, isInGroup),
			...this.choicesOf(period, group),
			becameReachable:
				group === null || WAY_SPLITS.includes(this.input.splitBy ?? '')
					? this.ways(period, isInGroup)
					: null,
		};
	}

	stories(period: Period) {
		const complete = new Set(
			this.rows.imports.filter(({ state }) => state === 'complete').map(({ id }) => id),
		);
		return this.rows.stories
			.filter((story) => this.has(story))
			.map((story) => {
				const views = this.rows.views.filter(
					({ story_id, import_id }) => story_id === story.id && complete.has(import_id),
				);
				const repliers = this.rows.events.filter(
					({ account_id, story_ref, kind, subject_id }) =>
						account_id === story.account_id &&
						story_ref === story.story_ref &&
						kind === 'storyReply' &&
						subject_id !== null,
				);
				return {
					storyId: story.story_ref,
					shownAt:
						story.published_at_ms ?? Math.min(...views.map(({ viewed_at_ms }) => viewed_at_ms)),
					listed: new Set(views.map(({ subject_id }) => subject_id)).size,
					repliers: new Set(repliers.map(({ subject_id }) => subject_id)).size,
				};
			})
			.filter(({ shownAt }) => isIn(shownAt, period))
			.map(({ storyId, listed, repliers }) => ({ storyId, listed, repliers }));
	}

	marksMade(): string[] {
		return [
			...new Set(this.rows.marks.filter((mark) => this.has(mark)).map(({ kind }) => kind)),
		].toSorted();
	}

	private isMarked(send: SendRow, kinds: readonly string[]): boolean {
		return this.rows.marks.some(
			(mark) =>
				mark.account_id === send.account_id &&
				mark.subject_id === send.subject_id &&
				kinds.includes(mark.kind) &&
				mark.at_ms >= calledAt(send),
		);
	}

	/** The random rows were written under the pace Careful: 150 a day. */
	dailyCap(): number | null {
		const senders = new Set(
			this.rows.sends
				.filter((send) => this.has(send) && send.medium === 'instagram')
				.map(({ account_id }) => account_id),
		);
		return senders.size === 0 ? null : senders.size * 150;
	}

	private openings(period: Period): EventRow[] {
		return WAY_SPLITS.includes(this.input.splitBy ?? '') ? this.openingEvents(period) : [];
	}

	private openingEvents(period: Period): EventRow[] {
		return this.rows.events
			.filter(({ kind, subject_id }) => OPENING.includes(kind) && subject_id !== null)
			.filter((event) => this.has(event) && isIn(event.occurred_at_ms, period))
			.toSorted((a, b) => a.occurred_at_ms - b.occurred_at_ms || a.id - b.id);
	}

	private ways(period: Period, isInGroup: (row: Splittable) => boolean): Record<string, number> {
		const first = new Map<string, string>();
		const openings = this.openingEvents(period).filter((event) =>
			isInGroup(asSplittableEvent(event)),
		);
		for (const { account_id, subject_id, kind } of openings) {
			const person = `${account_id}/${subject_id}`;
			if (!first.has(person)) first.set(person, kind);
		}
		return tally([...first.values()]);
	}

	private choicesOf(
		period: Period,
		group: string | null,
	): Pick<PeriodCounts, 'optOuts' | 'consents'> {
		if (group !== null && this.input.splitBy !== 'account')
			return { optOuts: null, consents: null };
		const accounts = [...this.accounts]
			.filter(([, ref]) => group === null || ref === group)
			.map(([id]) => id);
		const choices = this.choicesKnownTo(accounts, period);
		return {
			optOuts: new Set(choices.filter(isOptOut).map(({ subject_id }) => subject_id)).size,
			consents: tally(
				choices.filter(({ choice }) => choice === 'granted').map(({ strength }) => strength),
			),
		};
	}

	private choiceGroups(period: Period): string[] {
		if (this.input.splitBy !== 'account') return [];
		return [...this.accounts]
			.filter(([id]) =>
				this.choicesKnownTo([id], period).some(
					(choice) => isOptOut(choice) || choice.choice === 'granted',
				),
			)
			.map(([, ref]) => ref);
	}

	private choicesKnownTo(accounts: readonly number[], period: Period) {
		return this.rows.choices.filter(
			({ subject_id, occurred_at_ms }) =>
				isIn(occurred_at_ms, period) &&
				accounts.some((account) => this.known.has(`${account}/${subject_id}`)),
		);
	}

	private followUps(period: Period, isInGroup: (row: Splittable) => boolean) {
		const accepted = this.rows.sends
			.filter((send) => send.state === 'sent' && this.isSendIn(send, period))
			.filter((send) => isInGroup(asSplittable(send)));
		let [people, replied] = [0, 0];
		for (const first of this.firstMessages(period, isInGroup, isOurs)) {
			const later = accepted
				.filter(({ account_id, subject_id }) => {
					return account_id === first.account_id && subject_id === first.subject_id;
				})
				.map(calledAt)
				.filter((at) => at > calledAt(first));
			if (later.length === 0) continue;
			const next = Math.min(...later);
			const replies = this.repliesTo(first, Infinity);
			if (replies.some((at) => at <= next)) continue;
			people += 1;
			if (replies.some((at) => at <= next + WEEK_MS)) replied += 1;
		}
		return { people, replied };
	}

	private uncontacted(period: Period, isInGroup: (row: Splittable) => boolean) {
		const contacted = new Set(
			this.firstMessages(period, isInGroup, () => true).map(
				(row) => `${row.account_id}/${row.subject_id}`,
			),
		);
		const latest = new Map<string, LogRow>();
		for (const entry of this.rows.log.toSorted((a, b) => a.id - b.id)) {
			if (!this.has(entry) || !isIn(entry.at_ms, period)) continue;
			if (isInGroup(this.asSplittableEntry(entry))) {
				latest.set(`${entry.account_id}/${entry.subject_id}`, entry);
			}
		}
		const found = new Map<string, { entry: string; reason: string | null; people: number }>();
		for (const [person, { body }] of latest) {
			if (contacted.has(person)) continue;
			const { data } = JSON.parse(body);
			const entry: string = data.decision ?? data.outcome;
			const reason: string | null = data.reason ?? data.failure?.class ?? null;
			const known = found.get(`${entry}/${reason}`);
			found.set(`${entry}/${reason}`, { entry, reason, people: (known?.people ?? 0) + 1 });
		}
		return [...found.values()];
	}

	private firstMessages(
		period: Period,
		isInGroup: (row: Splittable) => boolean,
		isWanted: (send: SendRow) => boolean,
	): SendRow[] {
		const first = new Map<string, SendRow>();
		for (const send of this.rows.sends) {
			if (send.state !== 'sent' || !isWanted(send) || !this.isSendIn(send, period)) continue;
			if (!isInGroup(asSplittable(send))) continue;
			const person = `${send.account_id}/${send.subject_id}`;
			const known = first.get(person);
			if (known === undefined || calledAt(send) < calledAt(known)) first.set(person, send);
		}
		return [...first.values()];
	}

	private reachable() {
		return this.rows.windows
			.filter((window) => this.has(window))
			.filter(({ automated_until_ms }) => automated_until_ms > this.input.now.getTime())
			.filter(({ subject_id }) => {
				const subject = this.rows.subjects.find(({ id }) => id === subject_id);
				const hashes = this.rows.identifiers
					.filter((identifier) => identifier.subject_id === subject_id)
					.map(({ suppression_hash }) => suppression_hash);
				const isListed = this.rows.suppressions.some(
					({ identifier_hash, lifted_at_ms }) =>
						lifted_at_ms === null && hashes.includes(identifier_hash),
				);
				return subject?.status === 'active' && !isListed;
			});
	}

	private eventsOf(send: SendRow) {
		return this.rows.events.filter(
			(event) => event.subject_id === send.subject_id && event.account_id === send.account_id,
		);
	}

	private repliesTo(send: SendRow, withinMs: number): number[] {
		return this.eventsOf(send)
			.filter(({ kind }) => REPLIES.includes(kind))
			.map(({ occurred_at_ms }) => occurred_at_ms)
			.filter((at) => at > calledAt(send) && at <= calledAt(send) + withinMs);
	}

	/** The last accepted message strictly before a reply is the one that is answered. */
	private isAnswered(send: SendRow): boolean {
		return this.repliesTo(send, WEEK_MS).some((at) => {
			const earlier = this.rows.sends
				.filter(({ account_id, subject_id }) => {
					return account_id === send.account_id && subject_id === send.subject_id;
				})
				.filter((other) => other.state === 'sent' && other.medium === 'instagram')
				.filter((other) => calledAt(other) < at)
				.toSorted((a, b) => calledAt(a) - calledAt(b) || a.id - b.id);
			return earlier.at(-1)?.id === send.id;
		});
	}

	private has({ account_id }: { account_id: number }): boolean {
		return this.accounts.has(account_id);
	}

	private isSendIn(send: SendRow, period: Period): boolean {
		return this.has(send) && isIn(send.calling_at_ms ?? send.reserved_at_ms, period);
	}

	private asSplittableEntry(entry: LogRow): Splittable {
		const send = this.rows.sends.find(({ id }) => id === entry.send_id);
		const { data } = JSON.parse(entry.body);
		const { account_id, subject_id } = entry;
		return {
			...(send ?? data),
			account_id,
			subject_id,
			story: this.storyBehind(entry, send === undefined ? entry.at_ms : asSplittable(send).atMs),
			atMs: entry.at_ms,
		};
	}

	/** The story of their last reply to one, in the 7 days up to an instant. */
	private storyBehind(
		{ account_id, subject_id }: Pick<Splittable, 'account_id' | 'subject_id'>,
		atMs: number,
	): string {
		const replies = this.rows.events
			.filter((event) => event.account_id === account_id && event.subject_id === subject_id)
			.filter(({ kind, story_ref }) => kind === 'storyReply' && story_ref !== null)
			.filter(({ occurred_at_ms: at }) => at <= atMs && at > atMs - WEEK_MS)
			.toSorted((a, b) => a.occurred_at_ms - b.occurred_at_ms || a.id - b.id);
		return replies.at(-1)?.story_ref ?? '';
	}

	private groupOf(row: Splittable): string {
		const { splitBy, timezone } = this.input;
		if (splitBy === null) return '';
		if (splitBy === 'account') return this.accounts.get(row.account_id) ?? '';
		if (splitBy === 'campaign') return String(row.sequence);
		if (splitBy === 'variant' || splitBy === 'segment') return String(row[splitBy] ?? '');
		if (isStorySplit(splitBy)) {
			const story = row.story ?? this.storyBehind(row, row.atMs);
			if (splitBy === 'story') return story;
			const { id } =
				this.rows.stories.find(({ account_id, story_ref }) => {
					return account_id === row.account_id && story_ref === story;
				}) ?? {};
			const label = this.rows.labels.find(({ story_id, kind }) => {
				return story_id === id && kind === splitBy;
			});
			return label?.value ?? '';
		}
		if (splitBy === 'language') {
			return this.rows.subjects.find(({ id }) => id === row.subject_id)?.language ?? '';
		}
		if (splitBy === 'day') {
			const day = new Intl.DateTimeFormat('en-CA', { timeZone: timezone }).format(row.atMs);
			return String(Date.parse(day) / 86_400_000);
		}
		if (splitBy === 'weekday' || splitBy === 'hour') {
			const parts = new Intl.DateTimeFormat('en-GB', {
				timeZone: timezone,
				weekday: 'short',
				hour: 'numeric',
				hourCycle: 'h23',
			}).formatToParts(row.atMs);
			const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
			if (splitBy === 'hour') return String(Number(part('hour')));
			return String(WEEKDAYS.indexOf(part('weekday')) + 1);
		}
		return String(row[splitBy]);
	}
}

type EventRow = RawRows['events'][number];
type StorySplit = 'story' | 'topic' | 'callToAction' | 'offer';
/** Splits that an event knows. */
const WAY_SPLITS: readonly string[] = [
	'',
	'account',
	'day',
	'story',
	'topic',
	'callToAction',
	'offer',
];

const isStorySplit = (split: OutreachSplit): split is StorySplit =>
	['story', 'topic', 'callToAction', 'offer'].includes(split);

const isOurs = ({ medium, by_hand }: SendRow): boolean => medium === 'instagram' && by_hand === 0;

const asSplittableEvent = ({
	account_id,
	subject_id,
	story_ref,
	occurred_at_ms,
}: EventRow): Splittable => ({
	story: story_ref ?? '',
	account_id,
	subject_id,
	sequence: null,
	template: null,
	step: null,
	purpose: null,
	atMs: occurred_at_ms,
});

type SendRow = RawRows['sends'][number];
type LogRow = RawRows['log'][number];

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const calledAt = (send: SendRow): number => send.calling_at_ms ?? Number.NaN;

const asSplittable = (send: SendRow): Splittable => ({
	...send,
	atMs: send.calling_at_ms ?? send.reserved_at_ms,
});

const isOptOut = ({ purpose, choice }: RawRows['choices'][number]): boolean =>
	purpose === 'all' && choice === 'withdrawn';

const isIn = (atMs: number, { from, to }: Period): boolean =>
	atMs > from.getTime() && atMs <= to.getTime();

function tally(words: readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
	return counts;
}

function median(sorted: readonly number[]): number | null {
	const middle = Math.floor(sorted.length / 2);
	const [low, high] = sorted.length % 2 === 1 ? [middle, middle] : [middle - 1, middle];
	const [a, b] = [sorted[low], sorted[high]];
	return a === undefined || b === undefined ? null : (a + b) / 2;
}
