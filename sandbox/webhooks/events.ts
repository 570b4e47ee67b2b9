import type { Account, Contact } from '../world/model';

/** One thing Meta tells about one account, before it is put into an envelope. */
export interface WebhookEvent {
	accountId: string;
	field: string;
	place: 'messaging' | 'changes' | 'standby';
	value: object;
	at: number;
	/** What a receiver should recognise it by: message id, comment id or media id (facts §6.7). */
	sourceId: string | null;
	/** Why Instagram tells nobody about it, though it happened. */
	silentBecause?: string;
}

interface Talk {
	account: Account;
	contact: Contact;
	at: number;
}

/** From the person to the account (facts §6.5). */
export function inbound({ account, contact, at }: Talk, event: object): object {
	return {
		sender: { id: contact.igsid },
		recipient: { id: account.id },
		timestamp: Math.round(at),
		...event,
	};
}

/** An echo runs the other way (facts §6.5). */
export function outbound({ account, contact, at }: Talk, event: object): object {
	return {
		sender: { id: account.id },
		recipient: { id: contact.igsid },
		timestamp: Math.round(at),
		...event,
	};
}

export type Shape = 'messaging' | 'changes' | 'flat' | 'array';

/** The envelopes of facts §6.4: the usual one, everything as changes, flat, and wrapped in a list. */
export function envelopeOf(events: readonly WebhookEvent[], shape: Shape): unknown {
	const envelope = { object: 'instagram', entry: events.map((event) => entryOf(event, shape)) };
	return shape === 'array' ? [envelope] : envelope;
}

/** The time of an entry is in milliseconds for messages and in seconds for changes (facts §6.4). */
function entryOf({ accountId, field, place, value, at }: WebhookEvent, shape: Shape): object {
	const milliseconds = Math.round(at);
	const seconds = Math.floor(at / 1_000);
	if (shape === 'flat') return { id: accountId, time: seconds, field, value };
	if (place === 'changes' || shape === 'changes')
		return { id: accountId, time: seconds, changes: [{ field, value }] };
	return { id: accountId, time: milliseconds, [place]: [value] };
}
