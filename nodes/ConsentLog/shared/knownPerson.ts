import type { Ledger, PersonSummary } from '../../../core';
import { findPerson } from '../../shared/findPerson';
import { readAccount } from '../../shared/parameters';
import type { ParameterPlace } from '../../shared/parameters';

export const knownPerson = async (
	ledger: Ledger,
	place: ParameterPlace,
): Promise<PersonSummary | null> => await findPerson(ledger, place, readAccount(place));
