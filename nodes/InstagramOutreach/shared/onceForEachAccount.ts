import type { OperationRun } from '../../shared/operation';
import type { ContactAccount, ContactRun } from './contactRun';
import type { Contact } from './emitContacts';

/**
 * Work on what an account has waiting: an account that several items name is worked on once, and one
 * that fails takes nothing from the others.
 */
export async function onceForEachAccount(
	run: OperationRun,
	contact: ContactRun,
	work: (
		account: ContactAccount,
	) => Promise<ReadonlyArray<Pick<Contact, 'personId' | 'outcome' | 'more'>>>,
): Promise<Contact[]> {
	const named = await run.eachItem(
		async (itemIndex) => await contact.accountOf({ context: run.context, itemIndex }),
	);
	const accounts = named.map(({ value }) => value);
	const first = named.filter(({ value }, index) => accounts.indexOf(value) === index);
	const working = new Map(
		first.map(({ itemIndex, value: account }) => [
			itemIndex,
			work(account).then((contacts) => contacts.map((one) => ({ ...one, itemIndex, account }))),
		]),
	);
	await Promise.allSettled(working.values());
	const done = await run.eachItem(async (itemIndex) => (await working.get(itemIndex)) ?? []);
	return done.flatMap(({ value }) => value);
}
