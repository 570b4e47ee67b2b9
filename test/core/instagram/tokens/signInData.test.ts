import { readSignInData, writeSignInData } from '../../../../core/instagram/tokens/signInData';
import type { SignInData } from '../../../../core/instagram/tokens/signInData';

const RENEWED_AT = new Date('2026-11-24T12:00:00Z');
const EXPIRES_AT = new Date('2027-01-23T11:59:04Z');

/** Exactly what n8n stores after one more sign-in: the answer over all that was there. */
const merged = (...answers: object[]): SignInData => Object.assign({}, ...answers);
const flat = (token: string) => ({
	access_token: token,
	user_id: Number('24900000000000001'),
	permissions: ['instagram_business_basic', 'instagram_business_manage_messages'],
});
const wrapped = (token: string) => ({
	data: [{ access_token: token, user_id: '1', permissions: 'instagram_business_basic' }],
});
function renewed(data: SignInData, value: string): SignInData {
	const token = readSignInData(data, 'instagram');
	if (token === null) throw new Error('Nobody signed in');
	const life = { renewedAt: RENEWED_AT, expiresAt: EXPIRES_AT };
	return writeSignInData(data, { ...token, value, life });
}

describe('readSignInData', () => {
	it.each([undefined, null, {}, { access_token: '' }, { data: [] }, 'text'])(
		'finds no token in %j',
		(data) => {
			expect(readSignInData(data, 'instagram')).toBeNull();
		},
	);

	it.each([
		['flat', flat('SHORT'), ['instagram_business_basic', 'instagram_business_manage_messages']],
		['wrapped', wrapped('SHORT'), ['instagram_business_basic']],
	])('reads a %s answer as a token of unknown age, with its permissions', (_name, data, scopes) => {
		expect(readSignInData(data, 'instagram')).toMatchObject({
			value: 'SHORT',
			life: null,
			scopes,
			alternative: null,
		});
	});

	it('knows the age of the token that the marker is bound to', () => {
		const data = renewed(flat('SHORT'), 'LONG');

		expect(readSignInData(data, 'instagram')).toMatchObject({
			value: 'LONG',
			life: { renewedAt: RENEWED_AT, expiresAt: EXPIRES_AT },
			scopes: ['instagram_business_basic', 'instagram_business_manage_messages'],
		});
	});

	it('does not believe a marker beside another token', () => {
		const data = { ...renewed(flat('SHORT'), 'LONG'), access_token: 'SOMETHING ELSE' };

		expect(readSignInData(data, 'instagram')).toMatchObject({
			value: 'SOMETHING ELSE',
			life: null,
		});
	});

	it.each([
		['flat after flat', flat, flat],
		['wrapped after flat', flat, wrapped],
		['flat after wrapped', wrapped, flat],
		['wrapped after wrapped', wrapped, wrapped],
	])('takes the newest after a reconnect: %s, with a run between', (_name, before, after) => {
		const data = merged(renewed(before('SHORT1'), 'LONG1'), after('SHORT2'));

		expect(readSignInData(data, 'instagram')).toMatchObject({ value: 'SHORT2', life: null });
		expect(readSignInData(renewed(data, 'LONG2'), 'instagram')).toMatchObject({ value: 'LONG2' });
	});

	it.each([
		['wrapped after flat', flat, wrapped],
		['flat after wrapped', wrapped, flat],
	])(
		'takes the newest without a run between: %s; the other may be tried',
		(_name, before, after) => {
			const data = merged(before('SHORT1'), after('SHORT2'));

			expect(readSignInData(data, 'instagram')).toMatchObject({
				value: 'SHORT2',
				alternative: 'SHORT1',
			});
		},
	);
});

describe('writeSignInData', () => {
	it('leaves one token, one shape and no number that lost its digits', () => {
		const data = merged(flat('SHORT1'), wrapped('SHORT2'), { scope: 'kept' });

		const written = renewed(data, 'LONG');

		expect(JSON.stringify(written)).not.toMatch(/SHORT|24900000000000000/);
		expect(written).toMatchObject({ access_token: 'LONG', token_type: 'bearer', scope: 'kept' });
		expect(written).not.toHaveProperty('user_id');
	});

	it('binds the marker to the hash of the token, not to the token', () => {
		const written = renewed(flat('SHORT'), 'LONG');

		expect(JSON.stringify({ ...written, access_token: '' })).not.toContain('LONG');
	});
});
