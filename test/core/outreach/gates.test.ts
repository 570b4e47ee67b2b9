import type {
	ConsentState,
	ContactHistory,
	EvidenceStrength,
	PastAttempt,
	Purpose,
} from '../../../core/outreach/contact';
import { account } from '../../../core/outreach/gates/account';
import { campaign } from '../../../core/outreach/gates/campaign';
import { caps } from '../../../core/outreach/gates/caps';
import { doNotContact } from '../../../core/outreach/gates/doNotContact';
import { duplicate } from '../../../core/outreach/gates/duplicate';
import type { ContactFacts } from '../../../core/outreach/gates/gate';
import { legalBasis } from '../../../core/outreach/gates/legalBasis';
import { messagingWindow } from '../../../core/outreach/gates/messagingWindow';
import { person } from '../../../core/outreach/gates/person';
import { spacing } from '../../../core/outreach/gates/spacing';
import { pickSpacingMs } from '../../../core/outreach/spacing';
import { DAY_MS, HOUR_MS, MINUTE_MS, addMs } from '../../../core/shared/duration';
import { NOON, aCandidate, aPolicy, aReachablePerson } from '../../support/people';

const facts = (history: Partial<ContactHistory>, changes: Partial<ContactFacts> = {}) => ({
	candidate: aCandidate(),
	policy: aPolicy(),
	history: aReachablePerson(history),
	now: NOON,
	...changes,
});

const hold = (reason: string, waitMs: number) => ({
	kind: 'hold',
	reason,
	until: addMs(NOON, waitMs),
});
const skip = (reason: string) => ({ kind: 'skip', reason });

describe('the do-not-contact gate', () => {
	it('waits five minutes for a profile that was not read yet', () => {
		expect(doNotContact(facts({ doNotContact: { kind: 'notChecked' } }))).toEqual(
			hold('profileNotRead', 5 * MINUTE_MS),
		);
	});

	it('hands an unclear last message to a person only while a person may answer', () => {
		const unclear = { doNotContact: { kind: 'unclear', since: NOON } } as const;
		const late = addMs(NOON, 7 * DAY_MS);

		expect(doNotContact(facts(unclear))).toMatchObject({ kind: 'handOff' });
		expect(doNotContact(facts(unclear, { now: late }))).toEqual(skip('unclearReply'));
	});
});

describe('the account gate', () => {
	it.each([
		['a pause with an end', addMs(NOON, 1), hold('accountPaused', 1)],
		['a pause without an end', null, hold('accountStopped', HOUR_MS)],
		['a pause that has just ended', NOON, null],
	])('answers %s', (_case, until, objection) => {
		const history = { account: { kind: 'paused', reason: 'by hand', until } } as const;

		expect(account(facts(history))).toEqual(objection);
	});

	it.each([
		['while it rests', addMs(NOON, 1), hold('accountRestricted', 1)],
		['when the rest is over', NOON, null],
	])('answers %s at the wish of Instagram', (_case, until, objection) => {
		const history = { account: { kind: 'resting', cause: 'accountRestricted', until } } as const;

		expect(account(facts(history))).toEqual(objection);
	});

	it('waits while the clock cannot be trusted', () => {
		const history = { account: { kind: 'clockNotTrusted', detail: 'jumped' } } as const;

		expect(account(facts(history))).toEqual(hold('clockNotTrusted', HOUR_MS));
	});
});

describe('the legal basis gate', () => {
	const granted = (strength: EvidenceStrength): ConsentState => ({
		kind: 'granted',
		strength,
		at: NOON,
	});
	const none: ConsentState = { kind: 'none' };
	const ended = (kind: 'refused' | 'withdrawn' | 'expired'): ConsentState => ({ kind, at: NOON });

	it.each<[Purpose, string, ConsentState, string | null]>([
		['promotional', 'consent with strong evidence', granted('formWithWording'), null],
		['promotional', 'consent the user only states', granted('statedByUser'), 'evidenceTooWeak'],
		['promotional', 'no consent, though they wrote', none, 'noLegalBasis'],
		['conversation', 'consent the user only states', granted('statedByUser'), null],
		['conversation', 'no consent, but they wrote', none, null],
		['conversation', 'refused consent', ended('refused'), 'consentWithdrawn'],
		['promotional', 'withdrawn consent', ended('withdrawn'), 'consentWithdrawn'],
		['conversation', 'expired consent', ended('expired'), 'noLegalBasis'],
	])('judges a %s message with %s', (purpose, _case, consent, reason) => {
		const objection = legalBasis(facts({ consent }, { candidate: aCandidate({ purpose }) }));

		expect(objection).toEqual(reason === null ? null : skip(reason));
	});

	it('lets consent open a conversation with somebody who never wrote', () => {
		const history = { consent: granted('importedFromSystem'), window: null };

		expect(legalBasis(facts(history))).toBeNull();
		expect(legalBasis(facts({ ...history, consent: none }))).toEqual(skip('noLegalBasis'));
	});
});

