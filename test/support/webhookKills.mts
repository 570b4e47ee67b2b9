import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { until } from '../../scripts/lib/until.mts';
import { N8nUnderTest, signed, untilAnswers } from './n8nUnderTest.mts';

const WORKFLOWS_WATCHING = 5;
const SENDERS = 4;
const EVENTS_PER_DELIVERY_MAX = 5;
const PEOPLE = 200;
/** Meta gives up on an answer after five seconds (facts/instagram.md §6.7). */
const ANSWER_TIMEOUT_MS = 5000;
/** At once, then with decreasing frequency; Meta goes on for 36 hours, the campaign until it ends. */
const RETRY_AFTER_MS = [0, 1000, 2000, 4000, 8000, 15_000];
/** The workflows with an Outreach Database Trigger have looked once by then. */
const FIRST_LOOK_MS = 10_000;
/** What was lost lapses after a minute, and executions must catch up. */
const CATCH_UP_TIMEOUT_MS = 10 * 60_000;

const { values } = parseArgs({
	options: {
		kills: { type: 'string', default: '10' },
		/** Mean time from one start to the next kill. */
		seconds: { type: 'string', default: '10' },
		/** Between two deliveries of one sender. */
		pauseMs: { type: 'string', default: '400' },
	},
});

const accepted = new Set<string>();
const answers = new Map<string, number>();
let isLoadOn = true;
let deliveries = 0;

const delivery = (accountId: string, items: readonly object[]): string =>
	JSON.stringify({
		object: 'instagram',
		entry: [
			{
				id: accountId,
				time: Date.now(),
				messaging: items.map((item, index) => ({
					sender: { id: String(700_000 + ((deliveries + index) % PEOPLE)) },
					recipient: { id: accountId },
					timestamp: Date.now(),
					...item,
				})),
			},
		],
	});

async function post(address: string, body: string): Promise<string> {
	try {
		const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
		const answer = await fetch(address, { method: 'POST', headers: signed(body), body, signal });
		await answer.arrayBuffer();
		return String(answer.status);
	} catch {
		return 'no answer';
	}
}

/** As Instagram does: the same bytes until they are accepted. */
async function deliverUntilAccepted(address: string, accountId: string): Promise<void> {
	deliveries += 1;
	const mids = Array.from(
		{ length: 1 + (deliveries % EVENTS_PER_DELIVERY_MAX) },
		() => `kill.${randomUUID()}`,
	);
	const messages = mids.map((mid) => ({ message: { mid, text: `love it ${deliveries}` } }));
	const body = delivery(accountId, messages);
	for (let attempt = 0; ; attempt++) {
		const answer = await post(address, body);
		answers.set(answer, (answers.get(answer) ?? 0) + 1);
		if (answer === '200') break;
		await pause(RETRY_AFTER_MS[Math.min(attempt, RETRY_AFTER_MS.length - 1)]);
	}
	for (const mid of mids) accepted.add(mid);
}

async function send(address: string, accountId: string): Promise<void> {
	while (isLoadOn) {
		await deliverUntilAccepted(address, accountId);
		await pause(Number(values.pauseMs));
	}
}

interface Recorded {
	readonly mid: string;
	readonly eventId: string;
}

/** Straight from the file of the database. */
function recordedEvents(file: string): Map<string, Recorded[]> {
	const db = new DatabaseSync(file, { readOnly: true });
	try {
		const rows = db
			.prepare(`select source_id, public_id from event where source_id like '%:kill.%'`)
			.all()
			.map((row) => ({
				mid: String(row.source_id).split(':').at(-1) ?? '',
				eventId: String(row.public_id),
			}));
		return Map.groupBy(rows, ({ mid }) => mid);
	} finally {
		db.close();
	}
}

const linesOf = (file: string): string[] =>
	existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];

const say = (line: string): boolean => process.stderr.write(`${line}\n`);
const counts = (): string => `${accepted.size} accepted, answers ${JSON.stringify([...answers])}`;

async function campaign(folder: string): Promise<object> {
	const n8n = await N8nUnderTest.start(folder);
	try {
		const sinks = Array.from({ length: 1 + WORKFLOWS_WATCHING }, (_each, index) =>
			path.join(folder, `sink-${index}.txt`),
		);
		const next = (file: string | undefined) => ({
			type: 'n8n-nodes-probe.eventSink',
			parameters: { file: file ?? '' },
		});
		const [receiverSink, ...watchingSinks] = sinks;
		const address = await n8n.createWorkflow({
			trigger: { type: 'n8n-nodes-story-outreach.instagramStoryTrigger' },
			next: next(receiverSink),
		});
		for (const sink of watchingSinks) {
			const type = 'n8n-nodes-story-outreach.outreachDatabaseTrigger';
			await n8n.createWorkflow({ trigger: { type }, next: next(sink) });
		}
		await untilAnswers(address);
		await pause(FIRST_LOOK_MS);

		const senders = Array.from({ length: SENDERS }, async () => await send(address, n8n.accountId));
		for (let kill = 1; kill <= Number(values.kills); kill++) {
			const before = accepted.size;
			// On a busy machine n8n needs a while after its start; a kill before it works proves nothing.
			await until('n8n accepts again', async () => accepted.size > before, CATCH_UP_TIMEOUT_MS);
			await pause(Number(values.seconds) * (500 + Math.random() * 1000));
			await n8n.kill();
			say(`kill ${kill}: ${counts()}`);
			await n8n.restart();
		}
		await pause(Number(values.seconds) * 1000);
		isLoadOn = false;
		await Promise.all(senders);
		say(`load ended: ${counts()}`);

		const missing = (): number[] => {
			const recorded = [...recordedEvents(n8n.databaseFile).values()].flat();
			return sinks.map((file) => {
				const reached = new Set(linesOf(file));
				return recorded.filter(({ eventId }) => !reached.has(eventId)).length;
			});
		};
		// A webhook starts nothing by itself: what was lost there goes out with the next delivery.
		const readReceipt = delivery(n8n.accountId, [{ read: { mid: 'the.end' } }]);
		const giveUpAt = performance.now() + CATCH_UP_TIMEOUT_MS;
		while (missing().some((count) => count > 0) && performance.now() < giveUpAt) {
			await post(address, readReceipt);
			await pause(5000);
		}

		const recorded = recordedEvents(n8n.databaseFile);
		return {
			kills: Number(values.kills),
			deliveries,
			accepted: accepted.size,
			answers: Object.fromEntries(answers),
			recordedTwice: [...recorded.values()].filter((rows) => rows.length > 1).length,
			acceptedNotRecorded: [...accepted].filter((mid) => !recorded.has(mid)).length,
			missingPerWorkflow: missing(),
			startedTwicePerWorkflow: sinks.map((file) => {
				const lines = linesOf(file);
				return lines.length - new Set(lines).size;
			}),
		};
	} finally {
		await n8n.stop();
	}
}

const folder = mkdtempSync(path.join(tmpdir(), 'story-outreach-kills-'));
try {
	console.log(JSON.stringify(await campaign(folder)));
	rmSync(folder, { recursive: true, force: true });
	process.exit(0);
} catch (error) {
	console.error(error, `\nIts files are kept in ${folder}`);
	process.exit(1);
}
