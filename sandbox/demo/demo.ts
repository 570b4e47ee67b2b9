import { SECOND_MS } from '../world/clock';
import { aPerson, DEFAULT_ACCOUNT_ID } from '../world/defaults';
import { SeededRandom } from '../world/random';
import { personWrites } from '../world/threads';
import type { World } from '../world/world';
import { demoStories } from './stories';
import { demoViewers } from './viewers';
import { viewersExport } from './viewersCsv';
import type { ViewersExport } from './viewersCsv';
import { demoWriters } from './writers';

export type DemoIntent = 'opt_in' | 'opt_out' | 'none';

export interface DemoWriter {
	username: string;
	name: string | null;
	igsid: string;
	messageId: string;
	storyId: string;
	wroteAt: number;
	text: string;
	intent: DemoIntent;
	inExport: boolean;
	profile: 'ok' | 'refused' | 'blocked';
}

export interface Demo extends ViewersExport {
	accountId: string;
	viewers: number;
	storyIds: string[];
	writers: DemoWriter[];
}

const SEED = 20_261_123;
const VIEWERS = 300;

/**
 * A bakery after ten days of stories: 300 viewers in an export, of whom few ever wrote. The same people
 * and words every time; the times are counted back from the clock of this world.
 */
export function seedDemo(world: World): Demo {
	const account = world.account(DEFAULT_ACCOUNT_ID);
	if (!account) throw new Error('The practice world has no default account');
	const random = new SeededRandom(SEED);
	// Whole seconds: the few milliseconds that a start takes must not round a time differently.
	const now = Math.floor(world.clock.now() / SECOND_MS) * SECOND_MS;
	for (const medium of world.media.values()) {
		if (medium.accountId === account.id && medium.productType === 'STORY')
			world.media.delete(medium.id);
	}
	const stories = demoStories(account.id, now, random);
	for (const story of stories) world.media.set(story.id, story);
	const viewers = demoViewers(VIEWERS, random);
	const drafts = demoWriters({ viewers, stories, now, random });
	const writers = drafts.map((draft): DemoWriter => {
		const person = world.addPerson(
			aPerson({
				username: draft.username,
				name: draft.name,
				refusesProfile: draft.profile === 'refused',
				hasBlocked: draft.profile === 'blocked',
				followerCount: random.integer(40, 4_000),
				followsBusiness: random.next() < 0.6,
			}),
		);
		const contact = world.contact(account, person);
		const message = personWrites(world, contact, { text: draft.text, at: draft.wroteAt });
		return { ...draft, igsid: contact.igsid, messageId: message.id };
	});
	const table = viewersExport({ viewers, stories, writers, now, random });
	return {
		...table,
		accountId: account.id,
		viewers: VIEWERS,
		storyIds: stories.map(({ id }) => id),
		writers,
	};
}