describe('the messaging window gate', () => {
	const window = {
		lastMessageAt: addMs(NOON, -DAY_MS),
		automatedUntil: NOON,
		humanUntil: addMs(NOON, 6 * DAY_MS),
	};
	const handOff = {
		kind: 'handOff',
		reason: 'windowClosedHumanOpen',
		before: window.humanUntil,
	};

	it.each([
		['one millisecond before its end', addMs(window.automatedUntil, -1), null],
		['at its end', window.automatedUntil, handOff],
		['one millisecond before the end for a person', addMs(window.humanUntil, -1), handOff],
		['at the end for a person', window.humanUntil, skip('windowClosed')],
	])('answers %s', (_case, now, objection) => {
		expect(messagingWindow(facts({ window }, { now }))).toEqual(objection);
	});

	it('leaves out whom the policy does not want to hand to a person', () => {
		const policy = aPolicy({ whenWindowClosed: 'skip' });

		const answer = messagingWindow(facts({ window }, { policy }));

		expect(answer).toEqual(skip('windowClosedLeftOut'));
	});

	it('is never open for somebody who did not write or has no Instagram id', () => {
		const unreachable = { person: { status: 'active', isReachable: false } } as const;

		expect(messagingWindow(facts({ window: null }))).toEqual(skip('neverWrote'));
		expect(messagingWindow(facts(unreachable))).toEqual(skip('neverWrote'));
	});
});

describe('the person gate', () => {
	it('leaves alone whom Instagram does not deliver to, until they write again', () => {
		const since = (agoMs: number) => facts({ unavailableSince: addMs(NOON, -agoMs) });

		expect(person(since(HOUR_MS - 1))).toEqual(skip('personUnavailable'));
		expect(person(since(HOUR_MS))).toEqual(skip('personUnavailable'));
		expect(person(since(HOUR_MS + 1))).toBeNull();
	});

	it('says nothing of it about a way past Instagram', () => {
		const unavailable = facts({ unavailableSince: NOON });

		expect(person({ ...unavailable, candidate: aCandidate({ channel: 'email' }) })).toBeNull();
	});
});

describe('the campaign gate', () => {
	it.each([
		['byHand', 'campaignPaused'],
		['errorBudget', 'campaignFailing'],
	] as const)('waits for a person while it is paused: %s', (cause, reason) => {
		const objection = campaign(facts({ campaignPaused: { since: NOON, cause } }));

		expect(objection).toEqual(hold(reason, HOUR_MS));
		expect(campaign(facts({}))).toBeNull();
	});
});

