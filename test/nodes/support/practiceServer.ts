import nock from 'nock';
import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { sharedUsage } from '../../../core/instagram/usage/usageBook';
import type { EngineRun } from '../../support/engine';
import { Practice } from '../../sandbox/support';
import { PRACTICE_INSTAGRAM, practiceSetup, runSubject, workflowOf, world } from './nodeWorld';
import { START } from './worldState';

export const ONE_ITEM: INodeExecutionData[] = [{ json: {} }];

/** The real practice Instagram under the nodes of a test, on the test's time. */
export class PracticeWorld extends Practice {
	/** Our node under test, with the credential of `token`. */
	async run(
		parameters: INodeParameters,
		input: INodeExecutionData[] = ONE_ITEM,
		changes: Parameters<typeof workflowOf>[2] = {},
	): Promise<EngineRun> {
		const workflow = workflowOf('instagramStoryInsights', parameters, changes);
		return await runSubject(workflow, input, this.setup());
	}

	setup(token = this.token) {
		return practiceSetup({
			instagramStoriesOAuth2Api: {
				...PRACTICE_INSTAGRAM,
				practicePort: Number(new URL(this.url).port),
				oauthTokenData: { access_token: token },
			},
		});
	}

	/** For the nodes and for Instagram alike. */
	async pass(durationMs: number): Promise<void> {
		world.clock.advance(durationMs);
		await this.advance(durationMs);
	}

	/** A story that was published so long ago. */
	async publish(agoMs = 0, details: Readonly<Record<string, unknown>> = {}): Promise<string> {
		const publishedAt = new Date(world.clock.now().getTime() - agoMs).toISOString();
		const story = await this.control('POST', 'stories', { publishedAt, ...details });
		return String((story as { id: unknown }).id);
	}

	/** What a process remembers of the limits must not reach from one test into the next. */
	forgetUsage(): void {
		const nothing = { percentMax: null, minutesToRegainAccess: 0, readAt: new Date(0) };
		for (const accountId of this.world.accounts.keys()) sharedUsage.keep(accountId, nothing);
	}

	/** What the run said to the person in the editor. */
	hints = (run: EngineRun): string[] => run.hints('Subject').map(({ message }) => message);
}

/** After `useNodeWorld`: starts at the same instant as the nodes, with no story but a test's own. */
export function usePracticeWorld(): PracticeWorld {
	const practice = new PracticeWorld();
	beforeAll(async () => await practice.start({}));
	beforeEach(async () => {
		nock.enableNetConnect('127.0.0.1');
		await practice.fresh();
		await practice.control('POST', 'clock', { freeze: true, now: START });
		practice.world.media.clear();
		practice.forgetUsage();
		practice.token = await practice.issueToken();
	});
	afterAll(async () => await practice.close());
	return practice;
}
