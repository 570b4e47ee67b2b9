import type { Emission, OperationRun } from '../../../shared/operation';
import { readRequiredText } from '../../../shared/parameters';
import { contactEveryItem, type ContactWay } from '../../shared/contactEveryItem';
import { readStep } from '../../shared/readStep';
import { longestWaitMs, startContactRun } from '../../shared/contactRun';

/** Through the same gates, limits and log as a direct message. */
export async function answerComments(
	run: OperationRun,
	channel: 'instagramComment' | 'instagramPrivateReply',
): Promise<Emission[]> {
	const contact = await startContactRun(run);
	const options = {
		waitMaxMs: longestWaitMs(run.context),
		signal: run.context.getExecutionCancelSignal(),
	};
	return await contactEveryItem(
		run,
		contact,
		async ({ ports }, drafts) => await contact.core.deliverBatch(ports, drafts, options),
		{ way: wayOf(channel) },
	);
}

const wayOf = (channel: 'instagramComment' | 'instagramPrivateReply'): ContactWay => ({
	readStep: (place) => ({
		...readStep(place),
		channel,
		commentId: readRequiredText(place, 'commentId', 'Comment ID'),
	}),
	findPersonId: async (ledger, place, accountId) =>
		await ledger.findCommenter(accountId, readRequiredText(place, 'commentId', 'Comment ID')),
	whenUnknown: 'commentUnknown',
});
