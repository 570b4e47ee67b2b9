import type { WebhookEvent } from '../../core/instagram/webhooks/events';
import type { Candidate } from '../../core/outreach/contact';
import type { OutreachPolicy } from '../../core/outreach/policy';
import { DAY_MS } from '../../core/shared/duration';

export const ACCOUNT = '17841400000000001';

let lastMessage = 0;

export function aStoryReply(given: {
	igsid: string;
	at: Date;
	text?: string;
	messageId?: string;
	accountId?: string;
}): WebhookEvent {
	lastMessage += 1;
	const messageId = given.messageId ?? `mid.${lastMessage}`;
	return {
		kind: 'storyReply',
		accountId: given.accountId ?? ACCOUNT,
		occurredAt: given.at,
		sourceId: `storyReply:${messageId}`,
		igsid: given.igsid,
		messageId,
		text: given.text ?? 'love it',
		attachments: [],
		storyId: 'story-1',
		isStandby: false,
	};
}

export const aCandidateFor = (personId: string, given: Partial<Candidate> = {}): Candidate => ({
	accountId: ACCOUNT,
	personId,
	channel: 'instagramDm',
	purpose: 'conversation',
	sequence: 'welcome',
	step: 1,
	rotation: 1,
	template: 'first-message',
	...given,
});

export const aPolicy = (given: Partial<OutreachPolicy> = {}): OutreachPolicy => ({
	name: 'test@1',
	caps: [{ scope: 'account', sendsMax: 1000, windowMs: DAY_MS }],
	spacing: { minMs: 0, maxMs: 0 },
	quietHours: null,
	weekdays: [1, 2, 3, 4, 5, 6, 7],
	fallbackZone: 'Europe/Rome',
	promotionalEvidence: ['ownWordsWithMessageId', 'formWithWording'],
	...given,
});
