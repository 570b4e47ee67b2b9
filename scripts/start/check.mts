import { createRequire } from 'node:module';
import path from 'node:path';

import { z } from 'zod';

import type * as Core from '../../core/index.ts';
import { step } from '../lib/progress.mjs';
import { compareBooks } from './compareBooks.mts';
import type { Books } from './compareBooks.mts';
import { runWorkflow } from './n8nRun.mts';
import type { WorkflowRun } from './n8nRun.mts';
import type { Practice } from './practice.mts';
import { receivedMessage } from './practiceInstagram.mts';
import type { ReceivedMessage } from './practiceInstagram.mts';
import { QuickStart } from './quickStart.mts';

const demoTruth = z.object({
	accountId: z.string(),
	rowsGood: z.number(),
	rowsDuplicate: z.number(),
	rowsBad: z.number(),
	people: z.array(z.object({ username: z.string(), igsid: z.string(), intent: z.string() })),
});
type DemoTruth = z.infer<typeof demoTruth>;

interface Outcome {
	readonly run: WorkflowRun;
	readonly received: readonly ReceivedMessage[];
}

async function runOnce(practice: Practice, quickStart: QuickStart): Promise<Outcome> {
	const { api, installation, instagram } = practice;
	const run = await runWorkflow(api, installation, quickStart);
	if (run.status !== 'success') throw new Error(`The run ended with ${run.status}: ${run.error}`);
	const shape = z.object({ messages: z.array(receivedMessage) });
	return { run, received: (await instagram.get(shape, 'received')).messages };
}

/** The product as it is installed into n8n. */
function loadInstalledCore({ work }: Practice): typeof Core {
	const nodes = path.join(work.packagesFolder, 'node_modules/n8n-nodes-story-outreach');
	return createRequire(import.meta.url)(path.join(nodes, 'dist/shared/core.js'));
}

/** From the file that n8n's process wrote: the sends, and whose yes is missing in the consent log. */
async function readLedger(
	core: typeof Core,
	{ work }: Practice,
	truth: DemoTruth,
): Promise<{ sends: Books['sends']; missingOptIns: string[] }> {
	const ledger = await core.openLedger({
		store: 'sqlite',
		purpose: 'practice',
		file: path.join(work.n8nUserFolder, '.n8n/story-outreach/practice.sqlite'),
	});
	try {
		const check = await ledger.checkLog();
		if (check.kind === 'broken') throw new Error(`The consent log is broken: ${check.finding}`);
		const { accountId } = truth;
		const missingOptIns: string[] = [];
		for (const { username, igsid, intent } of truth.people) {
			const person = await ledger.findPerson({ kind: 'igsid', igsid, accountId });
			if (person === null) throw new Error(`${username} wrote and is not in the database.`);
			const { isAllowed } = await ledger.checkConsent(person.personId, 'promotional');
			if (isAllowed !== (intent === 'opt_in')) missingOptIns.push(username);
		}
		return { sends: await ledger.listSends(accountId), missingOptIns };
	} finally {
		await ledger.close();
	}
}

function compareImport(run: WorkflowRun, quickStart: QuickStart, truth: DemoTruth): string[] {
	const read = quickStart.readImport(run);
	const expected = {
		accepted: truth.rowsGood,
		duplicates: truth.rowsDuplicate,
		rejected: truth.rowsBad,
	};
	return (['accepted', 'duplicates', 'rejected'] as const)
		.filter((key) => read[key] !== expected[key])
		.map((key) => `the import says ${read[key]} rows ${key}, the export has ${expected[key]}`);
}

function compareRuns(first: Outcome, second: Outcome): string[] {
	if (first.received.length === 0) return ['nobody got a message in the first run'];
	const before = new Set(first.received.map(({ recipientIgsid }) => recipientIgsid));
	return second.received
		.slice(first.received.length)
		.filter(({ recipientIgsid }) => before.has(recipientIgsid))
		.map(({ username }) => `${username} got the same message again in the second run`);
}

function printSummary(quickStart: QuickStart, outcome: Outcome, findings: readonly string[]): void {
	const { accepted, duplicates, rejected } = quickStart.readImport(outcome.run);
	const lines = [
		'',
		`Rows      ${accepted} accepted, ${duplicates} repeated, ${rejected} rejected`,
		`Contacts  ${quickStart.describeContacts(outcome.run)}`,
		`Received  ${outcome.received.length} messages, as the practice Instagram counts`,
		'',
		...outcome.run.hints.map((hint) => `  ${hint.replaceAll('<br>', '\n  ')}`),
		'',
		...(findings.length === 0
			? [
					'✔ The log and the practice Instagram agree, person by person; a second run sent nothing twice.',
				]
			: findings.map((finding) => `✘ ${finding}`)),
	];
	console.log(lines.join('\n'));
}

/** Runs the quick start twice; true when all that must hold does. */
export async function runCheck(practice: Practice): Promise<boolean> {
	const core = loadInstalledCore(practice);
	const quickStart = new QuickStart(practice.workflows);
	const first = await step('Run "Quick start: story campaign"', () =>
		runOnce(practice, quickStart),
	);
	const second = await step('Run it again', () => runOnce(practice, quickStart));
	const truth = await practice.instagram.get(demoTruth, 'demo');
	const { sends, missingOptIns } = await readLedger(core, practice, truth);
	const optedOut = truth.people.filter(({ intent }) => intent === 'opt_out');
	const findings = [
		...compareImport(first.run, quickStart, truth),
		...compareRuns(first, second),
		...missingOptIns.map((name) => `the log and what ${name} answered differ about the opt-in`),
		...compareBooks({
			received: second.received,
			sends,
			caps: quickStart.caps(core, second.run),
			optedOut: new Set(optedOut.map(({ username }) => username)),
		}),
	];
	printSummary(quickStart, first, findings);
	return findings.length === 0;
}
