import fc from 'fast-check';
import type { ConsentFact } from '../../../core/consent/consentFact';
import { WEIGHTS } from '../../../core/consent/consentFact';
import { foldConsent } from '../../../core/consent/foldConsent';
import { mayLift } from '../../../core/consent/mayLift';
import { opensPurpose } from '../../../core/consent/opensPurpose';
import {
	CHANNELS,
	EVIDENCE_STRENGTHS,
	type EvidenceStrength,
} from '../../../core/outreach/contact';
import { legalBasis } from '../../../core/outreach/gates/legalBasis';
import { PACES } from '../../../core/outreach/policy';
import { aCandidate, aHistory, aPolicy } from '../../support/people';

const STRENGTHS = Object.keys(WEIGHTS) as EvidenceStrength[];
const NOW = new Date(100);

const aQuestion = fc.record({
	purpose: fc.constantFrom('conversation' as const, 'promotional' as const),
	channel: fc.constantFrom(...CHANNELS),
});
type Question = Parameters<typeof foldConsent>[1];

/** Mostly what was asked about, or nearly no case would ever be open. */
const mostly = <T>(asked: T, any: fc.Arbitrary<T>) =>
	fc.oneof({ weight: 3, arbitrary: fc.constant(asked) }, { weight: 1, arbitrary: any });

/** Few instants and few words, so that facts meet. */
const aFactNear = ({ purpose, channel }: Question): fc.Arbitrary<ConsentFact> =>
	fc
		.record({
			purpose: mostly<ConsentFact['purpose']>(
				purpose,
				fc.constantFrom('conversation', 'promotional', 'all'),
			),
			channel: mostly<ConsentFact['channel']>(channel, fc.constantFrom(...CHANNELS, 'all')),
			choice: mostly<ConsentFact['choice']>(
				'granted',
				fc.constantFrom('granted', 'refused', 'withdrawn'),
			),
			strength: fc.constantFrom(...STRENGTHS),
			at: fc.integer({ min: 0, max: 12 }).map((ms) => new Date(ms)),
			expiresAt: fc.option(fc.integer({ min: 1, max: 200 }).map((ms) => new Date(ms))),
			number: fc.nat(),
		})
		.map(({ number, ...fact }) => ({ ...fact, entryId: `ent_${number}` }));
const aCase = aQuestion.chain((question) =>
	fc.record({
		question: fc.constant(question),
		facts: fc.uniqueArray(aFactNear(question), {
			maxLength: 8,
			selector: ({ entryId }) => entryId,
		}),
	}),
);
const RUNS = { numRuns: 300 };
/** Without so many cases a property would hold for want of them. */
const CASES_MIN = 30;

const isGranted = (facts: readonly ConsentFact[], question: Question) =>
	foldConsent(facts, question, NOW).state.kind === 'granted';

