import {
	ACCOUNT,
	aPersonWhoWrote,
	practiceLedger,
	useNodeWorld,
	world,
} from '../nodes/support/nodeWorld';
import { DAY_MS, HOUR_MS } from '../../core/shared/duration';
import { runShipped } from './support/runShipped';
import { forgetSeenItems } from './support/standIns';

useNodeWorld();
beforeEach(forgetSeenItems);

const everyHour = async () => await runShipped('alerts-by-mail.json', 'Every hour');
const mails = async () => (await everyHour()).json('Mail the alerts');

describe('Alerts by e-mail', () => {
	it('sends no mail while all is well', async () => {
		await aPersonWhoWrote('9001');

		const run = await everyHour();

		expect(run.error).toBeUndefined();
		expect(run.json('Mail the alerts')).toEqual([]);
	});

	it('mails what is new in one mail, with cause, effect and what to do, once a day', async () => {
		await aPersonWhoWrote('9001');
		const ledger = await practiceLedger();
		await ledger.pauseAccount(ACCOUNT, 'restricted', null);
		await ledger.stopListening('test');

		const first = await mails();
		world.clock.advance(HOUR_MS);
		const anHourLater = await mails();
		world.clock.advance(DAY_MS);
		const nextDay = await mails();

		expect(first).toMatchObject([{ subject: 'Sending has stopped', to: 'team@example.com' }]);
		expect(String(first[0]?.body)).toContain(`Nobody is listening for STOP on ${ACCOUNT}.`);
		expect(String(first[0]?.body)).toContain(
			'What to do: Publish the workflow with the Instagram Story Trigger.',
		);
		expect(String(first[0]?.body)).toContain('is paused (restricted)');
		expect(anHourLater).toEqual([]);
		expect(nextDay).toHaveLength(1);
	});
});
