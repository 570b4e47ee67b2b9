import { z } from 'zod';
import type { WebhookEvent } from './events';
import { instantMs, messageId, optionalMessageId, optionalText, text } from './fields';
import { isPlainObject } from './isPlainObject';
import { messageEvent, parties } from './messageEvent';
import { otherEvent } from './otherEvent';
import { pieceParser, rejected } from './pieceParser';
import type { Finding, PieceContext, PieceParser } from './pieceParser';
import { digest, sourceIdOf } from './sourceIdOf';

const common = (item: z.infer<typeof parties>, { accountId }: PieceContext) => ({
	accountId,
	occurredAt: item.timestamp,
	igsid: item.sender.id,
});

const editEvent = pieceParser(
	parties.extend({
		message_edit: z.object({
			mid: messageId,
			text: optionalText,
			num_edit: z.number().int().nonnegative().nullish(),
		}),
	}),
	(item, context): WebhookEvent => {
		const { mid, text: words, num_edit: count } = item.message_edit;
		const edit = String(count ?? `at${item.timestamp.getTime()}`);
		return {
			...common(item, context),
			kind: 'messageEdit',
			messageId: mid,
			sourceId: sourceIdOf(context.accountId, 'messageEdit', edit, mid),
			...(words === undefined ? {} : { text: words }),
		};
	},
);

const reactionEvent = pieceParser(
	parties.extend({
		reaction: z.object({
			mid: messageId,
			action: z.enum(['react', 'unreact']),
			reaction: optionalText,
			emoji: optionalText,
		}),
	}),
	(item, context): WebhookEvent => {
		const { mid, action, reaction, emoji } = item.reaction;
		const time = String(item.timestamp.getTime());
		const sign = action === 'react' ? (emoji ?? reaction) : undefined;
		return {
			...common(item, context),
			kind: 'reaction',
			messageId: mid,
			sourceId: sourceIdOf(context.accountId, 'reaction', action, time, mid),
			...(sign === undefined ? {} : { reaction: sign }),
		};
	},
);

const seenEvent = pieceParser(
	parties.extend({ read: z.object({ mid: messageId }) }),
	(item, context): WebhookEvent => ({
		...common(item, context),
		kind: 'seen',
		messageId: item.read.mid,
		sourceId: sourceIdOf(context.accountId, 'seen', item.read.mid),
	}),
);

const postbackEvent = pieceParser(
	parties.extend({
		postback: z.object({
			mid: optionalMessageId,
			payload: text,
			title: optionalText,
			referral: z.object({ ref: optionalText }).nullish().catch(null),
		}),
	}),
	(item, context): WebhookEvent => {
		const { mid, payload, title, referral } = item.postback;
		return {
			...common(item, context),
			kind: 'postback',
			payload,
			isStandby: context.isStandby,
			sourceId: sourceIdOf(context.accountId, 'postback', mid ?? digest(item)),
			...(mid === undefined ? {} : { messageId: mid }),
			...(title === undefined ? {} : { title }),
			...(referral?.ref === undefined ? {} : { ref: referral.ref }),
		};
	},
);

const referralEvent = pieceParser(
	parties.extend({ referral: z.object({ ref: optionalText }) }),
	(item, context): WebhookEvent => ({
		...common(item, context),
		kind: 'referral',
		sourceId: sourceIdOf(context.accountId, 'referral', digest(item)),
		...(item.referral.ref === undefined ? {} : { ref: item.referral.ref }),
	}),
);

const optInEvent = pieceParser(
	parties.extend({ optin: z.object({ ref: optionalText, payload: optionalText }) }),
	(item, context): WebhookEvent => {
		const ref = item.optin.ref ?? item.optin.payload;
		return {
			...common(item, context),
			kind: 'optIn',
			sourceId: sourceIdOf(context.accountId, 'optIn', digest(item)),
			...(ref === undefined ? {} : { ref }),
		};
	},
);

/** By the key that holds the content; the first one present decides. */
const PARSERS: ReadonlyArray<readonly [key: string, parse: PieceParser]> = [
	['message', messageEvent],
	['message_edit', editEvent],
	['reaction', reactionEvent],
	['postback', postbackEvent],
	['read', seenEvent],
	['referral', referralEvent],
	['optin', optInEvent],
];

const PARTY_KEYS: ReadonlySet<string> = new Set(['sender', 'recipient', 'timestamp']);

/** One item of `messaging[]` or `standby[]`, or the value of a change that carries one. */
export const messagingEvent: PieceParser = (raw, context) => {
	if (!isPlainObject(raw)) return rejected(context.path, 'is not an object');
	const known = PARSERS.find(([key]) => Object.hasOwn(raw, key));
	if (known === undefined) return unknownItem(raw, context);

	const [key, parse] = known;
	// Messages know their own echoes; anything else the account itself did concerns no person.
	return key !== 'message' && isBySelf(raw, context)
		? unknownItem(raw, context)
		: parse(raw, context);
};

function isBySelf(raw: Record<string, unknown>, { accountId }: PieceContext): boolean {
	const party = parties.shape.sender.safeParse(raw.sender);
	return party.success && party.data.id === accountId;
}

function unknownItem(raw: Record<string, unknown>, context: PieceContext): Finding {
	const timestamp = instantMs.safeParse(raw.timestamp);
	const occurredAt = timestamp.success ? timestamp.data : context.entryTime;
	const field = Object.keys(raw).find((key) => !PARTY_KEYS.has(key)) ?? 'messaging';
	return otherEvent({ field, value: raw, occurredAt }, context);
}
