import type { Ledger, PersonSummary } from '../../../core';
import { findPerson } from '../../shared/findPerson';
import { readAccount, refusedParameter } from '../../shared/parameters';
import type { ParameterPlace } from '../../shared/parameters';

export const knownPerson = async (
	ledger: Ledger,
	place: ParameterPlace,
): Promise<PersonSummary | null> => await findPerson(ledger, place, readAccount(place));

export async function requireKnownPerson(
	ledger: Ledger,
	place: ParameterPlace,
): Promise<PersonSummary> {
	const person = await knownPerson(ledger, place);
	if (person !== null) return person;
	throw refusedParameter(
		place,
		'This person is not in the Outreach Database',
		'Check Who: a handle changes, an Instagram User ID is valid for one account only.',
	);
}
