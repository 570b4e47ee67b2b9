import { getAccount } from './getAccount';
import type { AccountDetails } from './getAccount';
import type { GraphConnection } from './graphConnection';
import type { InsightAnswer } from './insights/askInsights';
import {
	getAccountInsights,
	getDemographics,
	mayReadInsights,
} from './insights/getAccountInsights';
import type {
	AccountInsightsQuestion,
	Demographics,
	DemographicsQuestion,
} from './insights/getAccountInsights';
import { getStoryInsights } from './insights/getStoryInsights';
import type { StoryInsightsQuestion } from './insights/getStoryInsights';
import { getStory } from './stories/getStory';
import { listStories } from './stories/listStories';
import type { StoryList } from './stories/listStories';
import type { Story } from './stories/story';

/**
 * What is read about stories and the account. Every method throws a UserFacingError when Instagram
 * refuses the whole of it or cannot be reached; what is missing in part is said in the answer.
 */
export interface InsightReads {
	/** @param wanted how many stories at most; absent means all */
	listStories(accountId: string, wanted?: number): Promise<StoryList>;
	getStory(storyId: string): Promise<Story | null>;
	getStoryInsights(question: StoryInsightsQuestion): Promise<InsightAnswer>;
	getAccount(accountId: string): Promise<AccountDetails>;
	getAccountInsights(question: AccountInsightsQuestion): Promise<InsightAnswer>;
	getDemographics(question: DemographicsQuestion): Promise<Demographics>;
}

export function createInsightReads(connection: GraphConnection): InsightReads {
	// Asked at most once an account: it does not change while a workflow runs.
	const permissions = new Map<string, Promise<boolean>>();
	const mayRead = async (accountId: string): Promise<boolean> => {
		const asked = permissions.get(accountId) ?? mayReadInsights(connection, accountId);
		permissions.set(accountId, asked);
		return await asked;
	};
	return {
		listStories: async (accountId, wanted) => await listStories(connection, accountId, wanted),
		getStory: async (storyId) => await getStory(connection, storyId),
		getStoryInsights: async (question) =>
			await getStoryInsights(connection, question, async () => await mayRead(question.accountId)),
		getAccount: async (accountId) => await getAccount(connection, accountId),
		getAccountInsights: async (question) => await getAccountInsights(connection, question),
		getDemographics: async (question) => await getDemographics(connection, question),
	};
}
