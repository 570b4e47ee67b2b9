import { z } from 'zod';
import type {
	ConversationStarters,
	StarterKind,
} from '../../outreach/conversationStarters/starters';
import { READ_TIMEOUT_MS, type GraphConnection } from '../graphConnection';
import { graphRequestError } from '../graphRequestError';
import { postOnce, type Posted } from '../postOnce';
import { readGraph } from '../readGraph';

/** Below the account, and with Facebook Login below its Page; both want the platform named. */
const PLATFORM = { platform: 'instagram' };
const DEFAULT_LOCALE = 'default';

const FIELDS: Readonly<Record<StarterKind, string>> = {
	iceBreakers: 'ice_breakers',
	menu: 'persistent_menu',
};

const localised = <Action extends z.ZodTypeAny>(action: Action) =>
	z
		.array(
			z.object({
				locale: z.string().optional().catch(undefined),
				call_to_actions: z.array(action).catch([]),
			}),
		)
		.optional();

const question = z.object({ question: z.string(), payload: z.string().catch('') });
const entry = z.union([
	z.object({ type: z.literal('web_url'), title: z.string(), url: z.string() }),
	z.object({ type: z.literal('postback'), title: z.string(), payload: z.string() }),
]);

/** Meta's samples show the questions below `ice_breakers`, and also right in `data`. */
const profile = z.object({
	data: z.array(
		z.object({
			ice_breakers: localised(question),
			persistent_menu: localised(entry),
			call_to_actions: z.array(question).optional().catch(undefined),
		}),
	),
});

/** @throws UserFacingError when Instagram refuses or cannot be reached */
export async function getConversationStarters(
	connection: GraphConnection,
): Promise<Required<ConversationStarters>> {
	const read = await readGraph(connection, {
		path: pathOf(connection),
		query: { ...PLATFORM, fields: Object.values(FIELDS).join(',') },
	});
	if (read.kind === 'refused') throw graphRequestError(read.failure);
	const parsed = profile.safeParse(read.body);
	const rows = parsed.success ? parsed.data.data : [];
	return {
		iceBreakers: rows.flatMap(({ ice_breakers: groups, call_to_actions: bare }) => [
			...inDefaultLocale(groups),
			...(bare ?? []),
		]),
		menu: rows
			.flatMap(({ persistent_menu: groups }) => inDefaultLocale(groups))
			.map((action) =>
				action.type === 'web_url'
					? { kind: 'link', title: action.title, url: action.url }
					: { kind: 'answer', title: action.title, payload: action.payload },
			),
	};
}

/** Takes the place of what was set before, part by part. @throws UserFacingError */
export async function setConversationStarters(
	connection: GraphConnection,
	{ iceBreakers, menu }: ConversationStarters,
): Promise<void> {
	accepted(
		await postOnce(connection, {
			path: pathOf(connection),
			query: PLATFORM,
			body: {
				...PLATFORM,
				...(iceBreakers === undefined
					? {}
					: { ice_breakers: [{ locale: DEFAULT_LOCALE, call_to_actions: iceBreakers }] }),
				...(menu === undefined
					? {}
					: {
							persistent_menu: [
								{ locale: DEFAULT_LOCALE, call_to_actions: menu.map(toMenuAction) },
							],
						}),
			},
			timeoutMs: READ_TIMEOUT_MS,
		}),
	);
}

/** @throws UserFacingError when Instagram refuses or cannot be reached */
export async function removeConversationStarters(
	connection: GraphConnection,
	kinds: readonly StarterKind[],
): Promise<void> {
	accepted(
		await postOnce(connection, {
			method: 'DELETE',
			path: pathOf(connection),
			query: { ...PLATFORM, fields: kinds.map((kind) => FIELDS[kind]).join(',') },
			timeoutMs: READ_TIMEOUT_MS,
		}),
	);
}

const pathOf = ({ address }: GraphConnection): string => `${address.inbox}/messenger_profile`;

const toMenuAction = (item: NonNullable<ConversationStarters['menu']>[number]): object =>
	item.kind === 'link'
		? { type: 'web_url', title: item.title, url: item.url }
		: { type: 'postback', title: item.title, payload: item.payload };

/** What we set ourselves; other languages' texts are left to the tool that set them. */
const inDefaultLocale = <Action>(
	groups: ReadonlyArray<{ locale?: string | undefined; call_to_actions: Action[] }> = [],
): Action[] =>
	groups
		.filter(({ locale }) => locale === undefined || locale === DEFAULT_LOCALE)
		.flatMap(({ call_to_actions: actions }) => actions);

function accepted(posted: Posted): void {
	if (posted.kind === 'refused') throw graphRequestError(posted.failure);
}
