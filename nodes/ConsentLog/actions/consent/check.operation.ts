import type { IDataObject } from 'n8n-workflow';
import type { ConsentCheck } from '../../../../core';
import { PURPOSE } from '../../../shared/fields';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { CHANNEL } from '../../shared/fields';
import { knownPerson } from '../../shared/knownPerson';
import { readChannel } from '../../shared/readScope';
import { PERSON_FIELDS } from './fields';
import { readPurpose } from './readPurpose';

/** What is answered about a person whom the database does not know: nothing is allowed. */
const NOTHING_RECORDED: ConsentCheck = {
	state: { kind: 'none' },
	isAllowed: false,
	suppressedSince: null,
	decidedBy: null,
};

export const check = {
	option: {
		name: 'Check',
		value: 'check',
		action: 'Check a consent',
		description:
			'Say whether a person agreed to a purpose on a channel, and which entry of the log decides it',
	},
	properties: [...PERSON_FIELDS, { ...PURPOSE, default: 'promotional' }, CHANNEL],
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const answers = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const purpose = readPurpose(place);
			const channel = readChannel(place);
			const person = await knownPerson(ledger, place);
			const answer = person && (await ledger.checkConsent(person.personId, purpose, channel));
			return {
				personId: person?.personId ?? null,
				purpose,
				channel,
				...answerItem(answer ?? NOTHING_RECORDED),
			};
		});
		return answers.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;

const answerItem = ({
	state,
	isAllowed,
	suppressedSince,
	decidedBy,
}: ConsentCheck): IDataObject => ({
	isAllowed,
	state: state.kind,
	strength: state.kind === 'granted' ? state.strength : null,
	since: state.kind === 'none' ? null : state.at.toISOString(),
	doNotContactSince: suppressedSince?.toISOString() ?? null,
	entryId: decidedBy?.entryId ?? null,
});
