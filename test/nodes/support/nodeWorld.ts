import nock from 'nock';
import type {
	ICredentialDataDecryptedObject,
	INode,
	INodeExecutionData,
	INodeParameters,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import type { Ledger } from '../../../core';
import type * as Drawing from '../../../core/ledger/host/drawCharts';
import type { ChartOrder } from '../../../core/report/charts/chartSpec';
import { DRAWING_WORKER_FILE } from '../../support/ledgers';
import { endWorld, openWorldLedger, restartN8n, startWorld, world } from './worldState';
import type * as WorldState from './worldState';

jest.mock('../../../nodes/shared/nodeClock', () => ({
	get nodeClock() {
		return jest.requireActual<typeof WorldState>('./worldState').world.clock;
	},
}));
jest.mock('../../../core/ledger/host/sharedLedger', () => ({
	sharedLedger: jest.requireActual<typeof WorldState>('./worldState').openWorldLedger,
}));
jest.mock('../../../core/ledger/host/readClosing', () => ({
	readClosing: jest.requireActual<typeof WorldState>('./worldState').readWorldClosing,
}));

jest.mock('../../../core/ledger/host/drawCharts', () => {
	const actual = jest.requireActual<typeof Drawing>('../../../core/ledger/host/drawCharts');
	return {
		drawCharts: async (orders: readonly ChartOrder[]) =>
			await actual.drawCharts(orders, DRAWING_WORKER_FILE),
	};
});

import { InstagramStoriesOAuth2Api } from '../../../credentials/InstagramStoriesOAuth2Api.credentials';
import { InstagramStoriesTokenApi } from '../../../credentials/InstagramStoriesTokenApi.credentials';
import { StoryOutreachLedgerApi } from '../../../credentials/StoryOutreachLedgerApi.credentials';
import { ConsentLog } from '../../../nodes/ConsentLog/ConsentLog.node';
import { InstagramOutreach } from '../../../nodes/InstagramOutreach/InstagramOutreach.node';
import { InstagramStoryInsights } from '../../../nodes/InstagramStoryInsights/InstagramStoryInsights.node';
import { InstagramStoryTrigger } from '../../../nodes/InstagramStoryTrigger/InstagramStoryTrigger.node';
import { OutreachDatabaseTrigger } from '../../../nodes/OutreachDatabaseTrigger/OutreachDatabaseTrigger.node';
import { OutreachReport } from '../../../nodes/OutreachReport/OutreachReport.node';
import { StoryViewers } from '../../../nodes/StoryViewers/StoryViewers.node';
import { writeSignInData } from '../../../core/instagram/tokens/signInData';
import { RENEWAL_STEPS } from '../../../core/instagram/tokens/storedToken';
import { runWorkflow } from '../../support/engine';
import type { EngineRun, EngineSetup, WorkflowJson } from '../../support/engine';
import { ACCOUNT, aStoryReply } from '../../support/events';

const PACKAGE = 'n8n-nodes-story-outreach.';
const APP_SECRET = 'an app secret of nobody';
export const PRACTICE_ORIGIN = 'http://127.0.0.1:4570';

export const OUR_NODES = {
	[`${PACKAGE}consentLog`]: new ConsentLog(),
	[`${PACKAGE}instagramOutreach`]: new InstagramOutreach(),
	[`${PACKAGE}instagramStoryInsights`]: new InstagramStoryInsights(),
	[`${PACKAGE}instagramStoryTrigger`]: new InstagramStoryTrigger(),
	[`${PACKAGE}outreachDatabaseTrigger`]: new OutreachDatabaseTrigger(),
	[`${PACKAGE}outreachReport`]: new OutreachReport(),
	[`${PACKAGE}storyViewers`]: new StoryViewers(),
};

export const OUR_CREDENTIALS = {
	instagramStoriesOAuth2Api: new InstagramStoriesOAuth2Api(),
	instagramStoriesTokenApi: new InstagramStoriesTokenApi(),
	storyOutreachLedgerApi: new StoryOutreachLedgerApi(),
};

/** What n8n keeps of a token that our nodes renewed; its age is none of the test's business. */
export function aStoredToken(
	value: string,
	scopes: readonly string[] | null = null,
): ICredentialDataDecryptedObject {
	const life = { renewedAt: new Date('2028-01-01'), expiresAt: new Date('2028-02-29') };
	const token = { value, life, steps: RENEWAL_STEPS['instagram/signIn'], alternative: null };
	return writeSignInData({}, { ...token, scopes }) as ICredentialDataDecryptedObject;
}

export const PRACTICE_INSTAGRAM: ICredentialDataDecryptedObject = {
	grantType: 'authorizationCode',
	server: 'practice',
	practicePort: 4570,
	clientId: '1',
	clientSecret: APP_SECRET,
	metaAppSecret: '',
	oauthTokenData: { ...aStoredToken('TOKEN') },
};

export const PRACTICE_DATABASE: ICredentialDataDecryptedObject = {
	store: 'sqlite',
	purpose: 'practice',
	file: '',
	identityKeySecret: 'a secret for tests of at least 32 characters',
};

/** Our nodes with the practice credentials, or with what a test puts in their place. */
export const practiceSetup = (
	credentials: Record<string, ICredentialDataDecryptedObject> = {},
): EngineSetup => ({
	nodeTypes: OUR_NODES,
	credentialTypes: OUR_CREDENTIALS,
	// What a run stores belongs to this setup only.
	credentials: structuredClone({
		instagramStoriesOAuth2Api: PRACTICE_INSTAGRAM,
		storyOutreachLedgerApi: PRACTICE_DATABASE,
		...credentials,
	}),
});

const NODE_CREDENTIALS = {
	instagramStoriesOAuth2Api: { id: 'ig', name: 'Practice Instagram' },
	storyOutreachLedgerApi: { id: 'db', name: 'Practice Outreach Database' },
};

/** A workflow of the one node under test, called "Subject". */
export const workflowOf = (
	type: keyof typeof SHORT_TYPES,
	parameters: INodeParameters,
	changes: Partial<INode> = {},
): WorkflowJson => ({
	name: 'test',
	nodes: [
		{
			id: 'subject-id',
			name: 'Subject',
			type: SHORT_TYPES[type],
			typeVersion: 1,
			position: [0, 0],
			parameters,
			credentials: NODE_CREDENTIALS,
			...changes,
		},
	],
	connections: {},
});

const SHORT_TYPES = {
	consentLog: `${PACKAGE}consentLog`,
	instagramOutreach: `${PACKAGE}instagramOutreach`,
	instagramStoryInsights: `${PACKAGE}instagramStoryInsights`,
	instagramStoryTrigger: `${PACKAGE}instagramStoryTrigger`,
	outreachDatabaseTrigger: `${PACKAGE}outreachDatabaseTrigger`,
	outreachReport: `${PACKAGE}outreachReport`,
	storyViewers: `${PACKAGE}storyViewers`,
} as const;

export const runSubject = async (
	workflow: WorkflowJson,
	input: INodeExecutionData[],
	setup = practiceSetup(),
	mode: WorkflowExecuteMode = 'manual',
): Promise<EngineRun> => await runWorkflow(setup, workflow, { node: 'Subject', input, mode });

/** The practice database, as the nodes of this test open it. */
export const practiceLedger = async (): Promise<Ledger> =>
	await openWorldLedger({
		store: 'sqlite',
		purpose: 'practice',
		identityKey: String(PRACTICE_DATABASE.identityKeySecret),
	});

/** Someone who answered a story an hour ago and whose handle is known. */
export async function aPersonWhoWrote(
	igsid: string,
	given: { text?: string; hoursAgo?: number; accountId?: string } = {},
): Promise<string> {
	const ledger = await practiceLedger();
	const at = new Date(world.clock.now().getTime() - (given.hoursAgo ?? 1) * 3_600_000);
	const [recorded] = await ledger.recordEvents({
		events: [
			aStoryReply({
				igsid,
				at,
				...(given.text === undefined ? {} : { text: given.text }),
				...(given.accountId === undefined ? {} : { accountId: given.accountId }),
			}),
		],
		consumer: 'test',
		origin: 'publishedTrigger',
	});
	if (!recorded?.personId) throw new Error('The event named no person');
	await ledger.completeProfileJob(recorded.personId, given.accountId ?? ACCOUNT, {
		kind: 'profile',
		username: `handle.${igsid}`,
	});
	return recorded.personId;
}

export const practiceInstagram = (): nock.Scope =>
	nock(PRACTICE_ORIGIN, { reqheaders: { authorization: 'Bearer TOKEN' } });

/** Answers who the account is, as often as asked. */
export const withOwnAccount = (): void => {
	practiceInstagram()
		.persist()
		.get('/v25.0/me')
		.query({ fields: 'user_id,username' })
		.reply(200, { user_id: ACCOUNT, username: 'bakery' });
};

/** Says that events are switched on, once, as after a subscription. */
export const withSubscription = (): void => {
	practiceInstagram()
		.get('/v25.0/me/subscribed_apps')
		.reply(200, { data: [{ subscribed_fields: ['messages'] }] });
};

/** With a practice account tokens age by its clock; here it shows the time of the test. */
const withPracticeClock = (): void => {
	nock(PRACTICE_ORIGIN)
		.persist()
		.get('/_sandbox/clock')
		.optionally()
		.reply(200, () => ({ nowMs: world.clock.now().getTime() }));
};

/** Every test starts with empty databases, at the same instant, without a network. */
export function useNodeWorld(): void {
	beforeEach(() => {
		startWorld();
		nock.disableNetConnect();
		withPracticeClock();
	});
	afterEach(async () => {
		nock.cleanAll();
		await endWorld();
	});
	afterAll(() => nock.restore());
}

export { ACCOUNT, APP_SECRET, restartN8n, world };
