import type { EnrolmentRecord, Ledger } from '../../../../core';
import type { Operation } from '../../../shared/operation';
import { readChoice, readNumber, readText } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';
import { startAccountRun } from '../../shared/accountRun';
import { readLanguage } from '../../shared/contactRun';
import { GET_MANY_FIELDS } from './fields';
import { standingItem } from './sequenceItem';

const LIMIT_DEFAULT = 50;
/** As many as one look into the database gives. */
const PAGE = 500;

export const getMany = {
	option: {
		name: 'Get Many',
		value: 'getMany',
		action: 'Get people in sequences',
		description: 'Say where people stand: their next step and when, or why it ended',
	},
	properties: GET_MANY_FIELDS,
	async execute(run) {
		const { core, ledger, accountOf } = await startAccountRun(run);
		const found = await run.eachItem(async (itemIndex) => {
			const place = { context: run.context, itemIndex };
			const { accountId } = await accountOf(place);
			return await readStandings(ledger, place, accountId);
		});
		if (found.every(({ value }) => value.length === 0)) {
			run.hint('Nobody is on the way through such a sequence.');
		}
		return found.flatMap(({ itemIndex, value }) =>
			value.map((record) => ({
				output: 0,
				itemIndex,
				json: standingItem(core, record, readLanguage(run.context, itemIndex)),
			})),
		);
	},
} satisfies Operation;

async function readStandings(
	ledger: Ledger,
	place: ParameterPlace,
	accountId: string,
): Promise<EnrolmentRecord[]> {
	const limit = readNumber(place, 'limit') ?? LIMIT_DEFAULT;
	const state = readChoice(place, {
		name: 'state',
		label: 'Who Is Meant',
		choices: ['all', 'active', 'ended'],
	});
	const asked = {
		accountId,
		sequence: readText(place, 'sequence') || null,
		state: state === 'all' ? null : state,
	};
	const records: EnrolmentRecord[] = [];
	let page: EnrolmentRecord[];
	do {
		const after = records.at(-1)?.enrolmentId ?? null;
		page = await ledger.listEnrolments({
			...asked,
			after,
			limit: Math.min(PAGE, limit - records.length),
		});
		records.push(...page);
	} while (page.length > 0 && records.length < limit);
	return records;
}
