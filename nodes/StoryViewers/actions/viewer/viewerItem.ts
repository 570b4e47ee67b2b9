import type { IDataObject } from 'n8n-workflow';
import type { PossibleAction, ViewerProfile } from '../../../../core';

/** What may be done now, in words that a person reads; a view is never a consent. */
const EXPLANATIONS: Readonly<Record<PossibleAction['kind'], string>> = {
	nothing: 'This person asked not to be contacted.',
	answer: 'They wrote to you: you may answer until the given time.',
	taskForPerson: 'Someone may answer by hand until the given time.',
	leaveOut: 'Probably not a person: left out of first messages.',
	invite: 'They have not written: invite them with a story that asks for a reply.',
};

export const actionFields = (now: PossibleAction): IDataObject => ({
	possibleNow: now.kind,
	possibleUntil: 'until' in now ? now.until.toISOString() : null,
	explanation: EXPLANATIONS[now.kind],
});

export const viewerItem = (accountId: string, viewer: ViewerProfile): IDataObject => ({
	personId: viewer.personId,
	accountId,
	views: viewer.views,
	distinctStories: viewer.distinctStories,
	firstSeenAt: viewer.firstSeenAt.toISOString(),
	lastSeenAt: viewer.lastSeenAt.toISOString(),
	signals: { ...viewer.signals },
	tags: [...viewer.tags],
	...actionFields(viewer.now),
});
