import { nodeClock } from './nodeClock';

/** A changed credential counts after this long at the latest. */
const REMEMBER_MS = 5000;
/** One entry for each trigger and question; a busy n8n has some dozens. */
const ENTRIES_MAX = 500;

interface Entry {
	readonly answer: Promise<unknown>;
	readonly untilMs: number;
}

const entries = new Map<string, Entry>();

/**
 * n8n reads a credential from its database and decrypts it each time it is asked, which takes longer than
 * everything else about a delivery. What does not work is not remembered.
 *
 * @param key names the workflow, the node and the question: two must never get each other's answer
 */
export async function rememberBriefly<T>(key: string, ask: () => Promise<T>): Promise<T> {
	const nowMs = nodeClock.now().getTime();
	const known = entries.get(key);
	if (known !== undefined && nowMs < known.untilMs) return (await known.answer) as T;

	if (entries.size >= ENTRIES_MAX) entries.clear();
	const answer = ask();
	entries.set(key, { answer, untilMs: nowMs + REMEMBER_MS });
	answer.catch(() => entries.delete(key));
	return await answer;
}

/** For tests, each of which is a world of its own. */
export const forgetAll = (): void => entries.clear();
