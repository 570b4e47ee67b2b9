export const FAULT_ROUTES = [
	'any',
	'messages',
	'privateReplies',
	'profile',
	'me',
	'stories',
	'media',
	'insights',
	'storyInsights',
	'accountInsights',
	'subscribedApps',
	'conversations',
	'comments',
	'messengerProfile',
	'codeExchange',
	'longLivedExchange',
	'refresh',
	'pages',
] as const;

export type FaultRoute = (typeof FAULT_ROUTES)[number];

export const FAULT_KINDS = [
	'error',
	'errorAfterDelivery',
	'invalidJsonAfterDelivery',
	'timeout',
	'timeoutAfterDelivery',
	'deadToken',
	'restricted',
	'delay',
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

export interface FaultRequest {
	route: FaultRoute;
	kind?: FaultKind | undefined;
	code?: number | undefined;
	subcode?: number | undefined;
	status?: number | undefined;
	message?: string | undefined;
	/** How often it strikes; 0 = until it is cleared. */
	times?: number | undefined;
	person?: string | undefined;
	accountId?: string | undefined;
	delayMs?: number | undefined;
	afterEffect?: boolean | undefined;
	/** With a status of 200 the answer is cut in the middle instead of being an error. */
	brokenBody?: boolean | undefined;
}

export interface Fault {
	id: number;
	route: FaultRoute;
	kind: FaultKind;
	outcome: 'error' | 'silence' | 'delay';
	code: number;
	subcode: number | undefined;
	status: number;
	message: string | undefined;
	person: string | undefined;
	accountId: string | undefined;
	delayMs: number;
	afterEffect: boolean;
	brokenBody: boolean;
	/** Null = until it is cleared. */
	remaining: number | null;
	hits: number;
}

type Preset = Partial<
	Pick<Fault, 'outcome' | 'code' | 'subcode' | 'status' | 'delayMs' | 'afterEffect'>
> & {
	times?: number;
};

const SILENCE_MS = 60_000;
const UNTIL_CLEARED = 0;

/** Codes from facts §4.7; a dead token and a restriction last, the others pass. */
const PRESETS: Readonly<Record<FaultKind, Preset>> = {
	error: {},
	errorAfterDelivery: { code: 1, status: 500, afterEffect: true },
	invalidJsonAfterDelivery: { code: 1, subcode: 1357046, status: 500, afterEffect: true },
	timeout: { outcome: 'silence', delayMs: SILENCE_MS },
	timeoutAfterDelivery: { outcome: 'silence', delayMs: SILENCE_MS, afterEffect: true },
	deadToken: { code: 190, subcode: 0, status: 400, times: UNTIL_CLEARED },
	restricted: { code: 10, subcode: 1893063, status: 403, times: UNTIL_CLEARED },
	delay: { outcome: 'delay', delayMs: 1_000 },
};

/** Where a call is, for finding the fault that waits for it. */
export interface FaultTarget {
	routes: readonly FaultRoute[];
	accountId: string | undefined;
	/** Usernames and IGSIDs the call is about. */
	people: readonly string[];
}

export class FaultSwitches {
	#faults: Fault[] = [];

	#lastId = 0;

	add(request: FaultRequest): Fault {
		const kind = request.kind ?? 'error';
		const preset = PRESETS[kind];
		const times = request.times ?? preset.times ?? 1;
		this.#lastId += 1;
		const fault: Fault = {
			id: this.#lastId,
			route: request.route,
			kind,
			outcome: preset.outcome ?? 'error',
			code: request.code ?? preset.code ?? 2,
			subcode: request.subcode ?? (request.code === undefined ? preset.subcode : undefined),
			status: request.status ?? preset.status ?? usualStatus(request.code ?? preset.code ?? 2),
			message: request.message,
			person: request.person?.toLowerCase(),
			accountId: request.accountId,
			delayMs: request.delayMs ?? preset.delayMs ?? 0,
			afterEffect: request.afterEffect ?? preset.afterEffect ?? false,
			brokenBody: request.brokenBody ?? false,
			remaining: times === UNTIL_CLEARED ? null : times,
			hits: 0,
		};
		this.#faults.push(fault);
		return fault;
	}

	list(): readonly Fault[] {
		return this.#faults;
	}

	clear(): void {
		this.#faults = [];
	}

	/** The oldest one that fits and is not used up; claimed at once, since calls overlap. */
	claim(target: FaultTarget): Fault | undefined {
		const fault = this.#faults.find(
			(candidate) => candidate.remaining !== 0 && fits(candidate, target),
		);
		if (!fault) return undefined;
		fault.hits += 1;
		if (fault.remaining !== null) fault.remaining -= 1;
		return fault;
	}

	/** For a fault "after the effect" whose call was refused and had none. */
	release(fault: Fault): void {
		fault.hits -= 1;
		if (fault.remaining !== null) fault.remaining += 1;
	}
}

function fits(fault: Fault, target: FaultTarget): boolean {
	if (fault.route !== 'any' && !target.routes.includes(fault.route)) return false;
	if (fault.accountId !== undefined && fault.accountId !== target.accountId) return false;
	return fault.person === undefined || target.people.includes(fault.person);
}

/** The facts name codes, not statuses; these are the usual ones. Classify on the code (facts §4.7). */
export function usualStatus(code: number): number {
	if (code === 1 || code === 2) return 500;
	if (code === 10 || code === 200 || code === 230) return 403;
	return 400;
}
