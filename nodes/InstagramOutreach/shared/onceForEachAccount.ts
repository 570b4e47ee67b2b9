import type { OperationRun } from '../../shared/operation';
import type { ContactAccount, ContactRun } from './contactRun';
import type { Contact } from './emitContacts';

/** Work on what an account has waiting: an account that several items name is worked on once. */
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
	const done = await Promise.all(
		first.map(async ({ itemIndex, value: account }) =>
			(await work(account)).map((one) => ({ ...one, itemIndex, account })),
		),
	);
	return done.flat();
}
