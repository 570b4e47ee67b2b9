/** The time as `core` knows it. Tests move a fake one; nothing in `core` reads the system's. */
export interface Clock {
	now(): Date;
	/** Resolves after `durationMs`, or rejects when `signal` aborts (n8n's Stop button). */
	sleep(durationMs: number, signal?: AbortSignal): Promise<void>;
}

/** A number in [0, 1). */
export type Random = () => number;

export interface HttpRequestOptions {
	readonly method: 'GET' | 'POST' | 'DELETE';
	/** Absolute. The host adds the access token; `core` never sees it. */
	readonly url: string;
	readonly query?: Readonly<Record<string, string>>;
	readonly body?: unknown;
	readonly timeoutMs: number;
}

export interface HttpAnswer {
	readonly status: number;
	/** Lower-case names. */
	readonly headers: Readonly<Record<string, string>>;
	/** Parsed JSON, or the text where it is not JSON. */
	readonly body: unknown;
}

/** Answers every HTTP status as a value; rejects only when no answer came (network, time-out). */
export type HttpRequest = (request: HttpRequestOptions) => Promise<HttpAnswer>;
