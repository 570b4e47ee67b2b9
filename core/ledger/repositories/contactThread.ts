import type { Contact } from './contactHistory';

/** The conversation of one person with one account. */
export interface Thread {
	readonly accountId: number;
	readonly personId: number;
}

export const threadOf = ({ account, person }: Contact): Thread => ({
	accountId: account.id,
	personId: person.id,
});
