import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readRequiredText } from '../../../shared/parameters';
import { PERSON_FIELDS } from '../consent/fields';
import { LIST_SCOPE } from '../../shared/fields';
import { requireKnownPerson } from '../../shared/knownPerson';
import { readListScope, scopeText } from '../../shared/readScope';

export const lift = {
	option: {
		name: 'Lift',
		value: 'lift',
		action: 'Lift an entry of the do not contact list',
		description:
			'Take a person off the list. What they asked for themselves is lifted only after a later yes in their own words.',
	},
	properties: [
		...PERSON_FIELDS,
		...LIST_SCOPE,
		{
			displayName: 'Reason',
			name: 'reason',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. added by mistake',
			description: 'Why the entry is lifted. The log keeps it.',
		},
	],
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const lifted = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const { personId } = await requireKnownPerson(ledger, place);
			const scope = readListScope(place);
			const reason = readRequiredText(place, 'reason', 'Reason');
			const { wasListed } = await ledger.liftSuppression({ personId, scope, reason });
			return { personId, wasListed, scope: scopeText(scope), reason };
		});
		return lifted.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;
