import type { IncidentChanges } from '../../../../core';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import {
	readChoice,
	readNumber,
	readRequiredText,
	readText,
	refusedParameter,
	type ParameterPlace,
} from '../../../shared/parameters';
import { readPastMoment } from '../../../shared/readMoment';
import { UPDATE_FIELDS } from './fields';
import { incidentItem } from './incidentItem';

export const update = {
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a privacy incident',
		description: 'Note who was told and what was done. Each change is written into the log.',
	},
	properties: UPDATE_FIELDS,
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const updated = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const incidentId = readRequiredText(place, 'incidentId', 'Incident ID');
			const incident = await ledger.updateIncident(incidentId, await readChanges(place));
			if (incident !== null) return incidentItem(incident);
			throw refusedParameter(
				place,
				'There is no incident with this ID',
				'Take it from Privacy Incident: Get Many.',
			);
		});
		return updated.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;

async function readChanges(place: ParameterPlace): Promise<IncidentChanges> {
	const authorityToldAt = await readPastMoment(place, {
		name: 'changes.authorityToldAt',
		label: 'Authority Told',
	});
	const peopleToldAt = await readPastMoment(place, {
		name: 'changes.peopleToldAt',
		label: 'People Told',
	});
	const peopleAbout = readNumber(place, 'changes.peopleAbout');
	const measures = readText(place, 'changes.measures');
	const isClosed: unknown = place.context.getNodeParameter(
		'changes.isClosed',
		place.itemIndex,
		null,
	);
	return {
		...(authorityToldAt === null ? {} : { authorityToldAt }),
		...(peopleToldAt === null ? {} : { peopleToldAt }),
		...(peopleAbout === null ? {} : { peopleAbout }),
		...(measures === '' ? {} : { measures }),
		...(typeof isClosed === 'boolean' ? { isClosed } : {}),
		...(readText(place, 'changes.risk') === '' ? {} : { risk: readRisk(place) }),
	};
}

const readRisk = (place: ParameterPlace) =>
	readChoice(place, {
		name: 'changes.risk',
		label: 'Risk for People',
		choices: ['unlikely', 'likely', 'high'],
	});
