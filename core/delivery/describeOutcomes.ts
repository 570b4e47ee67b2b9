import { DateTime } from 'luxon';
import { explain, type Language, type ReasonCode } from '../outreach/reasons';
import type { ContactOutcome } from './outcome';

const TEXTS = {
	en: {
		first: { wouldSend: 'would be sent', slotGranted: 'may go out now', sent: 'sent' },
		counts: (n: Counts, first: string) =>
			`${n.sent} ${first}, ${n.waiting} waiting, ${n.notContacted} not contacted, ${n.forAPerson} for a person.`,
		nobody: 'Nobody is to be contacted now.',
		next: (at: string) => `The next one may go out on ${at}.`,
	},
	it: {
		first: { wouldSend: 'verrebbero inviati', slotGranted: 'possono partire ora', sent: 'inviati' },
		counts: (n: Counts, first: string) =>
			`${n.sent} ${first}, ${n.waiting} in attesa, ${n.notContacted} non contattati, ${n.forAPerson} per una persona.`,
		nobody: 'Ora non c’è nessuno da contattare.',
		next: (at: string) => `Il prossimo può partire il ${at}.`,
	},
} as const;

type Counts = Record<ContactOutcome['output'], number>;

interface Reader {
	readonly language: Language;
	/** IANA zone of the reader's clock. */
	readonly timezone: string;
	/** Handle of the account, where the outcomes are all of one. */
	readonly account?: string;
}

/** These end when somebody mends them, not at an hour: their instant is only the next look. */
const ENDS_BY_HAND: ReadonlySet<ReasonCode> = new Set([
	'nobodyListening',
	'nothingHeardYet',
	'accountStopped',
	'campaignPaused',
	'campaignFailing',
	'warmUpOutside',
]);

/** A run in lines: the four counts, the next possible time, and each reason with its count. */
export function describeOutcomes(
	outcomes: readonly ContactOutcome[],
	{ language, timezone, account }: Reader,
): string[] {
	const texts = TEXTS[language];
	if (outcomes.length === 0) return [texts.nobody];

	const counts: Counts = { sent: 0, waiting: 0, notContacted: 0, forAPerson: 0 };
	for (const { output } of outcomes) counts[output] += 1;
	const nextAt = outcomes
		.filter(({ output, reason }) => output === 'waiting' && !ENDS_BY_HAND.has(reason))
		.map(({ nextAllowedAt }) => nextAllowedAt?.getTime() ?? Infinity)
		.reduce((earliest, at) => Math.min(earliest, at), Infinity);

	const lines = [texts.counts(counts, texts.first[whatFirstMeans(outcomes)])];
	if (Number.isFinite(nextAt)) lines.push(texts.next(onTheClock(nextAt, timezone)));
	for (const [reason, count] of countReasons(outcomes)) {
		lines.push(`${count} × ${explain(reason, language, account)}`);
	}
	return lines;
}

/** The first output holds what was sent, what would be, or what may be. */
const whatFirstMeans = (
	outcomes: readonly ContactOutcome[],
): 'wouldSend' | 'slotGranted' | 'sent' => {
	const reasons = new Set(outcomes.map(({ reason }) => reason));
	if (reasons.has('wouldSend')) return 'wouldSend';
	return reasons.has('slotGranted') ? 'slotGranted' : 'sent';
};

const onTheClock = (atMs: number, timezone: string): string =>
	`${DateTime.fromMillis(atMs, { zone: timezone }).toFormat('yyyy-MM-dd HH:mm')} ${timezone}`;

/** Most frequent first; `sent` needs no explanation. */
export function countReasons(outcomes: readonly ContactOutcome[]): Array<[ReasonCode, number]> {
	const counts = new Map<ReasonCode, number>();
	for (const { reason } of outcomes) counts.set(reason, (counts.get(reason) ?? 0) + 1);
	counts.delete('sent');
	return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}
