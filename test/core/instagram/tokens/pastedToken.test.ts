import { readPastedToken, writePastedSession } from '../../../../core/instagram/tokens/pastedToken';

const life = {
	renewedAt: new Date('2026-11-24T12:00:00Z'),
	expiresAt: new Date('2027-01-23T12:00:00Z'),
};
const EMPTY = { sessionToken: '', sessionFor: '', sessionRenewedAt: '', sessionExpiresAt: '' };

describe('a pasted token', () => {
	it('is none while the field is empty', () => {
		expect(readPastedToken({ accessToken: ' ', ...EMPTY }, 'instagram')).toBeNull();
	});

	it('is used as pasted, its age unknown, until it was renewed', () => {
		expect(readPastedToken({ accessToken: ' PASTED ', ...EMPTY }, 'instagram')).toMatchObject({
			value: 'PASTED',
			life: null,
		});
	});

	it('is replaced by what grew from it', () => {
		const session = writePastedSession('PASTED', { value: 'RENEWED', life });

		expect(readPastedToken({ accessToken: 'PASTED', ...session }, 'instagram')).toMatchObject({
			value: 'RENEWED',
			life,
		});
	});

	it('wins over the renewed one of an earlier token', () => {
		const session = writePastedSession('PASTED', { value: 'RENEWED', life });

		expect(readPastedToken({ accessToken: 'NEW', ...session }, 'instagram')).toMatchObject({
			value: 'NEW',
			life: null,
		});
	});

	it('may have no known end', () => {
		const endless = { renewedAt: life.renewedAt, expiresAt: null };
		const session = writePastedSession('PASTED', { value: 'PASTED', life: endless });

		expect(readPastedToken({ accessToken: 'PASTED', ...session }, 'instagram')?.life).toEqual(
			endless,
		);
	});
});
