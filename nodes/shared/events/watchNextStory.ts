import type { IHookFunctions, ITriggerFunctions } from 'n8n-workflow';
import type { EventFilter, Ledger } from '../../../core';
import { consumerOf } from './consumerOf';

/** n8n starts its workflows again by itself; only a person publishes. */
const RESTARTS: ReadonlySet<string> = new Set(['init', 'leadershipChange']);

/** A trigger that waits for the next story waits from its publication on, through restarts of n8n. */
export async function watchNextStory(
	context: IHookFunctions | ITriggerFunctions,
	ledger: Ledger,
	filter: EventFilter,
): Promise<void> {
	if (filter.isNextStoryOnly !== true) return;
	await ledger.watchNextStory(consumerOf(context), RESTARTS.has(context.getActivationMode()));
}
