import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readChoice, readRequiredText } from '../../../shared/parameters';
import { PERSON_FIELDS } from '../consent/fields';
import { ASKED_BY, LIST_SCOPE } from '../../shared/fields';
import { requireKnownPerson } from '../../shared/knownPerson';
import { readListScope, scopeText } from '../../shared/readScope';

export const add = {
	option: {
		name: 'Add',
		value: 'add',
		action: 'Add a person to the do not contact list',
		description:
			'Put a person on the list under every name they have. Nothing is sent to them from that moment, not even what already has its place.',
	},
	properties: [
		...PERSON_FIELDS,
		{
			displayName: 'Reason',
			name: 'reason',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. asked on the phone',
			description: 'Why they are on the list. Shown when somebody wants to take them off.',
		},
		ASKED_BY,
		...LIST_SCOPE,
	],
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const added = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const { personId } = await requireKnownPerson(ledger, place);
			const askedBy = readChoice(place, {
				name: 'askedBy',
				label: 'Who Asked for It',
				choices: ['person', 'user'],
			});
			const scope = readListScope(place);
			const reason = readRequiredText(place, 'reason', 'Reason');
			const { isNew } = await ledger.suppress({
				personId,
				reason,
				source: 'consentLog',
				askedBy,
				scope,
			});
			return { personId, isNew, askedBy, scope: scopeText(scope), reason };
		});
		return added.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;
