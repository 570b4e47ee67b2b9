import { setTimeout as sleep } from 'node:timers/promises';
import type { LedgerConfig } from '../../core/ledger/config';
import { CampaignWorld } from './campaignWorld';
import {
	jobFor,
	runToEnd,
	startSender,
	untilAnnounced,
	untilEnded,
	type CampaignReport,
	type Mutant,
} from './killCampaign';

const LEASE_OVER_MS = 31_000;
const SLEEP_MS = 36_000;
const SIZE = { accounts: 2, peoplePerAccount: 3, steps: 1 };

/**
 * What the lease and the commit before the call are for, in the smallest form: one process dies after
 * Instagram answered, another stands still at its reservation for longer than the lease; when the lease
 * is over a third one writes to the same people, and then the second goes on.
 */
export async function runLeaseTrial(given: {
	config: LedgerConfig;
	mutant: Mutant;
	random: () => number;
}): Promise<CampaignReport> {
	const { config, mutant, random } = given;
	const world = await CampaignWorld.create(config, SIZE, random);
	const [first, second] = world.accounts;
	if (first === undefined || second === undefined) throw new Error('There are no accounts');
	const job = (account: typeof first) => ({
		...jobFor({ config, size: SIZE, random }, world, { accounts: [account], drafts: 1 }),
		mutant,
	});
	const [killedJob, sleepingJob] = [job(first), job(second)];
	try {
		const killed = startSender({ ...killedJob, standStillAt: 'answered' });
		await untilAnnounced(killed, 'answered');
		killed.kill('SIGKILL');
		const sleeping = startSender({
			...sleepingJob,
			standStillAt: 'reserved',
			standStillMs: SLEEP_MS,
		});
		await untilAnnounced(sleeping, 'reserved');
		await sleep(LEASE_OVER_MS);
		await Promise.all([runToEnd(killedJob), runToEnd(sleepingJob)]);
		await untilEnded(sleeping);
		return {
			kills: { answered: 1 },
			received: await world.received(),
			sends: await world.settledSends(),
			accounts: world.accounts,
		};
	} finally {
		await world.close();
	}
}
