import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromDecision, skipped } from '../../../core/delivery/deliverMessage';
import { describePlan } from '../../../core/delivery/describePlan';
import type { MessageDraft } from '../../../core/delivery/outcome';
import { planBatch } from '../../../core/delivery/planBatch';
import type { Ledger } from '../../../core/ledger/ledger';
import type { OutreachPolicy } from '../../../core/outreach/policy';
import { DAY_MS, HOUR_MS, MINUTE_MS, addMs } from '../../../core/shared/duration';
import { ACCOUNT, aCandidateFor, aLoosePolicy, aStoryReply } from '../../support/events';
import { FakeClock } from '../../support/fakeClock';
import { openTestLedger } from '../../support/ledgers';
import { previewContact } from '../../support/previewContact';

const HOURLY = aLoosePolicy({ caps: [{ scope: 'account', sendsMax: 1, windowMs: HOUR_MS }] });
const READER = { language: 'en', timezone: 'UTC' } as const;

describe('a plan', () => {
	let folder: string;
	let clock: FakeClock;
	let ledger: Ledger;

	beforeEach(async () => {
		folder = mkdtempSync(join(tmpdir(), 'story-outreach-plan-'));
		clock = new FakeClock('2026-11-23T12:00:00.000Z');
		ledger = await openTestLedger(
			{ store: 'sqlite', purpose: 'practice', file: join(folder, 'l.sqlite') },
			clock,
		);
	});
	afterEach(async () => {
		await ledger.close();
		rmSync(folder, { recursive: true, force: true });
	});

	const closingIn = async (igsid: string, ms: number): Promise<string> => {
		const [event] = await ledger.recordEvents({
			events: [aStoryReply({ igsid, at: addMs(clock.now(), ms - DAY_MS) })],
			consumer: 'test',
			origin: 'publishedTrigger',
		});
		const personId = event?.personId ?? '';
		await ledger.completeProfileJob(personId, ACCOUNT, { kind: 'refused' });
		return personId;
	};
	const draftFor = (personId: string, policy: OutreachPolicy = HOURLY): MessageDraft => ({
		candidate: aCandidateFor(personId),
		content: { kind: 'text', text: 'Ciao!' },
		policy,
	});
	const sendTo = async (personId: string): Promise<void> => {
		const reservation = await ledger.reserve(aCandidateFor(personId), HOURLY, 0);
		if (reservation.kind !== 'reserved') throw new Error('refused');
		await ledger.startCalling(reservation.sendId);
		await ledger.settle(reservation.sendId, { kind: 'sent', messageId: reservation.sendId });
	};

	it('counts with what was sent before, and with the limits of each person', async () => {
		await sendTo(await closingIn('1', HOUR_MS));
		const soon = await closingIn('2', 30 * MINUTE_MS);
		const open = await closingIn('3', 5 * HOUR_MS);

		const plans = await planBatch({ ledger }, [draftFor(soon), draftFor(open)]);

		expect(plans.map(({ outcome }) => outcome.reason)).toEqual(['accountCap', 'accountCap']);
		expect(plans.map(({ prospect }) => prospect)).toMatchObject([
			{ kind: 'lost', cause: 'accountCap', cap: { sendsMax: 1, windowMs: HOUR_MS } },
			{ kind: 'sent', at: addMs(clock.now(), HOUR_MS) },
		]);
	});

	it('judges each message as it stands alone, and keeps the order', async () => {
		const drafts = [
			draftFor('per_nobody'),
			draftFor(await closingIn('1', HOUR_MS)),
			draftFor(await closingIn('2', -HOUR_MS)),
			draftFor(await closingIn('3', HOUR_MS), aLoosePolicy({ name: 'other@1' })),
		];

		const plans = await planBatch({ ledger }, drafts);

		const alone = async ({ candidate, policy }: MessageDraft) =>
			fromDecision(await previewContact(ledger, candidate, policy));
		expect(plans.map(({ outcome }) => outcome)).toEqual([
			skipped('personUnknown', []),
			...(await Promise.all(drafts.slice(1).map(alone))),
		]);
		expect(plans.map(({ prospect }) => prospect.kind)).toEqual(['never', 'sent', 'byHand', 'sent']);
		expect(await ledger.listSends(ACCOUNT)).toEqual([]);
	});

	it('says who would get no code, as the send would', async () => {
		const personId = await closingIn('1', HOUR_MS);
		const draft = draftFor(personId);
		const candidate = { ...draft.candidate, codeList: 'autumn' };

		const plans = await planBatch({ ledger }, [{ ...draft, candidate }]);

		expect(plans).toMatchObject([
			{ outcome: { reason: 'codesMissing' }, prospect: { kind: 'never', reason: 'codesMissing' } },
		]);
		expect(await ledger.reserve(candidate, HOURLY, 0)).toMatchObject({
			kind: 'refused',
			decision: { reason: 'codesMissing' },
		});
	});

	it('is told in lines: how many, the last one, whom which limit costs, and what to do', async () => {
		const people = [
			await closingIn('1', 10 * MINUTE_MS),
			await closingIn('2', 20 * MINUTE_MS),
			await closingIn('3', 5 * HOUR_MS),
			await closingIn('4', -8 * DAY_MS),
		];
		const plans = await planBatch(
			{ ledger },
			people.map((id) => draftFor(id)),
		);

		const lines = describePlan(plans, READER);

		expect(lines.slice(0, 3)).toEqual([
			'Forecast, if Send Due runs every few minutes: 2 will be sent, the last one on 2026-11-23 13:00 UTC.',
			'1 will lose their 24 hours while they wait.',
			'1 × because of the limit of 1 in 1 hours.',
		]);
		expect(lines[3]).toMatch(
			/^What to do next for 1: A story that asks to reply YES\. Ready text: /,
		);
	});

	it('says in Italian that nobody is to be contacted, and why the night costs somebody', async () => {
		const night = aLoosePolicy({
			quietHours: { start: '12:00', end: '11:00' },
			fallbackZone: 'UTC',
		});
		const plans = await planBatch({ ledger }, [draftFor(await closingIn('1', HOUR_MS), night)]);

		const lines = describePlan(plans, { ...READER, language: 'it' });

		expect(lines).toEqual([
			'Previsione: nessuno verrà contattato, se non cambia qualcosa.',
			'1 perderanno le loro 24 ore mentre aspettano.',
			expect.stringContaining('orario di silenzio'),
		]);
	});

	it('says nothing about nobody', () => {
		expect(describePlan([], READER)).toEqual([]);
	});
});
