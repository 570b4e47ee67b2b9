import { nodeClock } from '../../../shared/nodeClock';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readChoice, readNumber, readRequiredText, readText } from '../../../shared/parameters';
import { readPastMoment } from '../../../shared/readMoment';
import { REPORT_FIELDS } from './fields';
import { incidentItem } from './incidentItem';

export const report = {
	option: {
		name: 'Report',
		value: 'report',
		action: 'Report a privacy incident',
		description: 'Enter an incident into the register and start the clock of 72 hours',
	},
	properties: REPORT_FIELDS,
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const reported = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const incident = await ledger.reportIncident({
				what: readRequiredText(place, 'what', 'What Happened'),
				noticedAt:
					(await readPastMoment(place, { name: 'noticedAt', label: 'Noticed' })) ?? nodeClock.now(),
				risk: readChoice(place, {
					name: 'risk',
					label: 'Risk for People',
					choices: ['unlikely', 'likely', 'high'],
				}),
				peopleAbout: readNumber(place, 'options.peopleAbout'),
				measures: readText(place, 'options.measures'),
			});
			return incidentItem(incident);
		});
		return reported.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;