describe('foldConsent', () => {
	it('answers the same, in whatever order the facts were written', () => {
		fc.assert(
			fc.property(
				aCase.chain(({ facts, question }) =>
					fc.tuple(
						fc.constant(facts),
						fc.shuffledSubarray(facts, { minLength: facts.length, maxLength: facts.length }),
						fc.constant(question),
					),
				),
				([facts, shuffled, question]) => {
					expect(foldConsent(shuffled, question, NOW)).toEqual(foldConsent(facts, question, NOW));
				},
			),
		);
	});

	it('grants nothing that nobody granted for exactly this purpose and channel', () => {
		let granted = 0;
		fc.assert(
			fc.property(aCase, ({ facts, question }) => {
				const { state, decidedBy } = foldConsent(facts, question, NOW);
				if (state.kind !== 'granted') return;
				granted += 1;
				expect(decidedBy).toMatchObject({ ...question, choice: 'granted' });
				expect((decidedBy?.expiresAt ?? new Date(1000)).getTime()).toBeGreaterThan(NOW.getTime());
			}),
			RUNS,
		);
		expect(granted).toBeGreaterThan(CASES_MIN);
	});

	it('is closed by a stop at the last instant, whatever else was said then', () => {
		let closed = 0;
		fc.assert(
			fc.property(aCase, fc.constantFrom(...STRENGTHS), ({ facts, question }, strength) => {
				const last = Math.max(0, ...facts.map(({ at }) => at.getTime()));
				const stop: ConsentFact = {
					entryId: 'ent_stop',
					purpose: 'all',
					channel: 'all',
					choice: 'withdrawn',
					strength,
					at: new Date(last),
					expiresAt: null,
				};
				if (isGranted(facts, question)) closed += 1;
				expect(isGranted([...facts, stop], question)).toBe(false);
			}),
			RUNS,
		);
		expect(closed).toBeGreaterThan(CASES_MIN);
	});

	it('is not opened again by a yes that weighs less than the stop', () => {
		let opening = 0;
		fc.assert(
			fc.property(aCase, ({ facts, question }) => {
				const stop: ConsentFact = {
					entryId: 'ent_stop',
					purpose: 'all',
					channel: question.channel,
					choice: 'withdrawn',
					strength: 'ownWordsWithMessageId',
					at: new Date(6),
					expiresAt: null,
				};
				const saidByOthers = facts.map((fact) => ({
					...fact,
					strength: WEIGHTS[fact.strength] === 2 ? ('importedFromSystem' as const) : fact.strength,
				}));
				const saidLater = saidByOthers.filter(({ at }) => at > stop.at);
				if (isGranted(saidLater, question)) opening += 1;
				expect(isGranted([...saidByOthers, stop], question)).toBe(false);
			}),
			RUNS,
		);
		expect(opening).toBeGreaterThan(CASES_MIN);
	});

	it('does not look at what was said about another purpose or channel', () => {
		fc.assert(
			fc.property(aCase, ({ facts }) => {
				const others = facts.map((fact) => ({
					...fact,
					purpose: 'conversation' as const,
					channel: 'email' as const,
				}));
				const question = { purpose: 'promotional' as const, channel: 'instagramDm' as const };
				expect(foldConsent(others, question, NOW).state.kind).toBe('none');
			}),
		);
	});
});

describe('a stop about everything', () => {
	const DM = { channel: 'instagramDm' } as const;
	const aStop = (at: number, changes: Partial<ConsentFact> = {}): ConsentFact => ({
		entryId: `ent_stop_${at}`,
		purpose: 'all',
		channel: 'all',
		choice: 'withdrawn',
		strength: 'ownWordsWithMessageId',
		at: new Date(at),
		expiresAt: null,
		...changes,
	});
	const aYesTo = (
		purpose: 'conversation' | 'promotional',
		at: number,
		changes: Partial<ConsentFact> = {},
	): ConsentFact => ({
		...aStop(at, changes),
		entryId: `ent_yes_${at}`,
		purpose,
		...DM,
		choice: 'granted',
		...changes,
	});
	const kindOf = (
		facts: readonly ConsentFact[],
		purpose: 'conversation' | 'promotional' = 'conversation',
	) => foldConsent(facts, { purpose, ...DM }, NOW).state.kind;

	it('ends with a later yes in own words: that opens what it says, and nothing else', () => {
		const facts = [aStop(10), aYesTo('promotional', 20)];

		expect([kindOf(facts), kindOf(facts, 'promotional')]).toEqual(['none', 'granted']);
	});

	it('brings back nothing that was agreed to before it', () => {
		expect(kindOf([aYesTo('conversation', 5), aStop(10), aYesTo('promotional', 20)])).toBe('none');
	});

	it('leaves a no to this very purpose as it was', () => {
		const no = aYesTo('conversation', 5, { choice: 'refused', entryId: 'ent_no' });

		expect(kindOf([no, aStop(10), aYesTo('promotional', 20)])).toBe('refused');
	});

	it.each([
		['a form', aYesTo('promotional', 20, { strength: 'formWithWording' })],
		['somebody who says so', aYesTo('promotional', 20, { strength: 'statedByUser' })],
		['a yes at the same instant', aYesTo('promotional', 10)],
		['an earlier yes', aYesTo('promotional', 9)],
		['a yes in another inbox', aYesTo('promotional', 20, { channel: 'email' })],
		['a no in own words', aYesTo('promotional', 20, { choice: 'refused' })],
	])('is not ended by %s', (_name, fact) => {
		expect(kindOf([aStop(10), fact])).toBe('withdrawn');
	});

	it('holds again when it is said again', () => {
		expect(kindOf([aStop(10), aYesTo('promotional', 20), aStop(30)])).toBe('withdrawn');
	});

	it('ends in the choices exactly where it may be lifted from the list, if nothing else was said', () => {
		fc.assert(
			fc.property(aFactNear({ purpose: 'promotional', channel: 'instagramDm' }), (given) => {
				const fact = { ...given, purpose: 'promotional' as const, ...DM };
				const stop = aStop(6);
				const isEnded = kindOf([stop, fact]) === 'none';
				expect(isEnded).toBe(mayLift({ askedBy: 'person', since: stop.at }, [stop, fact]));
			}),
		);
	});
});

