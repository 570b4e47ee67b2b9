import { mayLift } from '../../consent/mayLift';
import { EVERYWHERE, writeScope, type ListScope } from '../../consent/listScope';
import { UserFacingError } from '../../shared/userFacingError';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import type { ListingInput } from '../ledger';
import type { Client } from './accounts';
import { readConsentFacts } from './consentFacts';
import { appendPersonEntry } from './consentRecords';
import { appendOptOut } from './consents';
import type { Person } from './people';
import { liftEntries, listedEntries, suppressPerson } from './suppressions';

/**
 * Puts a person on the list and says so in the log. What the person asked for is a choice of theirs, too;
 * what somebody else decided is none.
 */
export async function addListing(
	context: LedgerContext,
	db: Database,
	given: { client: Client; person: Person; input: ListingInput },
): Promise<boolean> {
	const { client, person, input } = given;
	const { reason, source, askedBy = 'person', scope = EVERYWHERE } = input;
	const isNew = await suppressPerson(context, db, { person, reason, source, askedBy, scope });
	if (!isNew) return false;

	if (askedBy === 'person' && scope.kind !== 'account') {
		await appendOptOut(context, db, {
			client,
			person,
			occurredAt: input.occurredAt ?? context.clock.now(),
			rule: 'addedByUser',
			ownWords: null,
			messageId: null,
			...(scope.kind === 'channel' ? { channel: scope.channel } : {}),
		});
	}
	await appendPersonEntry(context, db, {
		client,
		person,
		type: 'doNotContactAdded',
		data: { scope: writeScope(scope), askedBy, source },
		evidence: { reason },
	});
	return true;
}

/** @throws UserFacingError when only the person could take the entry back, and did not. */
export async function liftListing(
	context: LedgerContext,
	db: Database,
	given: { client: Client; person: Person; scope: ListScope; reason: string },
): Promise<boolean> {
	const { client, person, scope, reason } = given;
	const wanted = writeScope(scope);
	const entries = (await listedEntries(db, person)).filter(
		(entry) => writeScope(entry.scope) === wanted,
	);
	if (entries.length === 0) return false;

	const facts = await readConsentFacts(db, person);
	if (entries.some((entry) => !mayLift(entry, facts))) throw onlyThePersonLifts();

	await liftEntries(context, db, { person, scope });
	await appendPersonEntry(context, db, {
		client,
		person,
		type: 'doNotContactLifted',
		data: { scope: wanted, askedBy: entries.map(({ askedBy }) => askedBy) },
		evidence: { reason },
	});
	return true;
}

const onlyThePersonLifts = (): UserFacingError =>
	new UserFacingError(
		'onlyThePersonLifts',
		'This person asked not to be contacted, and only they can take that back.',
		'When they write that they want to hear from you again, record it with Consent: Record, Evidence Own Words, with their words and the message ID. Then lift the entry.',
	);
