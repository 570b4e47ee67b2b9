import fc from 'fast-check';
import { compileSequence } from '../../../../core/outreach/sequences/compileSequence';
import type { SequenceStep } from '../../../../core/outreach/sequences/sequence';
import { STEP_WAYS } from '../../../../core/outreach/sequences/sequence';
import { explainFault } from '../../../../core/outreach/sequences/sequenceTexts';
import { DAY_MS, HOUR_MS } from '../../../../core/shared/duration';
import { aSequence, aStep } from '../../../support/sequences';

const faultsOf = (...steps: SequenceStep[]) => {
	const compiled = compileSequence(aSequence(steps));
	return compiled.kind === 'compiled' ? [] : compiled.faults;
};

describe('compiling a sequence', () => {
	it('refuses an automatic message on Instagram 48 to 72 hours later, and names the ways that are left', () => {
		const [fault] = faultsOf(aStep(), aStep({ hours: [48, 72] }));

		expect(fault).toEqual({ code: 'automaticTooLate', step: 2 });
		if (fault === undefined) return;
		expect(explainFault(fault, 'en')).toContain('Step 2');
		for (const way of ['wait for their message', 'email, SMS, WhatsApp', 'task for a person']) {
			expect(explainFault(fault, 'en')).toContain(way);
		}
		expect(explainFault(fault, 'it')).toContain('aspettare un suo messaggio');
	});

	it.each([
		['waits for their message', aStep({ hours: [48, 72], waitsForMessage: true })],
		['goes by email', aStep({ hours: [48, 72], way: 'email' })],
		['is a task for a person', aStep({ hours: [48, 72], way: 'task' })],
	])('allows a follow-up 48 to 72 hours later that %s', (_what, step) => {
		expect(faultsOf(aStep(), step)).toEqual([]);
	});

	it('adds up the delays of the steps, and counts the latest moment', () => {
		expect(faultsOf(aStep({ hours: [0, 12] }), aStep({ hours: [0, 11.9] }))).toEqual([]);
		expect(faultsOf(aStep({ hours: [0, 12] }), aStep({ hours: [0, 12] }))).toEqual([
			{ code: 'automaticTooLate', step: 2 },
		]);
	});

	it('refuses a task of which nobody knows that it falls within 7 days', () => {
		expect(faultsOf(aStep(), aStep({ way: 'task', hours: [24, 7 * 24] }))).toEqual([
			{ code: 'byHandTooLate', step: 2 },
		]);
	});

	it('does not count on a message that was waited for in vain', () => {
		const waiting = aStep({ waitsForMessage: true });

		expect(faultsOf({ ...waiting, otherwise: 'end' }, aStep())).toEqual([]);
		expect(faultsOf({ ...waiting, otherwise: 'nextStep' }, aStep())).toEqual([
			{ code: 'automaticTooLate', step: 2 },
		]);
	});

	it('refuses a step that could only come when its waiting is over', () => {
		expect(faultsOf(aStep({ waitsForMessage: true, hours: [168, 200] }))).toEqual([
			{ code: 'waitsForNothing', step: 1 },
		]);
	});

	it('says which step cannot be read', () => {
		const broken = { ...aSequence([aStep(), aStep()]), steps: [aStep(), { way: 'telegram' }] };

		expect(() => compileSequence(broken)).toThrow(/step 2/);
		expect(() => compileSequence(aSequence([]))).toThrow();
		expect(() => compileSequence({ ...aSequence([aStep()]), name: 'two words' })).toThrow(/name/);
	});

	it('never lets an automatic message through that may fall 24 hours after they last wrote', () => {
		const step = fc
			.record({
				way: fc.constantFrom(...STEP_WAYS),
				from: fc.integer({ min: 0, max: 100 }),
				more: fc.integer({ min: 0, max: 100 }),
				waitsForMessage: fc.boolean(),
			})
			.map(({ from, more, ...rest }) =>
				aStep({ ...rest, otherwise: 'end', hours: [from, from + more] }),
			);
		fc.assert(
			fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
				const refused = new Set(faultsOf(...steps).map((fault) => fault.step));
				let latestHours = 0;
				for (const [index, { way, delay, waitsForMessage }] of steps.entries()) {
					latestHours = waitsForMessage ? 0 : latestHours + delay.maxMs / HOUR_MS;
					const isTooLate = way === 'instagramDm' && latestHours * HOUR_MS >= DAY_MS;
					if (isTooLate) expect(refused).toContain(index + 1);
				}
			}),
		);
	});
});
