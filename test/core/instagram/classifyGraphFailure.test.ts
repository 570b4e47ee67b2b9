import fc from 'fast-check';
import { classifyGraphFailure } from '../../../core/instagram/classifyGraphFailure';
import type { GraphFailure } from '../../../core/instagram/failure';
import { ROWS } from '../../../core/instagram/graphFailures';

const graphError = (code: number, subcode?: number): object => ({
	error: {
		message: 'Testo in una lingua qualsiasi',
		type: 'OAuthException',
		code,
		...(subcode === undefined ? {} : { error_subcode: subcode }),
		fbtrace_id: 'AbC123',
	},
});

/** facts/instagram.md §4.7, row by row. */
const FACTS: ReadonlyArray<readonly [codes: string, expected: GraphFailure['class']]> = [
	['1', 'unknown'],
	['1/99', 'unknown'],
	['1/1357046', 'ambiguous'],
	['2', 'temporary'],
	['2/1545133', 'temporary'],
	['4', 'rateLimited'],
	['10', 'permissionMissing'],
	['10/2534022', 'windowClosed'],
	['10/2018278', 'windowClosed'],
	['10/2018065', 'windowClosed'],
	['10/2018108', 'personUnavailable'],
	['10/1893063', 'accountRestricted'],
	['10/2534077', 'permissionMissing'],
	['100', 'invalidRequest'],
	['100/33', 'notFound'],
	['100/2534001', 'personUnavailable'],
	['100/2534013', 'permissionMissing'],
	['100/2534014', 'personUnavailable'],
	['100/2534015', 'invalidRequest'],
	['100/2534025', 'invalidRequest'],
	['100/2534029', 'accountRestricted'],
	['100/2534037', 'notThreadOwner'],
	['100/2018008', 'invalidRequest'],
	['190', 'tokenDead'],
	['190/0', 'tokenDead'],
	['190/460', 'tokenDead'],
	['190/463', 'tokenDead'],
	['190/467', 'tokenDead'],
	['190/490', 'tokenDead'],
	['200', 'permissionMissing'],
	['200/1545041', 'personUnavailable'],
	['200/2534041', 'permissionMissing'],
	['200/2534066', 'permissionMissing'],
	['551', 'personUnavailable'],
	['551/1545041', 'personUnavailable'],
	['230', 'profileConsentMissing'],
	['613', 'rateLimited'],
	['613/2534040', 'rateLimited'],
	['613/2018338', 'rateLimited'],
	['613/1996', 'rateLimited'],
	['17', 'rateLimited'],
	['32', 'rateLimited'],
	['80002', 'rateLimited'],
	['80006', 'rateLimited'],
	['368', 'accountRestricted'],
	['10900', 'invalidRequest'],
	['-1/2534023', 'invalidRequest'],
	['10903/1893049', 'personUnavailable'],
	['10904/1893050', 'personUnavailable'],
	['2018300', 'notThreadOwner'],
	['100/2018300', 'notThreadOwner'],
	['36103', 'accountRestricted'],
	['9000001', 'notFound'],
	['2534068', 'invalidRequest'],
	['100/2534122', 'accountRestricted'],
	['424242', 'unknown'],
];

