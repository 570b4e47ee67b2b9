import type { INodeParameters } from 'n8n-workflow';
import { aCandidateFor, aLoosePolicy } from '../support/events';
import { schemaFields } from './support/descriptions';
import {
	ACCOUNT,
	aPersonWhoWrote,
	practiceLedger,
	runSubject,
	useNodeWorld,
	workflowOf,
	world,
} from './support/nodeWorld';
import { ONE_ITEM } from './support/viewerCalls';

useNodeWorld();

const DAY_MS = 86_400_000;

const comparing = (changes: INodeParameters = {}) =>
	workflowOf('outreachReport', {
		resource: 'experiment',
		operation: 'compare',
		campaign: 'welcome',
		...changes,
	});

/** Each variant with so many people, of whom the first ones answered. */
const anExperiment = async (
	variants: Readonly<Record<string, { people: number; replied: number; text?: string }>>,
): Promise<void> => {
	const ledger = await practiceLedger();
	for (const [variant, { people, replied, text = 'yes please' }] of Object.entries(variants)) {
		for (let index = 0; index < people; index += 1) {
			const igsid = `9${variant.charCodeAt(0)}${index}`;
			const personId = await aPersonWhoWrote(igsid);
			const candidate = aCandidateFor(personId, { variant });
			const reservation = await ledger.reserve(candidate, aLoosePolicy(), 0);
			if (reservation.kind !== 'reserved') throw new Error(reservation.decision.reason);
			await ledger.startCalling(reservation.sendId);
			await ledger.settle(reservation.sendId, { kind: 'sent', messageId: `m.${personId}` });
			world.clock.advance(1000);
			if (index < replied) await aPersonWhoWrote(igsid, { text, hoursAgo: 0 });
		}
	}
};

describe('Outreach Report, Experiment: Compare', () => {
	it('names the better variant, with a picture as field and as file', async () => {
		await anExperiment({ A: { people: 35, replied: 1 }, B: { people: 35, replied: 30 } });
		world.clock.advance(8 * DAY_MS);

		const run = await runSubject(comparing(), ONE_ITEM);

		const [item] = run.items('Subject');
		expect(Object.keys(item?.json ?? {}).toSorted()).toEqual(
			schemaFields('OutreachReport', 'experiment', 'compare').toSorted(),
		);
		expect(item?.json).toMatchObject({
			campaign: 'welcome',
			verdict: 'better',
			winner: 'B',
			reading: '"B" is clearly better (86 %): use it for everyone.',
			isSplitUneven: false,
			stop: [],
			variants: [
				{ variant: 'A', settled: 35, succeeded: 1, stop: null },
				{ variant: 'B', settled: 35, succeeded: 30, stop: null },
			],
			rows: [
				['A', '35', '1', '2.9 %', expect.stringContaining(' to '), ''],
				['B', '35', '30', '86 %', expect.stringContaining(' to '), ''],
			],
			accountIds: [ACCOUNT],
		});
		expect(item?.json.svg).toMatch(/^<svg role="img" aria-label="Variants of &quot;welcome&quot;/);
		expect(item?.binary?.data).toMatchObject({ mimeType: 'image/svg+xml' });
		expect(run.hints('Subject')).toMatchObject([
			{ message: '"B" is clearly better (86 %): use it for everyone.', type: 'info' },
		]);
	}, 60_000);

	it('says that it is too early while people still have time to answer, in Italian', async () => {
		await anExperiment({ A: { people: 3, replied: 0 }, B: { people: 3, replied: 3 } });

		const run = await runSubject(comparing({ options: { language: 'it' } }), ONE_ITEM);

		expect(run.json('Subject')[0]).toMatchObject({
			verdict: 'tooFew',
			winner: null,
			reading: expect.stringMatching(/^Troppo poche per dirlo: la variante più piccola ha 0 /),
			svg: null,
		});
		expect(run.items('Subject')[0]?.binary).toBeUndefined();
	});

	it('stops a variant that does harm before anybody’s time is over, as a warning', async () => {
		await anExperiment({
			A: { people: 12, replied: 12, text: 'STOP' },
			B: { people: 12, replied: 0 },
		});

		const run = await runSubject(comparing(), ONE_ITEM);

		expect(run.json('Subject')[0]).toMatchObject({ verdict: 'tooFew', stop: ['A'] });
		expect(run.hints('Subject')).toMatchObject([
			{ message: expect.stringContaining('stop A: it does harm'), type: 'warning' },
		]);
	});

	it('warns of shares that are not the planned ones, and not when they are', async () => {
		await anExperiment({ A: { people: 30, replied: 0 }, B: { people: 2, replied: 0 } });
		const weights = { weight: [{ variant: 'A', weight: 15 }] };

		const even = await runSubject(comparing(), ONE_ITEM);
		const planned = await runSubject(comparing({ options: { weights } }), ONE_ITEM);

		expect(even.json('Subject')[0]).toMatchObject({ verdict: 'unevenSplit', isSplitUneven: true });
		expect(planned.json('Subject')[0]).toMatchObject({ isSplitUneven: false });
	}, 60_000);

	it('says that nothing was compared, and refuses a weight that is none', async () => {
		const nothing = await runSubject(comparing({ campaign: 'other' }), ONE_ITEM);
		const weights = { weight: [{ variant: '', weight: 2 }] };
		const refused = await runSubject(comparing({ options: { weights } }), ONE_ITEM);

		expect(nothing.json('Subject')[0]).toMatchObject({ verdict: 'noVariants', variants: [] });
		expect(refused.error?.message).toBe('A weight cannot be used');
	});
});
