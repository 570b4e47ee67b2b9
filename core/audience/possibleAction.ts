/**
 * What may be done for a person at an instant. It says nothing about consent: a promotional message
 * needs one of its own, and watching a story is none.
 */
export type PossibleAction =
	/** They asked to be left alone. */
	| { readonly kind: 'nothing' }
	/** They wrote within 24 hours: an answer may be sent automatically. */
	| { readonly kind: 'answer'; readonly until: Date }
	/** They wrote within 7 days: a person may answer by hand. */
	| { readonly kind: 'taskForPerson'; readonly until: Date }
	/** Probably no person; left out of first messages. */
	| { readonly kind: 'leaveOut' }
	/** Nobody may write to them before they write. */
	| { readonly kind: 'invite' };

export function possibleAction(
	person: {
		readonly isDoNotContact: boolean;
		readonly isPossibleBot: boolean;
		readonly automatedUntil: Date | null;
		readonly humanUntil: Date | null;
	},
	now: Date,
): PossibleAction {
	const { automatedUntil, humanUntil } = person;
	if (person.isDoNotContact) return { kind: 'nothing' };
	if (automatedUntil !== null && automatedUntil > now) {
		return { kind: 'answer', until: automatedUntil };
	}
	if (humanUntil !== null && humanUntil > now) return { kind: 'taskForPerson', until: humanUntil };
	return { kind: person.isPossibleBot ? 'leaveOut' : 'invite' };
}
