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
	listStories(wanted?: number): Promise<StoryList>;
	getStory(storyId: string): Promise<Story | null>;
	getStoryInsights(question: StoryInsightsQuestion): Promise<InsightAnswer>;
	getAccount(): Promise<AccountDetails>;
	getAccountInsights(question: AccountInsightsQuestion): Promise<InsightAnswer>;
	getDemographics(question: DemographicsQuestion): Promise<Demographics>;
}

export function createInsightReads(connection: GraphConnection): InsightReads {
	// Asked at most once: it does not change while a workflow runs.
	let permission: Promise<boolean> | undefined;
	const mayRead = async (): Promise<boolean> => await (permission ??= mayReadInsights(connection));
	return {
		listStories: async (wanted) => await listStories(connection, wanted),
		getStory: async (storyId) => await getStory(connection, storyId),
		getStoryInsights: async (question) => await getStoryInsights(connection, question, mayRead),
		getAccount: async () => await getAccount(connection),
		getAccountInsights: async (question) => await getAccountInsights(connection, question),
		getDemographics: async (question) => await getDemographics(connection, question),
	};
}
