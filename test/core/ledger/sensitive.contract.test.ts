import type { Ledger } from '../../../core/ledger/ledger';
import { ACCOUNT } from '../../support/events';
import { aWriter } from '../../support/erasedPeople';
import { FakeClock } from '../../support/fakeClock';
import { createSqliteTestStore, openTestLedger } from '../../support/ledgers';
import { createPostgresTestStore } from '../../support/postgresTestStore';

describe.each([createSqliteTestStore(), createPostgresTestStore()])(
	'sensitive words on $name',
	(testStore) => {
		const clock = new FakeClock('2026-11-23T12:00:00.000Z');
		let ledger: Ledger;

		beforeAll(async () => {
			await testStore.start();
			ledger = await openTestLedger(await testStore.createConfig(), clock);
		}, 60_000);
		afterAll(async () => {
			await ledger.close();
			await testStore.stop();
		}, 60_000);

		it('are no tags of a person, and taking one away is always possible', async () => {
			const personId = await aWriter(ledger, clock, { igsid: '1', handle: 'anna' });

			await expect(ledger.tagPerson(personId, ['cakes', 'Muslima'], [])).rejects.toMatchObject({
				code: 'sensitiveCategory',
				message: expect.stringContaining('religion or belief'),
			});
			expect(await ledger.tagPerson(personId, ['cakes'], ['Muslima'])).toEqual(['cakes']);
		});

		it('are no labels of a story', async () => {
			await expect(
				ledger.labelStory(ACCOUNT, 'story-1', { topic: 'Schwangerschaft' }),
			).rejects.toMatchObject({ code: 'sensitiveCategory' });
			const labelled = await ledger.labelStory(ACCOUNT, 'story-1', {
				topic: 'torte',
				place: 'Santa Maria',
			});
			expect(labelled.labels).toEqual({ topic: 'torte', place: 'Santa Maria' });
		});
	},
);