describe('the duplicate gate', () => {
	const failed = (agoMs: number, isRetryable = true): PastAttempt => ({
		state: 'failed',
		isRetryable,
		settledAt: addMs(NOON, -agoMs),
	});
	const attempt = (state: PastAttempt['state']): PastAttempt => ({
		state,
		isRetryable: false,
		settledAt: null,
	});

	it.each([
		['nothing', [], null],
		['a sent message', [attempt('sent')], skip('alreadyContacted')],
		['a reservation', [attempt('reserved')], hold('beingContacted', MINUTE_MS)],
		['a call under way', [attempt('calling')], hold('beingContacted', MINUTE_MS)],
		['an unclear answer', [attempt('unknown')], hold('unconfirmed', HOUR_MS)],
		['a refusal for good', [failed(DAY_MS, false)], skip('failedBefore')],
		[
			'a refusal for good, then a passing one',
			[failed(DAY_MS, false), failed(HOUR_MS)],
			skip('failedBefore'),
		],
		['one failure just under a minute ago', [failed(MINUTE_MS - 1)], hold('retryLater', 1)],
		['one failure a minute ago', [failed(MINUTE_MS)], null],
		[
			'two failures, a minute ago',
			[failed(HOUR_MS), failed(MINUTE_MS)],
			hold('retryLater', 4 * MINUTE_MS),
		],
		['two failures, five minutes ago', [failed(HOUR_MS), failed(5 * MINUTE_MS)], null],
		['three failures', [failed(DAY_MS), failed(DAY_MS), failed(DAY_MS)], skip('failedBefore')],
		[
			'a failure whose end is not known',
			[{ ...failed(0), settledAt: null }],
			hold('retryLater', MINUTE_MS),
		],
		['many releases', Array.from({ length: 9 }, () => attempt('released')), null],
		[
			'two failures and releases between them',
			[failed(HOUR_MS), attempt('released'), failed(HOUR_MS), attempt('released')],
			null,
		],
	])('answers %s', (_case, attempts, objection) => {
		expect(duplicate(facts({ attempts }))).toEqual(objection);
	});
});

describe('the caps gate', () => {
	const full = (scope: 'account' | 'person' | 'template', freeInMs: number) => ({
		cap: { scope, sendsMax: 1, windowMs: HOUR_MS },
		fillingSlotAt: addMs(NOON, freeInMs - HOUR_MS),
	});

	it('names the cap that stays full longest', () => {
		const history = { caps: [full('account', 10), full('template', 30), full('person', 20)] };

		expect(caps(facts(history))).toEqual(hold('templateCap', 30));
	});

	it('no longer counts a send exactly one window ago', () => {
		expect(caps(facts({ caps: [full('person', 0)] }))).toBeNull();
		expect(caps(facts({ caps: [full('person', 1)] }))).toEqual(hold('personCap', 1));
	});

	it('keeps to a limit of the slow restart in its time only', () => {
		const stage = { from: NOON, until: addMs(NOON, 30) };
		const history = { caps: [{ ...full('account', 20), stage }] };
		const at = (laterMs: number) => caps(facts(history, { now: addMs(NOON, laterMs) }));

		expect(at(-1)).toBeNull();
		expect(at(0)).toEqual(hold('slowRestart', 20));
		expect(caps(facts({ caps: [{ ...full('account', 40), stage }] }))).toEqual(
			hold('slowRestart', 30),
		);
		expect(at(30)).toBeNull();
	});

	it('ignores a cap with a free place', () => {
		const empty = { ...full('account', 1), fillingSlotAt: null };

		expect(caps(facts({ caps: [empty] }))).toBeNull();
	});
});

describe('the spacing gate', () => {
	const policy = aPolicy({ spacing: { minMs: 20_000, maxMs: 60_000 } });

	it('keeps the least pause after the latest send, to the millisecond', () => {
		const after = (agoMs: number) =>
			spacing(facts({ latestSlotAt: addMs(NOON, -agoMs) }, { policy }));

		expect(after(19_999)).toEqual(hold('spacing', 1));
		expect(after(20_000)).toBeNull();
	});

	it.each([
		[0, 20_000],
		[0.5, 40_000],
		[0.999_999_999, 60_000],
	])('picks a pause inside the limits for the random number %d', (random, pauseMs) => {
		expect(pickSpacingMs(policy, () => random)).toBe(pauseMs);
	});
});

describe('a contact by another channel', () => {
	const byEmail = (history: Partial<ContactHistory>) =>
		facts(history, { candidate: aCandidate({ channel: 'email' }) });
	const agreed = { kind: 'granted', strength: 'formWithWording', at: NOON } as const;

	it('needs no window of Instagram, not even that they ever wrote', () => {
		const neverWrote = { window: null, person: { status: 'active', isReachable: false } } as const;

		expect(messagingWindow(byEmail(neverWrote))).toBeNull();
	});

	it('needs consent for that channel, even to answer who wrote on Instagram', () => {
		expect(legalBasis(byEmail({ consent: { kind: 'none' } }))).toEqual(skip('noLegalBasis'));
		expect(legalBasis(byEmail({ consent: agreed }))).toBeNull();
	});
});
