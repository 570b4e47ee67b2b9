import type { InstagramClient } from '../instagram/client';
import { dueSnapshot, snapshotOfAnswer } from '../instagram/insights/snapshot';
import type { SnapshotKind } from '../instagram/insights/snapshot';
import type { Story } from '../instagram/stories/story';
import type { Ledger, StoryRecord } from '../ledger/ledger';
import type { Clock } from '../shared/ports';
import { UserFacingError } from '../shared/userFacingError';

export interface InsightPorts {
	readonly ledger: Ledger;
	readonly instagram: InstagramClient;
	readonly clock: Clock;
}

export interface CapturedStory {
	/** `extra`: asked for although none was due. */
	readonly kind: SnapshotKind | 'extra';
	readonly takenAt: Date;
	/** With all numbers so far, this snapshot among them. */
	readonly story: StoryRecord;
}

export interface Capture {
	readonly captured: readonly CapturedStory[];
	readonly notDue: number;
	/** Stories that Instagram listed in a form that could not be read. */
	readonly unreadable: number;
	/** What ended the work before every story was read; what was captured is stored. */
	readonly failure: unknown;
}

/**
 * Reads the numbers of the live stories of an account and stores them, before they vanish.
 *
 * @param wanted.storyId one story instead of all
 * @throws UserFacingError when the stories cannot be listed at all
 */
export async function captureSnapshots(
	ports: InsightPorts,
	wanted: {
		readonly accountId: string;
		readonly storyId?: string;
		readonly onlyWhenDue: boolean;
		readonly repliesAreCounted: boolean;
	},
): Promise<Capture> {
	const { accountId, onlyWhenDue } = wanted;
	const { stories, unreadable } = await liveStories(ports, wanted);
	await ports.ledger.saveStories(accountId, stories);

	const captured: CapturedStory[] = [];
	let notDue = 0;
	for (const story of stories) {
		const kind = await dueKind(ports, accountId, story);
		if (kind === null && onlyWhenDue) {
			notDue += 1;
			continue;
		}
		try {
			captured.push({ kind: kind ?? 'extra', ...(await capture(ports, wanted, story)) });
		} catch (failure) {
			return { captured, notDue, unreadable, failure };
		}
	}
	return { captured, notDue, unreadable, failure: null };
}

async function liveStories(
	{ instagram, clock }: InsightPorts,
	{ storyId }: { readonly storyId?: string },
): Promise<{ stories: readonly Story[]; unreadable: number }> {
	if (storyId === undefined) return await instagram.listStories();

	const story = await instagram.getStory(storyId);
	if (story !== null && clock.now() < story.endsAt) return { stories: [story], unreadable: 0 };
	throw new UserFacingError(
		'storyNotLive',
		'This story is not live (any more), so Instagram gives no numbers for it.',
		'Choose a live story. Get Insights shows what was stored of one that has ended.',
	);
}

async function dueKind(
	{ ledger, clock }: InsightPorts,
	accountId: string,
	story: Story,
): Promise<SnapshotKind | null> {
	const known = await ledger.readStory(accountId, story.storyId);
	const taken = (known?.snapshots ?? []).filter(
		({ source, isComplete }) => source === 'instagram' && isComplete,
	);
	return dueSnapshot(
		story,
		taken.map(({ takenAt }) => takenAt),
		clock.now(),
	);
}

async function capture(
	{ ledger, instagram, clock }: InsightPorts,
	{
		accountId,
		repliesAreCounted,
	}: { readonly accountId: string; readonly repliesAreCounted: boolean },
	{ storyId }: Story,
): Promise<Pick<CapturedStory, 'takenAt' | 'story'>> {
	const answer = await instagram.getStoryInsights({ accountId, storyId, repliesAreCounted });
	const takenAt = clock.now();
	const { story } = await ledger.saveSnapshot({
		accountId,
		storyId,
		takenAt,
		source: 'instagram',
		values: snapshotOfAnswer(answer),
	});
	return { takenAt, story };
}
