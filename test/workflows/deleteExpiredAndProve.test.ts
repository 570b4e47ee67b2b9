import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DAY_MS } from '../../core/shared/duration';
import { readProof } from '../../core/consent/log/savedHead';
import { aPersonWhoWrote, practiceLedger, useNodeWorld, world } from '../nodes/support/nodeWorld';
import { anImportOf, aViewOf } from '../support/erasedPeople';
import { runShipped } from './support/runShipped';

useNodeWorld();

const FILE = 'delete-expired-data-and-save-proof.json';
const everyNight = async () => await runShipped(FILE, 'Every night at 3:30');
const anOldView = async (): Promise<void> => {
	const viewedAt = new Date(world.clock.now().getTime() - 100 * DAY_MS);
	await (await practiceLedger()).importViewers(anImportOf([aViewOf('old', viewedAt)], 'old'));
};
const views = async () => (await (await practiceLedger()).count()).story_view;

describe('Delete expired data and save proof', () => {
	it('only counts until somebody chose to delete, and mails a proof of the log', async () => {
		await aPersonWhoWrote('9001', { text: 'STOP' });
		await anOldView();

		const run = await everyNight();

		expect(run.error).toBeUndefined();
		expect(run.json('Expired data')).toMatchObject([{ state: 'preview' }]);
		expect(await views()).toBe(1);
		const [mail] = run.json('Mail the proof');
		const [proof] = /so-proof:\S+/.exec(String(mail?.body)) ?? [''];
		expect(readProof(proof)).toMatchObject({ sequence: run.json('Take the proof')[0]?.entries });
		expect(run.json('Mail what does not fit')).toEqual([]);
	});

	it('deletes when "mode" in Config says so', async () => {
		await anOldView();
		const run = await runShipped(FILE, 'Every night at 3:30', { fields: { mode: 'delete' } });

		expect(run.json('Expired data')).toMatchObject([{ state: 'done' }]);
		expect(await views()).toBe(0);
		expect(run.json('Mail the proof')).toHaveLength(1);
	});

	it('names the entry that somebody changed, takes no proof, and shows the run as failed', async () => {
		await aPersonWhoWrote('9001', { text: 'STOP' });
		await aPersonWhoWrote('9002', { text: 'STOP' });
		const pastTheLedger = new DatabaseSync(join(world.folder, 'practice.sqlite'));
		for (const { name } of pastTheLedger
			.prepare(
				"select name from sqlite_master where type = 'trigger' and tbl_name = 'consent_entry'",
			)
			.all()) {
			pastTheLedger.exec(`drop trigger ${String(name)}`);
		}
		pastTheLedger.exec("update consent_entry set body = body || ' ' where sequence = 1");
		pastTheLedger.close();

		const run = await everyNight();

		expect(String(run.json('Mail what does not fit')[0]?.body)).toMatch(/^Entry 1 does not fit\./);
		expect(run.json('Take the proof')).toEqual([]);
		expect(run.error?.message).toBe('The log does not fit from entry 1 on. No proof was taken.');
	});
});
