import type { Cap, SendRecord } from '../../core/index.ts';
import type { ReceivedMessage } from './practiceInstagram.mts';

export interface Books {
	/** What people really got, as the practice Instagram saw it. */
	readonly received: readonly ReceivedMessage[];
	/** What the ledger says was sent. */
	readonly sends: readonly SendRecord[];
	/** The caps of the policy that was in force. */
	readonly caps: readonly Cap[];
	/** Usernames of people who asked to be left alone before the run. */
	readonly optedOut: ReadonlySet<string>;
}

type Rule = (books: Books) => string[];

const UNSETTLED = new Set(['reserved', 'calling']);

const everyReceivedIsInTheLog: Rule = ({ received, sends }) => {
	const logged = new Set(
		sends.filter(({ state }) => state === 'sent').map((send) => send.messageId),
	);
	return received
		.filter(({ messageId }) => !logged.has(messageId))
		.map(({ username }) => `${username} got a message that the log does not know`);
};

const everySentWasReceived: Rule = ({ received, sends }) => {
	const arrived = new Set(received.map(({ messageId }) => messageId));
	return sends
		.filter(({ state, messageId }) => state === 'sent' && !arrived.has(messageId ?? ''))
		.map(({ personId }) => `${personId} is logged as contacted, but nothing arrived`);
};

const everySendEnded: Rule = ({ sends }) =>
	sends
		.filter(({ state }) => UNSETTLED.has(state))
		.map(({ personId, state }) => `a send to ${personId} is still ${state}`);

const nobodyTwiceForAStep: Rule = ({ sends }) => {
	const seen = new Set<string>();
	return sends
		.filter(({ state }) => state === 'sent' || state === 'unknown')
		.flatMap(({ personId, sequence, step, rotation }) => {
			const key = JSON.stringify([personId, sequence, step, rotation]);
			const isRepeated = seen.has(key);
			seen.add(key);
			return isRepeated ? [`${personId} was contacted twice for step ${step} of ${sequence}`] : [];
		});
};

const nobodyWhoOptedOut: Rule = ({ received, optedOut }) =>
	received
		.filter(({ username }) => optedOut.has(username))
		.map(({ username }) => `${username} had opted out and got a message`);

const onlyOpenWindows: Rule = ({ received }) =>
	received
		.filter(({ windowWasOpen }) => !windowWasOpen)
		.map(({ username }) => `${username} got a message after the messaging window had closed`);

/** In `(t - windowMs, t]` for the instant `t` of each message: no window can hold more than those. */
function overCap(instants: readonly number[], { sendsMax, windowMs }: Cap): boolean {
	return instants.some((end) => {
		const inside = instants.filter((instant) => instant > end - windowMs && instant <= end);
		return inside.length > sendsMax;
	});
}

/** Receive times of all messages, or of each person's. */
function instantsPer(scope: Cap['scope'], received: Books['received']): Map<string, number[]> {
	const instants = new Map<string, number[]>();
	for (const { recipientIgsid, receivedAtMs } of received) {
		const who = scope === 'account' ? 'the account' : recipientIgsid;
		instants.set(who, [...(instants.get(who) ?? []), receivedAtMs]);
	}
	return instants;
}

const neverOverACap: Rule = ({ received, caps }) =>
	caps
		.filter(({ scope }) => scope !== 'template')
		.flatMap((cap) =>
			[...instantsPer(cap.scope, received)]
				.filter(([, instants]) => overCap(instants, cap))
				.map(([who]) => `${who} went over ${cap.sendsMax} in ${cap.windowMs / 1000} s`),
		);

const RULES: readonly Rule[] = [
	everyReceivedIsInTheLog,
	everySentWasReceived,
	everySendEnded,
	nobodyTwiceForAStep,
	nobodyWhoOptedOut,
	onlyOpenWindows,
	neverOverACap,
];

/** Person by person: where the ledger and the practice Instagram tell different stories. */
export function compareBooks(books: Books): string[] {
	return RULES.flatMap((rule) => rule(books));
}
