import { z } from 'zod';

export interface Usage {
	/** Highest share of any limit, in per cent; null where Instagram said nothing. */
	readonly percentMax: number | null;
	/** Minutes until Instagram takes calls again; 0 while it still does. */
	readonly minutesToRegainAccess: number;
}

const percent = z.number().finite().nonnegative().catch(0);
const shares = z.object({ call_count: percent, total_time: percent, total_cputime: percent });
const businessUse = z.record(
	z.array(shares.extend({ estimated_time_to_regain_access: percent }).catch(noUse)),
);

/** As Graph's limits page has it: up to 32 objects (facts/instagram.md §5). */
const HEADER_CHARS_MAX = 32_000;

/**
 * How much of the limits is used, from `X-App-Usage` and `X-Business-Use-Case-Usage` (facts §5). The
 * headers come only after "enough" calls; one that cannot be read counts as not sent.
 *
 * @param headers lower-case names
 * @param accountId the account that called: where the header names it, other accounts of the same
 * token are left out
 */
export function readUsage(headers: Readonly<Record<string, string>>, accountId?: string): Usage {
	const app = shares.safeParse(jsonOf(headers['x-app-usage']));
	const business = businessUse.safeParse(jsonOf(headers['x-business-use-case-usage']));
	const uses = business.success ? usesOf(business.data, accountId) : [];
	const percents = [...(app.success ? [app.data] : []), ...uses].flatMap((share) => [
		share.call_count,
		share.total_time,
		share.total_cputime,
	]);
	return {
		percentMax: percents.length === 0 ? null : Math.max(...percents),
		minutesToRegainAccess: Math.max(0, ...uses.map((use) => use.estimated_time_to_regain_access)),
	};
}

function usesOf<Use>(
	byObject: Readonly<Record<string, readonly Use[]>>,
	accountId: string | undefined,
): Use[] {
	const own = new Map(Object.entries(byObject)).get(accountId ?? '');
	return [...(own ?? Object.values(byObject).flat())];
}

function noUse() {
	return { call_count: 0, total_time: 0, total_cputime: 0, estimated_time_to_regain_access: 0 };
}

function jsonOf(header: string | undefined): unknown {
	if (header === undefined || header.length > HEADER_CHARS_MAX) return undefined;
	try {
		return JSON.parse(header);
	} catch {
		return undefined;
	}
}
