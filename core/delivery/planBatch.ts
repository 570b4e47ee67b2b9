import type { Ledger } from '../ledger/ledger';
import { decideContact } from '../outreach/decideContact';
import type { ForecastContact, Prospect } from '../outreach/forecast/forecast';
import { forecastCampaign } from '../outreach/forecast/forecastCampaign';
import { UserFacingError } from '../shared/userFacingError';
import { fromDecision, skipped } from './deliverMessage';
import type { ContactOutcome, MessageDraft } from './outcome';

/** What would happen now, and what will become of it if Send Due works the queue off. */
export interface PlannedContact {
	readonly outcome: ContactOutcome;
	readonly prospect: Prospect;
	/** Nobody knows how people will take the test batch; this one waits for it. */
	readonly dependsOnTestBatch: boolean;
}

/** Pauses between messages are drawn by chance; a plan counts with their middle. */
const middle = (): number => 0.5;

interface Read extends ForecastContact {
	readonly index: number;
	readonly asOf: Date;
	readonly draft: MessageDraft;
}

/**
 * The same gates on the same facts as a send, then message after message into the future; nothing is
 * reserved, logged or sent. Drafts of one account; those under different limits are planned apart.
 * @returns one plan per draft, in the order of the drafts.
 */
export async function planBatch(
	{ ledger }: { readonly ledger: Ledger },
	drafts: readonly MessageDraft[],
): Promise<PlannedContact[]> {
	const plans: PlannedContact[] = [];
	const read: Read[] = [];
	for (const [index, draft] of drafts.entries()) {
		const contact = await readContact(ledger, draft);
		if (contact !== null) read.push({ ...contact, index, draft });
		else plans[index] = unknownPerson();
	}
	for (const group of Map.groupBy(read, ({ draft }) => draft.policy.name).values()) {
		for (const [index, plan] of await planGroup(ledger, group)) plans[index] = plan;
	}
	return plans;
}

async function readContact(
	ledger: Ledger,
	{ candidate, policy, priority = 0 }: MessageDraft,
): Promise<(ForecastContact & { readonly asOf: Date }) | null> {
	try {
		const { history, asOf } = await ledger.readContact(candidate, policy);
		return { candidate, history, priority, asOf };
	} catch (error) {
		if (error instanceof UserFacingError && error.code === 'personUnknown') return null;
		throw error;
	}
}

const unknownPerson = (): PlannedContact => ({
	outcome: skipped('personUnknown', []),
	prospect: { kind: 'never', reason: 'personUnknown' },
	dependsOnTestBatch: false,
});

async function planGroup(
	ledger: Ledger,
	group: readonly Read[],
): Promise<Array<readonly [index: number, plan: PlannedContact]>> {
	const [first] = group;
	if (first === undefined) return [];
	const { policy, candidate } = first.draft;
	const templates = [...new Set(group.map(({ draft }) => draft.candidate.template))];
	const { prospects, dependsOnTestBatch } = forecastCampaign({
		contacts: group,
		policy,
		slots: await ledger.readSlots(candidate.accountId, policy, templates),
		now: first.asOf,
		random: middle,
	});
	return group.flatMap(({ index, history, asOf, draft }, at) => {
		const prospect = prospects[at];
		if (prospect === undefined) return [];
		const outcome = fromDecision(decideContact(draft.candidate, policy, history, asOf));
		return [[index, { outcome, prospect, dependsOnTestBatch }] as const];
	});
}
