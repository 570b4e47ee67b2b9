// One sending process of the kill tests: delivers what it is given, the accounts side by side as n8n
// does, announces each step of a send and, at the step it is told to, stands still until it is killed
// from outside.
import { writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';

const require = createRequire(import.meta.url);
const core = require('../../dist/shared/core.js');
const job = JSON.parse(process.argv[2]);
const pause = new Int32Array(new SharedArrayBuffer(4));
let hasStood = false;

/** @param {string} step */
function announce(step) {
	writeSync(1, `${step}\n`);
	if (step !== job.standStillAt || hasStood) return;
	hasStood = true;
	Atomics.wait(pause, 0, 0, job.standStillMs ?? Infinity);
}

/** Announces what is true before and after a step of the send. */
const around =
	(before, work, after) =>
	async (...args) => {
		if (before !== null) announce(before);
		const result = await work(...args);
		if (after !== null && after(result) !== null) announce(after(result));
		return result;
	};

/** What a campaign must find out when a rule of the product is taken out (DESIGN §5 Sends). */
const MUTANTS = {
	none: (ledger) => ledger,
	noCallingCommit: (ledger) => ({
		...ledger,
		startCalling: async () => ({ kind: 'go', callTimeoutMs: 20_000 }),
	}),
	noLease: (ledger) => ({
		...ledger,
		startCalling: async (...args) => {
			const permit = await ledger.startCalling(...args);
			const isLate = permit.kind === 'stopped' && permit.reason === 'notSentInTime';
			return isLate ? { kind: 'go', callTimeoutMs: 20_000 } : permit;
		},
	}),
};

const clientOf = (token) =>
	core.createInstagramClient({
		server: job.server,
		http: async ({ method, url, query, body, timeoutMs }) => {
			const target = new URL(url);
			for (const [name, value] of Object.entries(query ?? {})) target.searchParams.set(name, value);
			const answer = await fetch(target, {
				method,
				headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
				body: body === undefined ? undefined : JSON.stringify(body),
				signal: AbortSignal.timeout(timeoutMs),
			});
			return {
				status: answer.status,
				headers: Object.fromEntries(answer.headers),
				body: await answer.json(),
			};
		},
	});

const opened = await core.openLedger(job.config);
const ledger = MUTANTS[job.mutant ?? 'none'](opened);

async function deliver({ token, drafts }) {
	const instagram = clientOf(token);
	const ports = {
		instagram: { ...instagram, sendMessage: around(null, instagram.sendMessage, () => 'answered') },
		ledger: {
			...ledger,
			reserve: around('deciding', ledger.reserve, ({ kind }) =>
				kind === 'reserved' ? 'reserved' : null,
			),
			startCalling: around(null, ledger.startCalling, ({ kind }) =>
				kind === 'go' ? 'calling' : null,
			),
			settle: around(null, ledger.settle, () => 'settled'),
		},
		clock: { now: () => new Date(), sleep: async (durationMs) => await sleep(durationMs) },
		random: Math.random,
	};
	await core.deliverBatch(ports, drafts, { waitMaxMs: job.waitMaxMs });
}

await Promise.all(job.deliveries.map(deliver));
await opened.close();
