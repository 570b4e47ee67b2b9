import type { ModerationClient } from '../instagram/client';
import type { CommentAction } from '../instagram/comments/moderateComment';
import { graphRequestError } from '../instagram/graphRequestError';
import type { CommentActionKey, Ledger } from '../ledger/ledger';
import type { Language } from '../outreach/reasons';
import type { Clock } from '../shared/ports';

/** `gone`: Instagram does not know the comment any more, or never did. */
export type ModerationOutcome = 'done' | 'doneBefore' | 'beingDone' | 'gone';

interface Ports {
	readonly ledger: Pick<Ledger, 'startCommentAction' | 'settleCommentAction'>;
	readonly instagram: Pick<ModerationClient, 'moderateComment'>;
	readonly clock: Clock;
}

/**
 * Hides, shows or deletes a comment, at most once: the turn is taken before the call, by one process.
 * @throws UserFacingError when Instagram refuses or gives no clear answer; it may be tried again then
 */
export async function moderateComment(
	{ ledger, instagram, clock }: Ports,
	key: CommentActionKey,
): Promise<{ readonly result: ModerationOutcome; readonly at: Date }> {
	const permit = await ledger.startCommentAction(key);
	if (permit.kind === 'done') return { result: 'doneBefore', at: permit.at };
	if (permit.kind === 'beingDone') return { result: 'beingDone', at: clock.now() };

	const { commentId, action } = key;
	const answer = await instagram.moderateComment({
		commentId,
		action,
		timeoutMs: permit.callTimeoutMs,
	});
	if (answer.kind === 'done') {
		await ledger.settleCommentAction(key, 'done');
		return { result: 'done', at: clock.now() };
	}
	const { failure } = answer;
	await ledger.settleCommentAction(key, failure.delivered === 'maybe' ? 'unknown' : 'failed');
	if (failure.class === 'notFound') return { result: 'gone', at: clock.now() };
	throw graphRequestError(failure);
}

type Sentences = Readonly<Record<Language, string>>;

const DONE: Readonly<Record<CommentAction, Sentences>> = {
	hide: {
		en: 'Only its author sees the comment now.',
		it: 'Ora solo chi l’ha scritto vede il commento.',
	},
	show: { en: 'Everybody sees the comment again.', it: 'Ora tutti vedono di nuovo il commento.' },
	delete: { en: 'The comment was deleted.', it: 'Il commento è stato eliminato.' },
};

const OTHERWISE: Readonly<Record<Exclude<ModerationOutcome, 'done'>, Sentences>> = {
	doneBefore: {
		en: 'An earlier run did this already. Instagram was not asked again.',
		it: 'Lo ha già fatto un’esecuzione precedente. Instagram non è stato interrogato di nuovo.',
	},
	beingDone: {
		en: 'Another run does this right now.',
		it: 'Lo sta facendo un’altra esecuzione proprio ora.',
	},
	gone: {
		en: 'Instagram does not know this comment: it was deleted before, or belongs to another account.',
		it: 'Instagram non conosce questo commento: è già stato eliminato, oppure è di un altro account.',
	},
};

export const explainModeration = (
	action: CommentAction,
	outcome: ModerationOutcome,
	language: Language,
): string => (outcome === 'done' ? DONE[action] : OTHERWISE[outcome])[language];
