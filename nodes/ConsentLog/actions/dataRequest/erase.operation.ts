import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { readChoice } from '../../../shared/parameters';
import { requireKnownPerson } from '../../shared/knownPerson';
import { ERASE_FIELDS } from './fields';
import { readLaw, readReceivedAt, readSystems } from './readRequest';
import { certificateItem } from './requestItem';

export const erase = {
	option: {
		name: 'Erase',
		value: 'erase',
		action: 'Erase a person',
		description:
			'Destroy what is kept of a person and give a certificate with what is left to do elsewhere. It cannot be undone.',
	},
	properties: ERASE_FIELDS,
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const erased = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const { personId } = await requireKnownPerson(ledger, place);
			const certificate = await ledger.erasePerson({
				personId,
				law: readLaw(place),
				receivedAt: await readReceivedAt(place),
				systems: readSystems(place),
				afterwards: readChoice(place, {
					name: 'afterwards',
					label: 'Afterwards',
					choices: ['keepOut', 'forget'],
				}),
			});
			return certificateItem(certificate);
		});
		const tasks = erased.reduce((sum, { value }) => sum + countOpen(value.tasks), 0);
		if (tasks > 0) {
			run.hint(
				`${erased.length} erased here. ${tasks} tasks are left outside of this database: see "tasks".`,
			);
		}
		return erased.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;

const countOpen = (tasks: unknown): number => (Array.isArray(tasks) ? tasks.length : 0);
