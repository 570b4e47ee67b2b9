import { nextStepsFor } from '../../../core/outreach/nextSteps';

describe('nextStepsFor', () => {
	it('advises on the reason that concerns most people first', () => {
		const steps = nextStepsFor({ windowClosed: 4, neverWrote: 200, noLegalBasis: 0 }, 'en');

		expect(steps.map(({ reason, people }) => [reason, people])).toEqual([
			['neverWrote', 200],
			['windowClosed', 4],
		]);
	});

	it('gives no advice where there is nothing to do', () => {
		expect(nextStepsFor({ sent: 12, spacing: 3 }, 'en')).toEqual([]);
	});

	it('answers in the language asked for', () => {
		const [english] = nextStepsFor({ neverWrote: 1 }, 'en');
		const [italian] = nextStepsFor({ neverWrote: 1 }, 'it');

		expect(english?.advice).toContain('reply YES');
		expect(italian?.advice).toContain('rispondere SÌ');
	});
});
