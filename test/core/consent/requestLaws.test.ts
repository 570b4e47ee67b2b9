import { deadlinesOf, REQUEST_LAWS } from '../../../core/consent/requestLaws';

describe('the due date of a data request', () => {
	it.each([
		['gdpr', '2026-11-23T10:00:00Z', '2026-12-23T10:00:00Z', '2027-02-23T10:00:00Z'],
		['gdpr', '2027-01-31T10:00:00Z', '2027-02-28T10:00:00Z', '2027-04-30T10:00:00Z'],
		['ukGdpr', '2026-11-30T00:00:00Z', '2026-12-30T00:00:00Z', '2027-02-28T00:00:00Z'],
		['ccpa', '2026-11-23T10:00:00Z', '2027-01-07T10:00:00Z', '2027-02-21T10:00:00Z'],
		['swissFadp', '2026-11-23T10:00:00Z', '2026-12-23T10:00:00Z', '2027-01-22T10:00:00Z'],
		['lgpd', '2026-11-23T10:00:00Z', '2026-12-08T10:00:00Z', null],
	] as const)('under %s for %s is %s, at most %s', (law, receivedAt, dueAt, extendedDueAt) => {
		expect(deadlinesOf(law, new Date(receivedAt))).toEqual({
			dueAt: new Date(dueAt),
			extendedDueAt: extendedDueAt === null ? null : new Date(extendedDueAt),
		});
	});

	it('has a source in every law', () => {
		for (const { source } of Object.values(REQUEST_LAWS)) expect(source).toMatch(/\d/);
	});
});
