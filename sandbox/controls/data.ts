import type { Hono } from 'hono';
import { z } from 'zod';

import { aMedium, anAccount, PLAIN_STORY_BREAKDOWNS, PLAIN_STORY_METRICS } from '../world/defaults';
import type { World } from '../world/world';
import { ControlError, readBody } from './control';

const accountSchema = z
	.object({
		id: z.string().regex(/^\d{5,25}$/, 'must be digits in quotes'),
		username: z.string(),
		name: z.string(),
		country: z.string().length(2),
		followersCount: z.number().int().min(0),
		engagementsCount: z.number().int().min(0),
		isPrivate: z.boolean(),
		isRestricted: z.boolean(),
		isBlockedFromApi: z.boolean(),
		isMessageAccessOff: z.boolean(),
		isIneligible: z.boolean(),
		isLinkBroken: z.boolean(),
	})
	.partial()
	.strict();

const storySchema = z
	.object({
		id: z.string().regex(/^\d{5,25}$/, 'must be digits in quotes'),
		accountId: z.string(),
		productType: z.enum(['STORY', 'FEED', 'REELS']),
		mediaType: z.enum(['IMAGE', 'VIDEO']),
		caption: z.string(),
		publishedAt: z.string().datetime({ offset: true }),
		isReshare: z.boolean(),
		isLiveVideo: z.boolean(),
		isHighlight: z.boolean(),
		isSharedToFacebook: z.boolean(),
		isFromBeforeConversion: z.boolean(),
		areInsightsDelayed: z.boolean(),
		isGrowing: z.boolean(),
		metrics: z.record(z.number().int().min(0)),
		breakdowns: z.record(z.record(z.number().int().min(0))),
	})
	.partial()
	.strict();

const commentSchema = z
	.object({
		id: z.string(),
		isDeleted: z.boolean().optional(),
		isBroadcastOver: z.boolean().optional(),
	})
	.strict();

/** The sandbox's own data: accounts, stories and posts, and the fate of comments. */
export function dataControls(router: Hono, world: World): void {
	router.get('/accounts', (context) =>
		context.json({ accounts: [...world.accounts.values()].map(withoutMaps) }),
	);
	router.post('/accounts', async (context) => {
		const { id, username, ...details } = await readBody(context, accountSchema);
		const known = id === undefined ? undefined : world.accounts.get(id);
		if (known)
			return context.json(
				withoutMaps(Object.assign(known, details, username === undefined ? {} : { username })),
			);
		if (username === undefined) throw new ControlError('A new account needs a username');
		const account = anAccount({
			...details,
			id: id ?? world.ids.objectId('account'),
			username,
			scopedId: world.ids.objectId('scopedAccount'),
			pageId: world.ids.objectId('page'),
		});
		world.addAccount(account);
		return context.json(withoutMaps(account));
	});
	router.get('/stories', (context) => context.json({ stories: [...world.media.values()] }));
	router.post('/stories', async (context) =>
		context.json(saveStory(world, await readBody(context, storySchema))),
	);
	router.post('/comments', async (context) => {
		const { id, ...changes } = await readBody(context, commentSchema);
		const comment = world.comments.get(id);
		if (!comment) throw new ControlError(`There is no comment ${id}`, 404);
		return context.json(Object.assign(comment, changes));
	});
}

/** A known id is changed; a new story gets plain numbers unless its own are given. */
function saveStory(world: World, body: z.infer<typeof storySchema>): object {
	const { publishedAt, accountId, id, ...details } = body;
	const at = publishedAt === undefined ? undefined : { publishedAt: Date.parse(publishedAt) };
	const known = world.media.get(id ?? '');
	if (known) return Object.assign(known, details, at);
	const account = world.account(accountId);
	if (!account) throw new ControlError(`There is no account ${accountId ?? ''}`, 404);
	const medium = aMedium({
		metrics: { ...PLAIN_STORY_METRICS },
		breakdowns: { ...PLAIN_STORY_BREAKDOWNS },
		publishedAt: world.clock.now(),
		...details,
		...at,
		id: id ?? world.ids.objectId('media'),
		accountId: account.id,
	});
	world.media.set(medium.id, medium);
	return medium;
}

export function withoutMaps<Value extends { messengerProfile: Map<string, unknown> }>(
	value: Value,
): object {
	return { ...value, messengerProfile: Object.fromEntries(value.messengerProfile) };
}
