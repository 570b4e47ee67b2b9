import type { IDataObject } from 'n8n-workflow';
import type { ContactOutcome, Language, PlannedContact } from '../../../../core';
import type { Core } from '../../../shared/loadCore';
import type { Operation } from '../../../shared/operation';
import { readLanguage, startContactRun } from '../../shared/contactRun';
import { contactEveryItem } from '../../shared/contactEveryItem';
import { MESSAGE_FIELDS } from './fields';

export const preview = {
	option: {
		name: 'Preview',
		value: 'preview',
		action: 'Preview a message',
		description:
			'Say for each person what Send would do now and why, when their turn will come, and what to do for everyone else. Nothing is sent.',
	},
	properties: MESSAGE_FIELDS,
	async execute(run) {
		const contact = await startContactRun(run);
		const { core } = contact;
		const planOf = new Map<ContactOutcome, PlannedContact>();
		const emissions = await contactEveryItem(
			run,
			contact,
			async ({ ports }, drafts) => {
				const plans = await core.planBatch(ports, drafts);
				for (const plan of plans) planOf.set(plan.outcome, plan);
				return plans.map(({ outcome }) => outcome);
			},
			{
				moreOf: (outcome, language) =>
					planFields(core, { outcome, plan: planOf.get(outcome) ?? null, language }),
			},
		);
		const language = readLanguage(run.context, 0);
		const timezone = run.context.getTimezone();
		const lines = core.describePlan([...planOf.values()], { language, timezone });
		for (const line of lines) run.hint(line);
		return emissions;
	},
} satisfies Operation;

function planFields(
	core: Core,
	planned: { outcome: ContactOutcome; plan: PlannedContact | null; language: Language },
): IDataObject {
	const { outcome, plan, language } = planned;
	const prospect = plan?.prospect ?? null;
	const isLost = prospect?.kind === 'lost';
	const cap = isLost ? prospect.cap : null;
	return {
		outlook: prospect?.kind ?? 'never',
		expectedAt: prospect?.kind === 'sent' ? prospect.at.toISOString() : null,
		lostBecause: isLost ? prospect.cause : null,
		lostLimitMax: cap?.sendsMax ?? null,
		lostLimitSeconds: cap === null ? null : cap.windowMs / 1000,
		nextStep: core.adviceFor(outcome.reason, language),
		readyText: core.invitationFor(outcome.reason, language)?.text ?? null,
	};
}
