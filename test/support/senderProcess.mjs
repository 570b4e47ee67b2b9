// One sending process of the kill tests: delivers to everyone it is given, announces each step of a
// send and, at the step it is told to, stands still until it is killed from outside.
import { writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';

const require = createRequire(import.meta.url);
const core = require('../../dist/shared/core.js');
const job = JSON.parse(process.argv[2]);

/** @param {string} step */
function announce(step) {
	writeSync(1, `${step}\n`);
	if (step === job.standStillAt) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
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

const ledger = await core.openLedger(job.config);
const instagram = core.createInstagramClient({
	server: job.server,
	http: async ({ method, url, query, body, timeoutMs }) => {
		const target = new URL(url);
		for (const [name, value] of Object.entries(query ?? {})) target.searchParams.set(name, value);
		const answer = await fetch(target, {
			method,
			headers: { authorization: `Bearer ${job.token}`, 'content-type': 'application/json' },
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

const drafts = job.personIds.map((personId) => ({
	candidate: { ...job.candidate, personId },
	policy: job.policy,
	content: { kind: 'text', text: 'Ciao!' },
}));
await core.deliverBatch(ports, drafts, { waitMaxMs: job.waitMaxMs });
await ledger.close();
