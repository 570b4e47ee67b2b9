import { networkFailure } from '../../../core/instagram/networkFailure';

const systemError = (code: string, cause?: unknown): Error =>
	Object.assign(new Error('private words', { cause }), { code });

describe('networkFailure', () => {
	it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])(
		'says that nothing was sent after %s, also inside another error',
		(code) => {
			const expected = { class: 'temporary', delivered: 'no', isRetryable: true };

			expect(networkFailure(systemError(code))).toMatchObject(expected);
			expect(networkFailure(new Error('wrapped', { cause: systemError(code) }))).toMatchObject(
				expected,
			);
		},
	);

	it.each([
		['a line that broke', systemError('ECONNRESET')],
		['a time-out', systemError('ETIMEDOUT')],
		['a time-out of the HTTP library', systemError('ECONNABORTED')],
		['a time-out after an earlier refusal', systemError('ETIMEDOUT', systemError('ECONNREFUSED'))],
		['an error without a code', new Error('socket hang up')],
		['a code that is a number', Object.assign(new Error('x'), { code: 111 })],
		['a text', 'ECONNREFUSED'],
		['nothing', undefined],
	])('calls %s ambiguous', (_name, error) => {
		expect(networkFailure(error)).toMatchObject({
			class: 'ambiguous',
			reason: 'unconfirmed',
			delivered: 'maybe',
			isRetryable: false,
		});
	});

	it('ends on an error that is its own cause', () => {
		const error = new Error('round');
		error.cause = error;

		expect(networkFailure(error).class).toBe('ambiguous');
	});

	it('keeps nothing of the error, because it may quote the message', () => {
		expect(JSON.stringify(networkFailure(systemError('ECONNRESET')))).not.toContain('private');
	});
});
