import { z } from 'zod';
import { classifyGraphFailure, failureOf } from '../classifyGraphFailure';
import type { GraphFailure } from '../failure';
import { READ_TIMEOUT_MS, askGraph, flatOrWrapped, isSuccess } from '../graphConnection';
import type { GraphConnection } from '../graphConnection';
import { readUsage } from '../readUsage';
import type { Usage } from '../readUsage';

export type Asked<Answer> =
	| { readonly kind: 'answer'; readonly answer: Answer }
	| { readonly kind: 'failed'; readonly failure: GraphFailure };

/** What Instagram says about one account; each question fails for itself. */
export interface ConnectionFacts {
	/** `BUSINESS` or `MEDIA_CREATOR`; null where only a professional account can be reached at all. */
	readonly accountType: Asked<string | null>;
	/** Fields of the switched-on subscription; null while none is on. */
	readonly subscription: Asked<readonly string[] | null>;
	readonly inbox: Asked<{ readonly conversations: number; readonly ofAnotherApp: number }>;
	/** The highest of the answers to these questions. */
	readonly usage: Usage;
}

const account = flatOrWrapped(z.object({ account_type: z.string().optional() }));
const subscriptions = z.object({
	data: z.array(z.object({ subscribed_fields: z.array(z.string()).catch([]) })),
});
const conversations = z.object({
	data: z.array(z.object({ is_owner: z.boolean().optional() })),
});

/** Facts §5: two such calls a second; one page is enough to see another owner. */
const CONVERSATIONS_READ = '25';

/** Reads only, one after the other, none repeated. */
export async function inspectConnection(connection: GraphConnection): Promise<ConnectionFacts> {
	const usages: Usage[] = [];
	const ask = async <Answer, Told>(question: Question<Answer, Told>): Promise<Asked<Told>> => {
		const { asked, usage } = await askOne(connection, question);
		if (usage !== null) usages.push(usage);
		return asked;
	};
	const facts = {
		accountType: await ask(accountQuestion(connection)),
		subscription: await ask(subscriptionQuestion(connection)),
		inbox: await ask(inboxQuestion(connection)),
	};
	return { ...facts, usage: highestOf(usages) };
}

/** Fields of the account's switched-on subscription; null while none is on. */
export const readSubscription = async (
	connection: GraphConnection,
): Promise<ConnectionFacts['subscription']> =>
	(await askOne(connection, subscriptionQuestion(connection))).asked;

async function askOne<Answer, Told>(
	connection: GraphConnection,
	question: Question<Answer, Told>,
): Promise<{ asked: Asked<Told>; usage: Usage | null }> {
	const asked = await askGraph(connection, {
		method: 'GET',
		timeoutMs: READ_TIMEOUT_MS,
		path: question.path,
		query: question.query,
	});
	if (asked.kind === 'noAnswer') {
		return { asked: { kind: 'failed', failure: asked.failure }, usage: null };
	}
	const { answer } = asked;
	const usage = readUsage(answer.headers);
	if (!isSuccess(answer)) {
		const failure = classifyGraphFailure(answer.status, answer.body);
		return { asked: { kind: 'failed', failure }, usage };
	}
	const parsed = question.shape.safeParse(answer.body);
	return parsed.success
		? { asked: { kind: 'answer', answer: question.tell(parsed.data) }, usage }
		: { asked: { kind: 'failed', failure: failureOf({ class: 'ambiguous' }) }, usage };
}

interface Question<Answer, Told> {
	readonly path: string;
	readonly query: Readonly<Record<string, string>>;
	readonly shape: z.ZodType<Answer, z.ZodTypeDef, unknown>;
	tell(answer: Answer): Told;
}

const question = <Answer, Told>(asked: Question<Answer, Told>): Question<Answer, Told> => asked;

const accountQuestion = ({ address }: GraphConnection) =>
	question({
		path: address.account,
		// `account_type` is known with Instagram Login only (facts/instagram.md §1.1).
		query: { fields: address.idField === 'user_id' ? 'user_id,account_type' : 'id,username' },
		shape: account,
		tell: ({ account_type: type }): string | null => type ?? null,
	});

const subscriptionQuestion = ({ address }: GraphConnection) =>
	question({
		path: `${address.inbox}/subscribed_apps`,
		query: {},
		shape: subscriptions,
		tell: ({ data }): readonly string[] | null => data[0]?.subscribed_fields ?? null,
	});

const inboxQuestion = ({ address }: GraphConnection) =>
	question({
		path: `${address.inbox}/conversations`,
		query: { platform: 'instagram', fields: 'id,is_owner', limit: CONVERSATIONS_READ },
		shape: conversations,
		tell: ({ data }) => ({
			conversations: data.length,
			ofAnotherApp: data.filter(({ is_owner: isOwner }) => isOwner === false).length,
		}),
	});

function highestOf(usages: readonly Usage[]): Usage {
	const percents = usages.flatMap(({ percentMax }) => (percentMax === null ? [] : [percentMax]));
	return {
		percentMax: percents.length === 0 ? null : Math.max(...percents),
		minutesToRegainAccess: Math.max(
			0,
			...usages.map(({ minutesToRegainAccess }) => minutesToRegainAccess),
		),
	};
}
