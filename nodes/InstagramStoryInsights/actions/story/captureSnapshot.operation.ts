import type { IDataObject } from 'n8n-workflow';
import type { Capture, CapturedStory } from '../../../../core';
import { nodeClock } from '../../../shared/nodeClock';
import type { ConnectedAccount } from '../../../shared/instagramAccess';
import type { Operation, OperationRun } from '../../../shared/operation';
import { readChoice, readText } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';
import { accountOfItem, readSwitch, startInsightRun } from '../../shared/insightRun';
import type { InsightRun } from '../../shared/insightRun';
import { numbersItem } from '../../shared/numbersItem';
import { readStoryId } from '../../shared/readStoryId';
import { CAPTURE_FIELDS } from './captureFields';

export const captureSnapshot = {
	option: {
		name: 'Capture Snapshot',
		value: 'captureSnapshot',
		action: 'Capture a snapshot of stories',
		description:
			'Store the numbers of live stories, so that nothing is lost when they end. Safe to repeat.',
	},
	properties: CAPTURE_FIELDS,
	async execute(run) {
		const insightRun = await startInsightRun(run);
		const captures = await run.eachItem(
			async (itemIndex) => await captureForItem(insightRun, { context: run.context, itemIndex }),
		);
		summarise(
			run,
			captures.flatMap(({ value }) => value),
		);
		return captures.flatMap(({ itemIndex, value }) =>
			value
				.flatMap((one) => itemsOf(insightRun, one))
				.map((json) => ({ output: 0, itemIndex, json })),
		);
	},
} satisfies Operation;

interface AccountCapture extends Capture {
	readonly accountId: string;
}

async function captureForItem(run: InsightRun, place: ParameterPlace): Promise<AccountCapture[]> {
	const choice = readChoice(place, {
		name: 'accounts',
		label: 'Accounts',
		choices: ['all', 'one'],
	});
	if (choice === 'one') {
		const capture = await captureAccount(run, place, await accountOfItem(run, place));
		if (capture.failure !== null && capture.captured.length === 0) throw capture.failure;
		return [capture];
	}

	const captures: AccountCapture[] = [];
	for (const account of await run.access.accounts()) {
		const { accountId, username } = account;
		await run.ledger.registerAccount({ accountId, username });
		captures.push(await captureOrSay(run, place, account));
	}
	// One account in trouble must not stop the others; all in trouble is a trouble of the whole.
	const [first] = captures;
	if (first !== undefined && captures.every(hasNothingButFailure)) throw first.failure;
	return captures;
}

const hasNothingButFailure = ({ captured, failure }: AccountCapture): boolean =>
	failure !== null && captured.length === 0;

async function captureOrSay(
	run: InsightRun,
	place: ParameterPlace,
	account: ConnectedAccount,
): Promise<AccountCapture> {
	try {
		return await captureAccount(run, place, account);
	} catch (failure) {
		const { accountId } = account;
		return { accountId, captured: [], notDue: 0, unreadable: 0, failure };
	}
}

async function captureAccount(
	{ core, ledger }: InsightRun,
	place: ParameterPlace,
	{ accountId, instagram }: ConnectedAccount,
): Promise<AccountCapture> {
	const isOneStory = readText(place, 'accounts') === 'one' && readText(place, 'stories') === 'one';
	const capture = await core.captureSnapshots(
		{ ledger, instagram, clock: nodeClock },
		{
			accountId,
			...(isOneStory ? { storyId: readStoryId(place) } : {}),
			onlyWhenDue: readSwitch(place, 'onlyWhenDue'),
			repliesAreCounted: readSwitch(place, 'options.repliesAreCounted'),
		},
	);
	return { ...capture, accountId };
}

function itemsOf({ core }: InsightRun, capture: AccountCapture): IDataObject[] {
	const items = capture.captured.map(({ kind, takenAt, story }: CapturedStory): IDataObject => ({
		accountId: capture.accountId,
		storyId: story.storyId,
		isSaved: true,
		snapshot: kind,
		capturedAt: takenAt.toISOString(),
		snapshots: story.snapshots.length,
		endsAt: story.endsAt?.toISOString() ?? null,
		...numbersItem(core, story.values),
		explanation: null,
	}));
	if (capture.failure === null) return items;
	return [
		...items,
		{
			accountId: capture.accountId,
			storyId: null,
			isSaved: false,
			snapshot: null,
			capturedAt: null,
			snapshots: 0,
			endsAt: null,
			metrics: {},
			breakdowns: {},
			missing: [],
			explanation: sentenceOf(capture.failure),
		},
	];
}

const sentenceOf = (failure: unknown): string => {
	if (!(failure instanceof Error)) return String(failure);
	return 'wayOut' in failure ? `${failure.message} ${String(failure.wayOut)}` : failure.message;
};

function summarise(run: OperationRun, captures: readonly AccountCapture[]): void {
	const captured = captures.flatMap((capture) => capture.captured);
	const last = captured.filter(({ kind }) => kind === 'last').length;
	const notDue = captures.reduce((sum, capture) => sum + capture.notDue, 0);
	const failed = captures.filter(({ failure }) => failure !== null).length;
	run.hint(
		`${captured.length} ${captured.length === 1 ? 'snapshot' : 'snapshots'} stored, ${last} of them the last before the end; ${notDue} not due yet.`,
	);
	if (failed > 0) {
		run.hint(
			`${failed} of ${captures.length} accounts could not be read to the end: see "explanation". Run again; what was stored stays.`,
			'warning',
		);
	}
}
