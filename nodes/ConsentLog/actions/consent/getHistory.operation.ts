import type { IDataObject } from 'n8n-workflow';
import type { HistoryEvent } from '../../../../core';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import { requireKnownPerson } from '../../shared/knownPerson';
import { PERSON_FIELDS } from './fields';

export const getHistory = {
	option: {
		name: 'Get History',
		value: 'getHistory',
		action: 'Get the consent history of a person',
		description:
			'Give everything the log says about a person, oldest first: what they were shown, what they chose, and every entry on the list',
	},
	properties: PERSON_FIELDS,
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const histories = await run.eachItem(async (itemIndex) => {
			const person = await requireKnownPerson(ledger, { context: run.context, itemIndex });
			const events = await ledger.consentHistory(person.personId);
			return events.map((event) => ({ personId: person.personId, ...eventItem(event) }));
		});
		return histories.flatMap(({ itemIndex, value }) =>
			value.map((json) => ({ output: 0, itemIndex, json })),
		);
	},
} satisfies Operation;

/** Every event has the same fields; what an event does not say is empty. */
function eventItem({ data, evidence, ...event }: HistoryEvent): IDataObject {
	const notice = (data.notice ?? {}) as Readonly<Record<string, unknown>>;
	const say = (value: unknown): string | null => (typeof value === 'string' ? value : null);
	return {
		what: event.type,
		at: say(data.occurredAt) ?? say(data.servedAt) ?? event.writtenAt.toISOString(),
		purpose: say(data.purpose),
		channel: say(data.channel),
		choice: say(data.choice),
		strength: say(data.strength),
		method: say(data.method),
		legalBasis: say(data.legalBasis),
		expiresAt: say(data.expiresAt),
		wording: say(notice.text),
		wordingVersion: say(notice.version),
		language: say(data.language),
		ownWords: say(evidence?.ownWords),
		messageId: say(evidence?.messageId),
		reason: say(evidence?.reason),
		scope: say(data.scope),
		rule: say(data.rule),
		entryId: event.entryId,
		entryNumber: event.sequence,
		entryHash: event.hash,
		writtenAt: event.writtenAt.toISOString(),
	};
}