describe('foldConsent, by example', () => {
	const aYes = (changes: Partial<ConsentFact> = {}): ConsentFact => ({
		entryId: 'ent_yes',
		purpose: 'promotional',
		channel: 'instagramDm',
		choice: 'granted',
		strength: 'ownWordsWithMessageId',
		at: new Date(10),
		expiresAt: null,
		...changes,
	});
	const ask = (facts: readonly ConsentFact[], now = NOW) =>
		foldConsent(facts, { purpose: 'promotional', channel: 'instagramDm' }, now).state.kind;

	it('counts no more from the very instant at which it expires', () => {
		const facts = [aYes({ expiresAt: new Date(50) })];

		expect([ask(facts, new Date(49)), ask(facts, new Date(50))]).toEqual(['granted', 'expired']);
	});

	it('closes the direct message by a stop to a private reply, but opens neither by the other', () => {
		const stop = aYes({
			choice: 'withdrawn',
			channel: 'instagramPrivateReply',
			at: new Date(20),
			entryId: 'ent_stop',
		});

		expect(ask([aYes(), stop])).toBe('withdrawn');
		expect(ask([aYes({ channel: 'instagramPrivateReply' })])).toBe('none');
	});

	it('keeps a yes in own words when somebody merely states it again', () => {
		const again = aYes({ strength: 'statedByUser', at: new Date(20), entryId: 'ent_again' });

		const { state } = foldConsent(
			[aYes(), again],
			{ purpose: 'promotional', channel: 'instagramDm' },
			NOW,
		);

		expect(state).toMatchObject({ kind: 'granted', strength: 'ownWordsWithMessageId' });
	});
});

describe('opensPurpose', () => {
	it('opens nothing promotional with a consent that the user merely states', () => {
		const state = { kind: 'granted', strength: 'statedByUser', at: NOW } as const;

		expect(opensPurpose(state, 'promotional', 'US')).toBe(false);
		expect(opensPurpose(state, 'conversation', 'US')).toBe(true);
	});

	it.each(['DE', 'IT', 'JP', 'US', null])('answers as a send would be judged, in %s', (country) => {
		for (const strength of EVIDENCE_STRENGTHS) {
			const consent = { kind: 'granted', strength, at: NOW } as const;
			const objection = legalBasis({
				candidate: aCandidate({ purpose: 'promotional' }),
				policy: aPolicy({ promotionalEvidence: PACES.careful.promotionalEvidence }),
				history: aHistory({ consent, country }),
				now: NOW,
			});

			expect(opensPurpose(consent, 'promotional', country)).toBe(objection === null);
		}
	});
});

describe('mayLift', () => {
	it('lets only a yes in own words, later than the stop and every no, lift what the person asked for', () => {
		let lifted = 0;
		fc.assert(
			fc.property(aCase, fc.integer({ min: 0, max: 12 }), ({ facts }, sinceMs) => {
				const since = new Date(sinceMs);
				const latestNo = Math.max(
					sinceMs,
					...facts.filter(({ choice }) => choice !== 'granted').map(({ at }) => at.getTime()),
				);
				const isTakenBack = facts.some(
					({ choice, strength, at }) =>
						choice === 'granted' && strength === 'ownWordsWithMessageId' && at.getTime() > latestNo,
				);
				if (isTakenBack) lifted += 1;
				expect(mayLift({ askedBy: 'person', since }, facts)).toBe(isTakenBack);
			}),
			RUNS,
		);
		expect(lifted).toBeGreaterThan(CASES_MIN);
	});

	it('lets others take back what they asked for themselves', () => {
		expect(mayLift({ askedBy: 'user', since: NOW }, [])).toBe(true);
	});
});
