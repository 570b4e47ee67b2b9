import type { IDataObject } from 'n8n-workflow';
import type { ProfileResult } from '../../../../core';
import { ACCOUNT, WHO } from '../../../shared/fields';
import { readWho } from '../../../shared/findPerson';
import type { Operation, OperationRun } from '../../../shared/operation';
import { refusedParameter } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';
import { accountOfItem, startInsightRun } from '../../shared/insightRun';
import type { InsightRun } from '../../shared/insightRun';

export const getProfile = {
	option: {
		name: 'Get Profile',
		value: 'getProfile',
		action: 'Get the profile of a person',
		description:
			'Read the name and handle of someone who wrote to you. Instagram shows nobody else, and says so.',
	},
	properties: [ACCOUNT, WHO],
	async execute(run) {
		const insightRun = await startInsightRun(run);
		const read = await run.eachItem(
			async (itemIndex) => await readProfile(insightRun, { context: run.context, itemIndex }),
		);
		summarise(
			run,
			read.map(({ value }) => value),
		);
		return read.map(({ itemIndex, value }) => ({ output: 0, itemIndex, json: value }));
	},
} satisfies Operation;

async function readProfile(run: InsightRun, place: ParameterPlace): Promise<IDataObject> {
	const { accountId, instagram } = await accountOfItem(run, place);
	const { personId, igsid } = await whoOf(run, place, accountId);
	// Nobody but who wrote has an Instagram User ID here: without one there is nothing to ask with.
	const result = igsid === null ? REFUSED : await instagram.getProfile(igsid);
	if (result.kind === 'failed') throw run.core.graphRequestError(result.failure);
	if (personId !== null && igsid !== null) {
		await run.ledger.completeProfileJob(personId, accountId, result);
	}
	return { personId, accountId, ...profileItem(result) };
}

const REFUSED: ProfileResult = { kind: 'refused' };

async function whoOf(
	{ ledger }: InsightRun,
	place: ParameterPlace,
	accountId: string,
): Promise<{ personId: string | null; igsid: string | null }> {
	const who = readWho(place, accountId);
	const known = await ledger.findPerson(who);
	if (known === null) {
		if (who.kind === 'igsid') return { personId: null, igsid: who.igsid };
		throw refusedParameter(
			place,
			'This person is not in the Outreach Database',
			'Import them or let Instagram Story Trigger receive a message first.',
		);
	}
	const recipient = await ledger.getRecipient(known.personId, accountId);
	return { personId: known.personId, igsid: recipient?.igsid ?? null };
}

function profileItem(result: Exclude<ProfileResult, { kind: 'failed' }>): IDataObject {
	if (result.kind === 'refused') {
		return {
			consent: 'notGiven',
			username: null,
			name: null,
			isFollower: null,
			explanation:
				'Instagram shows the profile of people who wrote to you or tapped a button in the chat, and who did not block you.',
		};
	}
	const { username, name, isFollower } = result;
	return { consent: 'given', username, name, isFollower, explanation: null };
}

function summarise(run: OperationRun, read: readonly IDataObject[]): void {
	const shown = read.filter(({ consent }) => consent === 'given').length;
	run.hint(
		`${shown} of ${read.length} profiles read; the others never wrote to you or blocked you.`,
	);
}
