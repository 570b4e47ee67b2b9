// One n8n process of the token tests: so many executions use the credential at the same moment. The
// credential is a file that all processes share, as n8n's database is.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';

const require = createRequire(import.meta.url);
const core = require('../../dist/shared/core.js');
const job = JSON.parse(process.argv[2]);

const readData = () => JSON.parse(readFileSync(job.credentialFile, 'utf8'));

/** In one step: a reader never sees half of it. */
function writeData(data) {
	const file = `${job.credentialFile}.${process.pid}`;
	writeFileSync(file, JSON.stringify(data));
	renameSync(file, job.credentialFile);
}

async function http({ method, url, query, timeoutMs }) {
	const target = new URL(url);
	for (const [name, value] of Object.entries(query ?? {})) target.searchParams.set(name, value);
	const answer = await fetch(target, { method, signal: AbortSignal.timeout(timeoutMs) });
	return {
		status: answer.status,
		headers: Object.fromEntries(answer.headers),
		body: await answer.json(),
	};
}

const ledger = await core.openLedger(job.config);
const app = { ...job.app, http };
const upkeep = {
	key: 'credential',
	memory: core.processMemory,
	read: async () => core.readSignInData(readData(), 'instagram'),
	save: async (token) => writeData(core.writeSignInData(readData(), token)),
	takeLease: async (durationMs) => await ledger.takeLease('token', durationMs),
	releaseLease: async (holder) => await ledger.releaseLease('token', holder),
	renew: async (step, token) => await core.renewToken(app, step, token),
	now: async () => new Date(job.now),
	clock: { sleep: async (durationMs) => await sleep(durationMs) },
};

// Together with the other process.
await sleep(Math.max(0, job.startAtMs - Date.now()));
const outcomes = await Promise.all(
	Array.from({ length: job.executions }, async () => {
		try {
			const { value } = await core.keepTokenAlive(upkeep);
			const answer = await fetch(`${app.origin}/v25.0/me?fields=user_id`, {
				headers: { authorization: `Bearer ${value}` },
			});
			return { status: answer.status, value };
		} catch (error) {
			return { status: 0, error: String(error) };
		}
	}),
);
await ledger.close();
process.stdout.write(JSON.stringify(outcomes));
