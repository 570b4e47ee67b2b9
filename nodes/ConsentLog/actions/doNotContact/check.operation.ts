import { readWho } from '../../../shared/findPerson';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readAccount } from '../../../shared/parameters';
import { PERSON_FIELDS } from '../consent/fields';
import { scopeText } from '../../shared/readScope';

export const check = {
	option: {
		name: 'Check',
		value: 'check',
		action: 'Check the do not contact list',
		description:
			'Say whether a person is on the list, since when, why and who asked for it; also for a handle that belongs to nobody stored',
	},
	properties: PERSON_FIELDS,
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const checked = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const reference = readWho(place, readAccount(place));
			const person = await ledger.findPerson(reference);
			const entries = await ledger.readListings(reference);
			const [strictest] = entries;
			return {
				personId: person?.personId ?? null,
				isListed: strictest !== undefined,
				since: strictest?.since.toISOString() ?? null,
				askedBy: strictest?.askedBy ?? null,
				reason: strictest?.reason ?? null,
				source: strictest?.source ?? null,
				scope: strictest === undefined ? null : scopeText(strictest.scope),
				entries: entries.map(({ scope, since, ...entry }) => ({
					...entry,
					scope: scopeText(scope),
					since: since.toISOString(),
				})),
			};
		});
		return checked.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;
