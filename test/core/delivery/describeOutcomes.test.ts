import { describeOutcomes } from '../../../core/delivery/describeOutcomes';
import type { ContactOutcome } from '../../../core/delivery/outcome';

const anOutcome = (given: Partial<ContactOutcome>): ContactOutcome => ({
	output: 'sent',
	decision: 'send',
	reason: 'sent',
	nextAllowedAt: null,
	sendId: null,
	messageId: null,
	trace: [],
	...given,
});
const reader = { language: 'en', timezone: 'Europe/Rome' } as const;

describe('the summary of a run', () => {
	it('counts, names the earliest next time on the reader’s clock, and lists reasons by number', () => {
		const waiting = { output: 'waiting', decision: 'hold', reason: 'accountCap' } as const;

		const lines = describeOutcomes(
			[
				anOutcome({}),
				anOutcome({ ...waiting, nextAllowedAt: new Date('2026-11-24T09:00:00Z') }),
				anOutcome({ ...waiting, nextAllowedAt: new Date('2026-11-24T08:30:00Z') }),
				anOutcome({ output: 'notContacted', decision: 'skip', reason: 'doNotContact' }),
			],
			reader,
		);

		expect(lines).toEqual([
			'1 sent, 2 waiting, 1 not contacted, 0 for a person.',
			'The next one may go out on 2026-11-24 09:30 Europe/Rome.',
			expect.stringMatching(/^2 × Waiting: the limit/),
			expect.stringMatching(/^1 × Not contacted: this person asked/),
		]);
	});

	it('says that nobody was there, instead of four times nothing', () => {
		expect(describeOutcomes([], reader)).toEqual(['Nobody is to be contacted now.']);
	});

	it('never says that a preview sent anything', () => {
		const [counts] = describeOutcomes([anOutcome({ reason: 'wouldSend' })], reader);

		expect(counts).toMatch(/^1 would be sent/);
	});
});
