/** What may be done for a person at one instant, best first (PLAYBOOK T3). */
export type AllowedNow = 'automaticMessage' | 'privateReply' | 'answerByHand' | 'nothing';

export interface Rights {
	readonly isOnDoNotContactList: boolean;
	/** Instants at which each right ends, strictly; null where there is none. */
	readonly automatedUntil: Date | null;
	readonly humanUntil: Date | null;
	readonly privateReplyUntil: Date | null;
}

/** Instagram's rights alone: limits, quiet hours and consent are judged when a message is to be sent. */
export function allowedNow(rights: Rights, now: Date): AllowedNow {
	const isOpen = (until: Date | null): boolean => until !== null && now < until;
	if (rights.isOnDoNotContactList) return 'nothing';
	if (isOpen(rights.automatedUntil)) return 'automaticMessage';
	if (isOpen(rights.privateReplyUntil)) return 'privateReply';
	return isOpen(rights.humanUntil) ? 'answerByHand' : 'nothing';
}
