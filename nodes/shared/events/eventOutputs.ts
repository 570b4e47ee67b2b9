import { NodeConnectionTypes } from 'n8n-workflow';
import type { INodeOutputConfiguration } from 'n8n-workflow';
import type { WebhookEventKind } from '../../../core';

/** The outputs of both triggers. */
export const EVENT_OUTPUT_NAMES = ['Engagement', 'Opt-Outs', 'Other'] as const;

export type EventOutput = 'engagement' | 'optOuts' | 'other';

export const EVENT_OUTPUT_INDEX: Readonly<Record<EventOutput, number>> = {
	engagement: 0,
	optOuts: 1,
	other: 2,
};

export const EVENT_OUTPUTS: INodeOutputConfiguration[] = EVENT_OUTPUT_NAMES.map((displayName) => ({
	type: NodeConnectionTypes.Main,
	displayName,
}));

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

export const EVENT_KINDS = Object.keys(OUTPUT_OF_KIND) as readonly WebhookEventKind[];

export const isOwnMessage = (kind: WebhookEventKind): boolean => OUTPUT_OF_KIND[kind] === 'own';

const isKind = (kind: string): kind is WebhookEventKind => Object.hasOwn(OUTPUT_OF_KIND, kind);

/** An opt-out has an output of its own, whatever kind of event it came in. */
export function eventOutputOf(kind: string, isOptOut: boolean): EventOutput {
	if (isOptOut) return 'optOuts';
	return isKind(kind) && OUTPUT_OF_KIND[kind] === 'engagement' ? 'engagement' : 'other';
}
