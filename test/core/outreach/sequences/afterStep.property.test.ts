import fc from 'fast-check';
import { REASONS, isReason } from '../../../../core/outreach/reasons';
import { afterStep } from '../../../../core/outreach/sequences/afterStep';
import { STEP_LIFE_MS, planStep, releasedAt } from '../../../../core/outreach/sequences/planStep';
import { OTHERWISE, STEP_WAYS } from '../../../../core/outreach/sequences/sequence';
import { HOUR_MS, addMs } from '../../../../core/shared/duration';
import { NOON } from '../../../support/people';
import { aSequence, aStep } from '../../../support/sequences';

const reason = fc.constantFrom(...Object.keys(REASONS).filter(isReason));
const step = fc
	.record({
		way: fc.constantFrom(...STEP_WAYS),
		waitsForMessage: fc.boolean(),
		otherwise: fc.constantFrom(...OTHERWISE),
		from: fc.integer({ min: 0, max: 90 }),
		more: fc.integer({ min: 0, max: 90 }),
	})
	.map(({ from, more, ...rest }) => aStep({ ...rest, hours: [from, from + more] }));
const sequence = fc
	.tuple(fc.array(step, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 2 }))
	.map(([steps, unansweredMax]) => aSequence(steps, { unansweredMax }));
const START = { step: 1, baseAt: NOON, unanswered: 0 };

describe('the way through a sequence', () => {
	it('does each step at most once, in their order, whatever becomes of them, and comes to an end', () => {
		fc.assert(
			fc.property(
				sequence,
				fc.array(reason, { minLength: 30, maxLength: 30 }),
				(given, reasons) => {
					let standing = START;
					const done: number[] = [];
					let isOver = false;
					for (const because of reasons) {
						done.push(standing.step);
						const next = afterStep(given, {
							standing,
							reason: because,
							at: addMs(NOON, done.length * HOUR_MS),
							// So that waiting ends.
							expiresAt: NOON,
						});
						isOver =
							next.kind === 'end' ||
							(next.kind === 'goOn' && next.standing.step > given.steps.length);
						if (isOver) break;
						if (next.kind !== 'goOn') break;
						({ standing } = next);
					}

					expect(isOver).toBe(true);
					expect(done).toEqual(given.steps.slice(0, done.length).map((_, index) => index + 1));
				},
			),
		);
	});

	it('never goes on after the person asked for no contact, and makes no task of it', () => {
		fc.assert(
			fc.property(
				sequence,
				fc.constantFrom('doNotContact', 'consentWithdrawn', 'personErased', 'sequenceStopped'),
				(given, because) => {
					const next = afterStep(given, {
						standing: START,
						reason: because,
						at: NOON,
						expiresAt: addMs(NOON, HOUR_MS),
					});

					expect(next).toEqual({ kind: 'end', because });
				},
			),
		);
	});

	it('ends after two messages without an answer', () => {
		const given = aSequence([aStep(), aStep({ way: 'email' }), aStep({ way: 'sms' })]);
		const first = afterStep(given, { standing: START, reason: 'sent', at: NOON, expiresAt: NOON });
		const standing = first.kind === 'goOn' ? first.standing : START;
		const second = afterStep(given, { standing, reason: 'slotGranted', at: NOON, expiresAt: NOON });

		expect(standing).toMatchObject({ step: 2, unanswered: 1 });
		expect(second).toEqual({ kind: 'end', because: 'noAnswers' });
	});

	it('takes a message that may have arrived for one that did', () => {
		const given = aSequence([aStep(), aStep({ way: 'email' })]);

		expect(
			afterStep(given, { standing: START, reason: 'unconfirmed', at: NOON, expiresAt: NOON }),
		).toMatchObject({ kind: 'goOn', asTask: false, standing: { step: 2, unanswered: 1 } });
	});

	it('goes the way the step names when it is not possible', () => {
		const after = (otherwise: (typeof OTHERWISE)[number]) =>
			afterStep(aSequence([aStep({ otherwise }), aStep({ way: 'email' })]), {
				standing: START,
				reason: 'windowClosedHumanOpen',
				at: NOON,
				expiresAt: NOON,
			});

		expect(after('end')).toEqual({ kind: 'end', because: 'windowClosedHumanOpen' });
		expect(after('nextStep')).toMatchObject({ kind: 'goOn', asTask: false });
		expect(after('task')).toMatchObject({ kind: 'goOn', asTask: true });
	});

	it.each([
		'neverWrote',
		'windowClosed',
		'windowClosedHumanOpen',
		'windowClosedLeftOut',
		'windowRefused',
	] as const)('waits on for another message while there is time: %s', (reason) => {
		const given = aSequence([aStep({ waitsForMessage: true, otherwise: 'task' })]);
		const closed = { standing: START, reason, at: NOON } as const;

		expect(afterStep(given, { ...closed, expiresAt: addMs(NOON, 1) })).toEqual({ kind: 'waitOn' });
		expect(afterStep(given, { ...closed, expiresAt: NOON })).toMatchObject({ kind: 'goOn' });
	});
});

describe('planning a step', () => {
	it('draws a moment within the delay, both ends included, and lets it expire 7 days later', () => {
		fc.assert(
			fc.property(
				step,
				fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
				(given, share) => {
					fc.pre(!given.waitsForMessage);
					const planned = planStep(aSequence([given]), START, share);
					const afterMs = (planned?.dueAt.getTime() ?? 0) - NOON.getTime();

					expect(afterMs).toBeGreaterThanOrEqual(given.delay.minMs);
					expect(afterMs).toBeLessThanOrEqual(given.delay.maxMs);
					expect(planned?.expiresAt).toEqual(addMs(planned?.dueAt ?? NOON, STEP_LIFE_MS));
				},
			),
		);
	});

	it('reaches the latest moment', () => {
		const planned = planStep(aSequence([aStep({ hours: [1, 2] })]), START, 1 - Number.EPSILON);

		expect(planned?.dueAt).toEqual(addMs(NOON, 2 * HOUR_MS));
	});

	it('lets a step that waits go out when they wrote, but not before its delay is over', () => {
		const waiting = aStep({ waitsForMessage: true, hours: [48, 72] });

		expect(planStep(aSequence([waiting]), START, 0)?.dueAt).toEqual(addMs(NOON, STEP_LIFE_MS));
		expect(releasedAt(waiting, START, addMs(NOON, HOUR_MS))).toEqual(addMs(NOON, 48 * HOUR_MS));
		expect(releasedAt(waiting, START, addMs(NOON, 60 * HOUR_MS))).toEqual(
			addMs(NOON, 60 * HOUR_MS),
		);
	});
});
