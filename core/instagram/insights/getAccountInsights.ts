import type { GraphConnection } from '../graphConnection';
import { graphRequestError } from '../graphRequestError';
import { readGraph } from '../readGraph';
import { accountCalls, AUDIENCES, demographicCall, needsAudience } from './accountMetrics';
import type { AccountBreakdown, Audience, DemographicBreakdown, Timeframe } from './accountMetrics';
import { askInsights, missing } from './askInsights';
import type { InsightAnswer } from './askInsights';
import type { MetricReading } from './readInsights';

export interface AccountInsightsQuestion {
	readonly accountId: string;
	readonly since: Date;
	readonly until: Date;
	readonly breakdown: AccountBreakdown | null;
	readonly repliesAreCounted: boolean;
}

/**
 * The numbers of the account over a time (facts/instagram.md §2.6).
 * @throws UserFacingError when nothing was answered, or the permission is missing
 */
export async function getAccountInsights(
	connection: GraphConnection,
	question: AccountInsightsQuestion,
): Promise<InsightAnswer> {
	const answer = await askAccount(connection, question, accountCalls(question));
	return withAudienceReason(answer, needsAudience);
}

export interface DemographicsQuestion {
	readonly accountId: string;
	readonly audience: Audience;
	readonly breakdowns: readonly DemographicBreakdown[];
	readonly timeframe: Timeframe;
}

export type Demographics = Readonly<Partial<Record<DemographicBreakdown, MetricReading>>>;

/**
 * Who the audience is, one call for each breakdown.
 * @throws UserFacingError when nothing was answered, or the permission is missing
 */
export async function getDemographics(
	connection: GraphConnection,
	question: DemographicsQuestion,
): Promise<Demographics> {
	const read: Array<[DemographicBreakdown, MetricReading]> = [];
	for (const breakdown of question.breakdowns) {
		const call = demographicCall({ ...question, breakdown });
		const asked = { ...question, repliesAreCounted: false };
		const answer = await askAccount(connection, asked, [call]);
		const known = withAudienceReason(answer, () => true);
		read.push([breakdown, known[AUDIENCES[question.audience]] ?? missing('notDelivered')]);
	}
	return Object.fromEntries(read);
}

/**
 * Whether the app has the permission for insights: the account's own reach knows no "fewer than five".
 * @throws UserFacingError when Instagram cannot be reached or refuses for another reason
 */
export async function mayReadInsights(connection: GraphConnection): Promise<boolean> {
	const asked = await readGraph(connection, {
		path: insightsPath(connection),
		query: { metric: 'reach', period: 'day', metric_type: 'total_value' },
	});
	if (asked.kind === 'read') return true;
	if (asked.failure.class === 'permissionMissing') return false;
	throw graphRequestError(asked.failure);
}

async function askAccount(
	connection: GraphConnection,
	{ repliesAreCounted }: { readonly repliesAreCounted: boolean },
	calls: Parameters<typeof askInsights>[1]['calls'],
): Promise<InsightAnswer> {
	const path = insightsPath(connection);
	return await askInsights(connection, { subject: 'account', path, calls, repliesAreCounted });
}

const insightsPath = ({ address }: GraphConnection): string => `${address.account}/insights`;

/** Small audiences are left out without a word (facts §2.6). */
const withAudienceReason = (
	answer: InsightAnswer,
	isAudience: (metric: string) => boolean,
): InsightAnswer =>
	Object.fromEntries(
		Object.entries(answer).map(([name, metric]) => {
			const isLeftOut = metric.reason === 'notDelivered' || metric.reason === 'noData';
			return [name, isLeftOut && isAudience(name) ? missing('audienceTooSmall') : metric];
		}),
	);
