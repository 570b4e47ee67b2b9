import type { ConnectionCheck, ConnectionState } from '../../../../core';
import { ONLY_ACCOUNT } from '../../../shared/fields';
import { openInstagram } from '../../../shared/instagramAccess';
import type { ConnectedAccount, InstagramAccess } from '../../../shared/instagramAccess';
import { loadCore } from '../../../shared/loadCore';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation, OperationRun } from '../../../shared/operation';
import { readAccount } from '../../../shared/parameters';
import { toNodeError } from '../../../shared/toNodeError';

/** A connection that ended is an answer of this operation, so that a schedule can tell a person. */
const NOT_CONNECTED: ReadonlySet<string> = new Set(['connectionEnded', 'notConnected']);

export const check = {
	option: {
		name: 'Check',
		value: 'check',
		action: 'Check the connection',
		description:
			'Say for each account what works, what does not and what to do about it. Nothing is sent. Safe to repeat.',
	},
	properties: [
		{
			...ONLY_ACCOUNT,
			description: 'Leave the ID empty to check every account that the credential reaches',
		},
	],
	async execute(run) {
		const access = await openInstagram(run.context, await openDatabase(run.context));
		const checked = await run.eachItem(
			async (itemIndex) =>
				await checkAccounts(run, access, readAccount({ context: run.context, itemIndex })),
		);
		const items = checked.flatMap(({ itemIndex, value }) =>
			value.map((json) => ({ output: 0, itemIndex, json })),
		);
		summarise(
			run,
			items.map(({ json }) => json),
		);
		return items;
	},
} satisfies Operation;

async function checkAccounts(run: OperationRun, access: InstagramAccess, accountId: string) {
	const core = await loadCore();
	const checked = [];
	try {
		const state = await stateOf(access);
		const accounts = accountId === '' ? await access.accounts() : [await access.account(accountId)];
		for (const account of accounts) {
			const checks = core.judgeConnection(await account.inspect(), state);
			checked.push(accountItem(account, checks));
		}
	} catch (error) {
		const isAnswer = error instanceof core.UserFacingError && NOT_CONNECTED.has(error.code);
		if (!isAnswer) throw toNodeError(run.context.getNode(), error);
		checked.push(accountItem(null, [core.endedConnection(error)]));
	}
	return checked;
}

async function stateOf(access: InstagramAccess): Promise<ConnectionState> {
	const { login, graphVersion } = access.settings;
	const { token, isStored, now } = await access.token();
	const { life } = token;
	const scopes = await access.scopes();
	return { login, graphVersion, now, life, isTokenStored: isStored, scopes };
}

const TICKS: ReadonlyMap<boolean | null, string> = new Map([
	[true, '✔'],
	[false, '✘'],
	[null, '?'],
]);

const accountItem = (account: ConnectedAccount | null, checks: readonly ConnectionCheck[]) => ({
	accountId: account?.accountId ?? null,
	username: account?.username ?? null,
	isReady: checks.every(({ ok }) => ok !== false),
	checks: checks.map((line) => ({ ...line, tick: TICKS.get(line.ok) ?? '?' })),
});

function summarise(run: OperationRun, items: ReadonlyArray<ReturnType<typeof accountItem>>): void {
	const ready = items.filter(({ isReady }) => isReady).length;
	if (ready > 0) run.hint(`${ready} of ${items.length} accounts are ready.`);
	for (const { username, isReady, checks } of items) {
		if (isReady) continue;
		const crosses = checks.filter(({ ok }) => ok === false);
		const sentences = crosses.map(({ sentence, whatToDo }) => `${sentence} ${whatToDo}`);
		run.hint(`${username === null ? '' : `@${username}: `}${sentences.join(' ')}`, 'warning');
	}
}
