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
 */
export function readUsage(headers: Readonly<Record<string, string>>): Usage {
	const app = shares.safeParse(jsonOf(headers['x-app-usage']));
	const business = businessUse.safeParse(jsonOf(headers['x-business-use-case-usage']));
	const uses = business.success ? Object.values(business.data).flat() : [];
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
