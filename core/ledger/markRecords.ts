/** What a workflow says about a person, because Instagram does not know it. */
export const PERSON_MARKS = ['qualified', 'sale', 'complaint'] as const;
export type PersonMark = (typeof PERSON_MARKS)[number];

/** The part of the ledger that takes results from workflows. */
export interface MarkLedger {
	/**
	 * Marks a person as qualified, as a customer or as somebody who complained. The same mark again only
	 * moves its time back. Whoever complained goes on the do-not-contact list.
	 */
	markPerson(input: {
		accountId: string;
		personId: string;
		kind: PersonMark;
		at: Date;
	}): Promise<{ isNew: boolean }>;
}