describe('classifyGraphFailure', () => {
	it.each(FACTS)('reads %s as %s', (codes, expected) => {
		const [code = Number.NaN, subcode] = codes.split('/').map(Number);

		expect(classifyGraphFailure(400, graphError(code, subcode))).toMatchObject({
			class: expected,
			code,
			subcode: subcode ?? null,
			traceId: 'AbC123',
		});
	});

	it('stops the whole account for its limits, restrictions and dead connection, and says so', () => {
		const pausing = FACTS.filter(([codes]) => {
			const [code = Number.NaN, subcode] = codes.split('/').map(Number);
			return classifyGraphFailure(400, graphError(code, subcode)).pausesAccount;
		}).map(([, failureClass]) => failureClass);

		expect(new Set(pausing)).toEqual(
			new Set(['rateLimited', 'accountRestricted', 'tokenDead', 'permissionMissing']),
		);
		expect(classifyGraphFailure(403, graphError(200)).pausesAccount).toBe(false);
	});

	it.each([
		[10, 2534022, 'windowRefused'],
		[551, undefined, 'personUnavailable'],
		[613, 2534040, 'rateLimited'],
		[10, 1893063, 'accountRestricted'],
		[190, 0, 'connectionEnded'],
		[200, 2534041, 'messageAccessOff'],
		[100, 2534037, 'otherAppAnswers'],
		[100, 2534077, 'connectionEnded'],
		[100, 2534015, 'messageRefused'],
		[1, 1357046, 'unconfirmed'],
	])('gives %p/%p the reason %s', (code, subcode, reason) => {
		expect(classifyGraphFailure(400, graphError(code, subcode)).reason).toBe(reason);
	});

	it('waits longer after a warning about behaviour than after a full bucket', () => {
		const warned = classifyGraphFailure(400, graphError(613, 2018338)).retryAfterMs ?? 0;
		const full = classifyGraphFailure(400, graphError(613, 2534040)).retryAfterMs ?? 0;

		expect(full).toBeGreaterThan(0);
		expect(warned).toBeGreaterThan(full);
	});

	it.each([
		['an HTML page', '<html>Sorry</html>'],
		['nothing', undefined],
		['half an answer', '{"recipient_id":"'],
		['a code that is a text', { error: { code: '190' } }],
		['the error shape of the sign-in', { error_type: 'OAuthException', code: 400 }],
		['a list', [graphError(190)]],
	])('takes %s for ambiguous, whatever the status', (_name, body) => {
		for (const status of [200, 302, 400, 429, 500, 502]) {
			expect(classifyGraphFailure(status, body)).toMatchObject({
				class: 'ambiguous',
				reason: 'unconfirmed',
				delivered: 'maybe',
				isRetryable: false,
				pausesAccount: false,
			});
		}
	});

	it('ignores a subcode and a trace that cannot be read, not the code', () => {
		const body = { error: { code: 190, error_subcode: 'x', fbtrace_id: 7 } };

		expect(classifyGraphFailure(400, body)).toMatchObject({
			class: 'tokenDead',
			subcode: null,
			traceId: null,
		});
	});
});

describe('a failure that may have been delivered', () => {
	const codes = fc.oneof(
		fc.constantFrom(
			...Object.keys(ROWS).map((key) => key.replace('*', '100').split('/').map(Number)),
		),
		fc.tuple(fc.integer(), fc.integer()),
	);

	it('is never retryable, and every 5xx, 2xx and 3xx is one', () => {
		fc.assert(
			fc.property(fc.integer({ min: 100, max: 599 }), codes, (status, [code = 0, subcode]) => {
				const failure = classifyGraphFailure(status, graphError(code, subcode));

				if (failure.isRetryable) expect(failure.delivered).toBe('no');
				if (status < 400 || status >= 500) expect(failure.delivered).toBe('maybe');
				expect(failure.reason === 'unconfirmed').toBe(failure.delivered === 'maybe');
			}),
			{ numRuns: 1000 },
		);
	});

	it('is any with a code that nobody has written down', () => {
		const unlisted = fc.integer().filter((code) => !Object.hasOwn(ROWS, String(code)));
		fc.assert(
			fc.property(unlisted, fc.integer({ min: 400, max: 499 }), (code, status) => {
				expect(classifyGraphFailure(status, graphError(code))).toMatchObject({
					class: 'unknown',
					delivered: 'maybe',
					isRetryable: false,
				});
			}),
		);
	});

	it('never makes the classifier throw', () => {
		fc.assert(
			fc.property(fc.integer(), fc.anything(), (status, body) => {
				expect(classifyGraphFailure(status, { error: body }).isRetryable).toBeDefined();
				expect(classifyGraphFailure(status, body).isRetryable).toBeDefined();
			}),
		);
	});
});
