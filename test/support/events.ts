import type { WebhookEvent } from '../../core/instagram/webhooks/events';
import { sourceIdOf } from '../../core/instagram/webhooks/sourceIdOf';
import type { Candidate } from '../../core/outreach/contact';
import type { OutreachPolicy } from '../../core/outreach/policy';
import { DAY_MS } from '../../core/shared/duration';
import { ACCOUNT_ID, aCandidate, aPolicy } from './people';

export const ACCOUNT = ACCOUNT_ID;

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
	const accountId = given.accountId ?? ACCOUNT;
	return {
		kind: 'storyReply',
		accountId,
		occurredAt: given.at,
		sourceId: sourceIdOf(accountId, 'storyReply', messageId),
		igsid: given.igsid,
		messageId,
		text: given.text ?? 'love it',
		attachments: [],
		storyId: 'story-1',
		isStandby: false,
	};
}

export const aCandidateFor = (personId: string, given: Partial<Candidate> = {}): Candidate =>
	aCandidate({ personId, sequence: 'welcome', ...given });

/** Nothing in the way but what a test is about. */
export const aLoosePolicy = (given: Partial<OutreachPolicy> = {}): OutreachPolicy =>
	aPolicy({
		name: 'test@1',
		caps: [{ scope: 'account', sendsMax: 1000, windowMs: DAY_MS }],
		spacing: { minMs: 0, maxMs: 0 },
		quietHours: null,
		fallbackZone: 'Europe/Rome',
		warmUp: null,
		...given,
	});
