import type { IDataObject } from 'n8n-workflow';
import { loadCore } from '../../../shared/loadCore';
import { nodeClock } from '../../../shared/nodeClock';
import { openDatabase } from '../../../shared/openDatabase';
import type { Emission, Operation } from '../../../shared/operation';
import { readChoice } from '../../../shared/parameters';
import { requireKnownPerson } from '../../shared/knownPerson';
import { EXPORT_FIELDS } from './fields';
import { readLaw, readReceivedAt, readSystems } from './readRequest';
import { requestItem } from './requestItem';

export const exportPerson = {
	option: {
		name: 'Export',
		value: 'export',
		action: 'Export the data of a person',
		description:
			'Give everything that is kept about a person, as a page to read and as data; the register and the log record it',
	},
	properties: EXPORT_FIELDS,
	async execute(run) {
		const { context } = run;
		const core = await loadCore();
		const ledger = await openDatabase(context);
		const exported = await run.eachItem(async (itemIndex): Promise<Emission> => {
			const place = { context, itemIndex };
			const { personId } = await requireKnownPerson(ledger, place);
			const { request, data } = await ledger.exportPerson({
				personId,
				kind: readChoice(place, {
					name: 'kind',
					label: 'Kind of Request',
					choices: ['access', 'portability'],
				}),
				law: readLaw(place),
				receivedAt: await readReceivedAt(place),
				systems: readSystems(place),
			});
			const plain = JSON.parse(JSON.stringify(data)) as IDataObject;
			const { requestId } = request;
			const page = core.writeAccessDocument(data, { requestId, at: nodeClock.now() });
			const file = async (text: string, name: string, type: string) =>
				await context.helpers.prepareBinaryData(Buffer.from(text, 'utf8'), name, type);
			return {
				output: 0,
				itemIndex,
				json: { ...requestItem(request), data: plain },
				binary: {
					page: await file(page, `${requestId}.html`, 'text/html'),
					data: await file(JSON.stringify(plain, null, 2), `${requestId}.json`, 'application/json'),
				},
			};
		});
		if (exported.length > 0) {
			run.hint(
				'The page is in the field "page", the data in "data". Check who is asking before you hand them over.',
			);
		}
		return exported.map(({ value }) => value);
	},
} satisfies Operation;
