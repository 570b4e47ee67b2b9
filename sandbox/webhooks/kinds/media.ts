import { isAlive } from '../../world/media';
import type { Account, Media } from '../../world/model';
import type { World } from '../../world/world';
import { ImpossibleEvent } from './spec';

export function newestStory(world: World, account: Account): string {
	const stories = mediaOf(world, account).filter(({ productType }) => productType === 'STORY');
	const now = world.clock.now();
	const story = stories.find((medium) => isAlive(medium, now)) ?? stories[0];
	if (!story)
		throw new ImpossibleEvent(`@${account.username} has no story: POST /_sandbox/stories`);
	return story.id;
}

export function newestPost(world: World, account: Account): string {
	const post = mediaOf(world, account).find(({ productType }) => productType !== 'STORY');
	return post?.id ?? newestStory(world, account);
}

function mediaOf(world: World, account: Account): Media[] {
	return [...world.media.values()]
		.filter(({ accountId }) => accountId === account.id)
		.sort((left, right) => right.publishedAt - left.publishedAt);
}
