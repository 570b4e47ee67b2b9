import type { RecordedEvent, WebhookEvent, WebhookEventKind } from '../../core';

export const TRIGGER_OUTPUTS = ['Engagement', 'Opt-Outs', 'Other'] as const;

type TriggerOutput = 'engagement' | 'optOuts' | 'other';

export const OUTPUT_INDEX: Readonly<Record<TriggerOutput, number>> = {
	engagement: 0,
	optOuts: 1,
	other: 2,
};

/** `own` is what the account itself did or merely saw: recorded, and emitted only on demand. */
const OUTPUT_OF_KIND: Readonly<Record<WebhookEventKind, 'engagement' | 'other' | 'own'>> = {
	message: 'engagement',
	storyReply: 'engagement',
	storyMention: 'engagement',
	quickReply: 'engagement',
	adReferral: 'engagement',
	postback: 'engagement',
	reaction: 'engagement',
	referral: 'engagement',
	optIn: 'engagement',
	comment: 'engagement',
	liveComment: 'engagement',
	messageEdit: 'other',
	messageDelete: 'other',
	mention: 'other',
	storyInsights: 'other',
	other: 'other',
	seen: 'own',
	echo: 'own',
};

/** Where an event goes, or null where it starts nothing. */
export function triggerOutputOf(
	event: WebhookEvent,
	recorded: RecordedEvent,
	{ emitOwnMessages }: { emitOwnMessages: boolean },
): TriggerOutput | null {
	if (!recorded.shouldEmit) return null;
	if (recorded.isOptOut) return 'optOuts';

	const output = OUTPUT_OF_KIND[event.kind];
	if (output === 'own') return emitOwnMessages ? 'other' : null;
	return output;
}
