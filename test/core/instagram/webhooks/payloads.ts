/** Meta's envelopes around pieces of a test. */
export const ACCOUNT_ID = '17841400000000001';
export const IGSID = '800000000000000001';
/** 23 September 2019, 18:14:46.134 UTC. */
export const SENT_AT_MS = 1_569_262_486_134;

export const inbound = (content: object): object => ({
	sender: { id: IGSID },
	recipient: { id: ACCOUNT_ID },
	timestamp: SENT_AT_MS,
	...content,
});

export const outbound = (content: object): object => ({
	sender: { id: ACCOUNT_ID },
	recipient: { id: IGSID },
	timestamp: SENT_AT_MS,
	...content,
});

export const envelope = (...entries: unknown[]): object => ({
	object: 'instagram',
	entry: entries,
});

export const messaging = (...items: unknown[]): object =>
	envelope({ id: ACCOUNT_ID, time: SENT_AT_MS, messaging: items });

export const changes = (...items: unknown[]): object =>
	envelope({ id: ACCOUNT_ID, time: Math.floor(SENT_AT_MS / 1000), changes: items });
