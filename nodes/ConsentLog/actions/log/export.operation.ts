import type { INodeProperties } from 'n8n-workflow';
import type { Ledger } from '../../../../core';
import { ACCOUNT_ID, WHO } from '../../../shared/fields';
import { loadCore } from '../../../shared/loadCore';
import { openDatabase } from '../../../shared/openDatabase';
import type { Emission, Operation } from '../../../shared/operation';
import { readChoice } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';
import { requireKnownPerson } from '../../shared/knownPerson';

const PAGE = 200;

const OF_ONE_PERSON = { show: { what: ['contacts'] } };

const EXPORT_FIELDS: readonly INodeProperties[] = [
	{
		displayName: 'What',
		name: 'what',
		type: 'options',
		options: [
			{
				name: 'Contacts of One Person',
				value: 'contacts',
				description: 'Every contact with the proof that it is in the log, without the others',
			},
			{ name: 'Whole Log', value: 'wholeLog' },
		],
		default: 'wholeLog',
		description: 'Either can be checked on any computer, without this database',
	},
	{ ...ACCOUNT_ID, displayOptions: OF_ONE_PERSON },
	{ ...WHO, displayOptions: OF_ONE_PERSON },
];

export const exportLog = {
	option: {
		name: 'Export',
		value: 'exportLog',
		action: 'Export the log',
		description:
			'Give the log out as a file that anybody can check without this database. It names people by salted hashes only.',
	},
	properties: EXPORT_FIELDS,
	async execute(run) {
		const { context } = run;
		const ledger = await openDatabase(context);
		const exported = await run.eachItem(async (itemIndex): Promise<Emission> => {
			const place = { context, itemIndex };
			const what = readChoice(place, {
				name: 'what',
				label: 'What',
				choices: ['contacts', 'wholeLog'],
			});
			const { lines, json } =
				what === 'wholeLog' ? await wholeLog(ledger) : await contactsOf(ledger, place);
			const data = await context.helpers.prepareBinaryData(
				Buffer.from(`${lines.join('\n')}\n`, 'utf8'),
				what === 'wholeLog' ? 'consent-log.ndjson' : 'contacts.ndjson',
				'application/x-ndjson',
			);
			return { output: 0, itemIndex, json: { what, ...json }, binary: { data } };
		});
		return exported.map(({ value }) => value);
	},
} satisfies Operation;

interface ExportedFile {
	readonly lines: readonly string[];
	readonly json: { readonly entries: number; readonly contacts: number; readonly proof: string };
}

/** What is written while it runs comes with the next export: the head was read first. */
async function wholeLog(ledger: Ledger): Promise<ExportedFile> {
	const core = await loadCore();
	const head = await sealedHead(ledger);
	const lines = [core.writeHeader(core.LOG_FORMAT, head)];
	let contacts = 0;
	for (let after = 0; after < head.sequence; after += PAGE) {
		const page = await ledger.readLog(after, Math.min(PAGE, head.sequence - after));
		for (const { entry, contacts: sealed } of page.entries) {
			lines.push(core.writeEntryLine(entry, sealed));
			contacts += sealed.length;
		}
	}
	return { lines, json: { entries: head.sequence, contacts, proof: core.writeProof(head) } };
}

async function contactsOf(ledger: Ledger, place: ParameterPlace): Promise<ExportedFile> {
	const core = await loadCore();
	const { personId } = await requireKnownPerson(ledger, place);
	const head = await sealedHead(ledger);
	const traces = await ledger.traceContacts(personId);
	const lines = [
		core.writeHeader(core.TRACE_FORMAT, head),
		...traces.map((trace) => core.writeTraceLine(trace)),
	];
	const entries = new Set(traces.map(({ batch }) => batch.sequence)).size;
	return { lines, json: { entries, contacts: traces.length, proof: core.writeProof(head) } };
}

async function sealedHead(ledger: Ledger) {
	let waiting = 1;
	while (waiting > 0) ({ waiting } = await ledger.sealContactLog());
	return await ledger.readHead();
}
