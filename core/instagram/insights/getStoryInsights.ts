import { failureOf } from '../classifyGraphFailure';
import type { GraphConnection } from '../graphConnection';
import { graphRequestError } from '../graphRequestError';
import { pathSegment } from '../readGraph';
import { askInsights } from './askInsights';
import type { InsightAnswer } from './askInsights';
import { storyCalls } from './storyMetrics';

export interface StoryInsightsQuestion {
	readonly accountId: string;
	readonly storyId: string;
	readonly repliesAreCounted: boolean;
}

/**
 * All metrics of a story (facts/instagram.md §2.4). A story with fewer than five viewers and an app
 * without the permission for insights are refused in the same words and the same number, so the second
 * is ruled out by asking for what has no such limit.
 *
 * @throws UserFacingError when nothing was answered, or the permission is missing
 */
export async function getStoryInsights(
	connection: GraphConnection,
	question: StoryInsightsQuestion,
	mayReadInsights: () => Promise<boolean>,
): Promise<InsightAnswer> {
	const answer = await askInsights(connection, {
		subject: 'story',
		path: `/${pathSegment(question.storyId)}/insights`,
		calls: storyCalls(connection.address.login),
		repliesAreCounted: question.repliesAreCounted,
	});
	const hasTooFewViewers = Object.values(answer).some(({ reason }) => reason === 'fewerThanFive');
	if (hasTooFewViewers && !(await mayReadInsights())) {
		throw graphRequestError(failureOf({ class: 'permissionMissing', code: 10 }));
	}
	return answer;
}
