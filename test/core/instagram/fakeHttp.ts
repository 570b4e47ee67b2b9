import type { HttpAnswer, HttpRequest, HttpRequestOptions } from '../../../core/shared/ports';

/** An HTTP port that answers what it was told and keeps what it was asked. */
export function fakeHttp(answer: Partial<HttpAnswer> | Error): {
	readonly http: HttpRequest;
	readonly requests: HttpRequestOptions[];
} {
	const requests: HttpRequestOptions[] = [];
	const http: HttpRequest = async (request) => {
		requests.push(request);
		if (answer instanceof Error) throw answer;
		return { status: 200, headers: {}, body: undefined, ...answer };
	};
	return { http, requests };
}

export const graphError = (code: number, subcode?: number): Partial<HttpAnswer> => ({
	status: 400,
	body: { error: { message: 'private words', code, error_subcode: subcode } },
});
