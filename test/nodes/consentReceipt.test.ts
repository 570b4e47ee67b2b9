import { ACCOUNT } from '../support/events';
import { schemaFaults } from './support/schemaFaults';
import {
	aPersonWhoWrote,
	practiceLedger,
	runSubject,
	useNodeWorld,
	workflowOf,
	world,
} from './support/nodeWorld';

useNodeWorld();

const issue = async (personId: string, language = 'en') =>
	await runSubject(
		workflowOf('consentLog', {
			resource: 'consent',
			operation: 'issueReceipt',
			controllerName: 'Panificio Rossi',
			language,
			options: { contact: 'privacy@example.com', privacyUrl: 'https://example.com/privacy' },
		}),
		[{ json: { personId, accountId: ACCOUNT } }],
	);

const agree = async (personId: string) =>
	await (
		await practiceLedger()
	).recordConsent({
		personId,
		choice: 'granted',
		purpose: 'promotional',
		channel: 'email',
		strength: 'formWithWording',
		method: 'form',
		legalBasis: 'consent',
		noticeText: 'Yes, send me offers by e-mail.',
		noticeVersion: '4',
		language: 'en',
		occurredAt: world.clock.now(),
		expiresAt: new Date('2027-11-24T00:00:00.000Z'),
	});

type Json = Record<string, unknown>;

describe('Consent Log, Consent: Issue Receipt', () => {
	it('gives a record for each purpose and channel, in the terms of the vocabulary', async () => {
		const personId = await aPersonWhoWrote('9001');
		const { entryId, hash } = await agree(personId);

		const run = await issue(personId);

		const [item] = run.json('Subject');
		expect(
			schemaFaults(item, { node: 'ConsentLog', resource: 'consent', operation: 'issueReceipt' }),
		).toEqual([]);
		const receipt = item?.receipt as Json;
		expect(receipt).toMatchObject({
			'@type': 'dpv:ConsentReceipt',
			'dct:conformsTo': 'https://w3id.org/dpv/schema/dpv-27560#receipt',
			'@id': `urn:sha256:${String(item?.receiptHash)}`,
		});
		expect(receipt['dpv:hasRecordOfActivity']).toMatchObject([
			{
				'@type': 'dpv:ConsentRecord',
				'dpv:hasDataController': { 'schema:name': 'Panificio Rossi' },
				'dpv:hasNotice': {
					'dct:description': 'Yes, send me offers by e-mail.',
					'schema:version': '4',
					'dct:language': 'en',
				},
				'dpv:hasProcess': {
					'dpv:hasLegalBasis': 'eu-gdpr:A6-1-a',
					'dpv:hasPurpose': 'dpv:Marketing',
					'dpv:hasPersonalData': 'pd:EmailAddress',
				},
				'dpv:hasConsentStatus': [
					{
						'@type': 'dpv:ConsentGiven',
						'dct:identifier': entryId,
						'schema:sha256': hash,
						'dpv:isIndicatedAtTime': world.clock.now().toISOString(),
						'dpv:isIndicatedBy': 'dpv:DataSubject',
						'dpv:hasIndicationMethod': 'form',
						'dpv:hasDuration': {
							'@type': 'dpv:UntilTimeDuration',
							'rdf:value': '2027-11-24T00:00:00.000Z',
						},
					},
				],
			},
		]);
	});

	it.each([
		['en', 'you agreed.', 'You were shown (version 4): “Yes, send me offers by e-mail.”'],
		[
			'it',
			'hai detto di sì.',
			'Ti è stato mostrato (versione 4): «Yes, send me offers by e-mail.»',
		],
	])('gives a text for the person in %s', async (language, agreed, shown) => {
		const personId = await aPersonWhoWrote('9001');
		await agree(personId);

		const run = await issue(personId, language);

		const text = String(run.json('Subject')[0]?.text);
		for (const part of [agreed, shown, 'privacy@example.com', personId]) {
			expect(text).toContain(part);
		}
		expect(text).not.toMatch(/[{}]/);
	});

	it('tells a stop, and is noted in the log, which stays intact', async () => {
		const personId = await aPersonWhoWrote('9001', { text: 'STOP' });

		const run = await issue(personId);

		const [item] = run.json('Subject');
		expect(item?.text).toContain('you took it back.');
		const ledger = await practiceLedger();
		const history = await ledger.consentHistory(personId);
		expect(history.at(-1)).toMatchObject({
			type: 'receiptIssued',
			entryId: item?.entryId,
			data: { receiptHash: item?.receiptHash },
		});
		expect(await ledger.checkLog()).toMatchObject({ kind: 'intact' });
	});

	it('says that nothing is recorded where nothing is', async () => {
		const run = await issue(await aPersonWhoWrote('9001'));

		expect(run.json('Subject')[0]?.text).toContain('Nothing is recorded about a choice of yours.');
	});

	it('needs the name of the business', async () => {
		const personId = await aPersonWhoWrote('9001');
		const workflow = workflowOf('consentLog', {
			resource: 'consent',
			operation: 'issueReceipt',
			controllerName: '={{ $json.nobody }}',
			options: {},
		});

		const run = await runSubject(workflow, [{ json: { personId, accountId: ACCOUNT } }]);

		expect(run.error?.message).toBe('"Your Name" is empty');
	});
});
