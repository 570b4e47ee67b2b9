import { readConfirmation, type OptOutToConfirm } from '../../../core/consent/optOutConfirmation';
import { DAY_MS, MINUTE_MS, addMs } from '../../../core/shared/duration';
import { NOON } from '../../support/people';

const HEARD = addMs(NOON, MINUTE_MS);
const OWN_ENTRY = { askedBy: 'person', since: HEARD } as const;

const anOptOut = (changes: Partial<OptOutToConfirm> = {}): OptOutToConfirm => ({
	writtenAt: NOON,
	listedAt: HEARD,
	outweighedAt: null,
	listings: [OWN_ENTRY],
	...changes,
});

const kindAt = (optOut: OptOutToConfirm | null, now = HEARD) => readConfirmation(optOut, now).kind;

describe('readConfirmation', () => {
	it('is open strictly before 24 hours have passed since the STOP', () => {
		const end = addMs(NOON, DAY_MS);

		expect(readConfirmation(anOptOut(), addMs(end, -1))).toEqual({ kind: 'open', until: end });
		expect(kindAt(anOptOut(), end)).toBe('tooLate');
	});

	it('has nothing to say to somebody who wrote no STOP, or took it back', () => {
		expect(kindAt(null)).toBe('nothingToConfirm');
		expect(kindAt(anOptOut({ listings: [] }))).toBe('nothingToConfirm');
	});

	it.each([
		['an entry of somebody else at the same instant', { askedBy: 'user', since: HEARD } as const],
		['an entry of the person from another time', { askedBy: 'person', since: NOON } as const],
	])('gives way to %s', (_name, other) => {
		const optOut = anOptOut({ listings: [OWN_ENTRY, other] });

		expect(readConfirmation(optOut, HEARD)).toEqual({ kind: 'otherStop', since: other.since });
	});

	it('gives way to a stop that left the list as it was', () => {
		expect(kindAt(anOptOut({ outweighedAt: HEARD }))).toBe('otherStop');
	});

	it('passes over the same entry under another name of the person', () => {
		expect(kindAt(anOptOut({ listings: [OWN_ENTRY, OWN_ENTRY] }))).toBe('open');
	});
});
