import { DateTime } from 'luxon';
import { invitationsFor } from '../outreach/invitations';
import { explain, type Language, type ReasonCode } from '../outreach/reasons';
import type { PlannedContact } from './planBatch';

interface Reader {
	readonly language: Language;
	/** IANA zone of the reader's clock. */
	readonly timezone: string;
	readonly account?: string;
}

const TEXTS = {
	en: {
		sent: (people: number, last: string) =>
			`Forecast, if Send Due runs every few minutes: ${people} will be sent, the last one on ${last}.`,
		nobody: 'Forecast: nobody will be sent to, unless something changes.',
		testBatch: 'It holds only if people take the test batch well.',
		lost: (people: number) => `${people} will lose their 24 hours while they wait.`,
		limit: (people: number, max: number, window: string) =>
			`${people} × because of the limit of ${max} in ${window}.`,
		because: (people: number, why: string) => `${people} × because of this: ${why}`,
		ready: (people: number, title: string, text: string) =>
			`What to do next for ${people}: ${title}. Ready text: “${text}”`,
		units: { day: 'days', hour: 'hours', minute: 'minutes', second: 'seconds' },
	},
	it: {
		sent: (people: number, last: string) =>
			`Previsione, se Send Due gira ogni pochi minuti: ne partiranno ${people}, l’ultimo il ${last}.`,
		nobody: 'Previsione: nessuno verrà contattato, se non cambia qualcosa.',
		testBatch: 'Vale solo se le persone reagiscono bene al gruppo di prova.',
		lost: (people: number) => `${people} perderanno le loro 24 ore mentre aspettano.`,
		limit: (people: number, max: number, window: string) =>
			`${people} × per il limite di ${max} in ${window}.`,
		because: (people: number, why: string) => `${people} × per questo motivo: ${why}`,
		ready: (people: number, title: string, text: string) =>
			`Che cosa fare per ${people}: ${title}. Testo pronto: “${text}”`,
		units: { day: 'giorni', hour: 'ore', minute: 'minuti', second: 'secondi' },
	},
} as const;

/** The forecast of a preview in lines: how many, until when, who is lost and why, and what to do next. */
export function describePlan(plans: readonly PlannedContact[], reader: Reader): string[] {
	if (plans.length === 0) return [];
	return [...sentLines(plans, reader), ...lostLines(plans, reader), ...readyLines(plans, reader)];
}

function sentLines(plans: readonly PlannedContact[], { language, timezone }: Reader): string[] {
	const texts = TEXTS[language];
	const sentAt = plans.flatMap(({ prospect }) =>
		prospect.kind === 'sent' ? [prospect.at.getTime()] : [],
	);
	if (sentAt.length === 0) return [texts.nobody];
	const last = sentAt.reduce((a, b) => Math.max(a, b));
	const onTheClock = DateTime.fromMillis(last, { zone: timezone }).toFormat('yyyy-MM-dd HH:mm');
	const depends = plans.some(({ dependsOnTestBatch }) => dependsOnTestBatch);
	return [
		texts.sent(sentAt.length, `${onTheClock} ${timezone}`),
		...(depends ? [texts.testBatch] : []),
	];
}

function lostLines(plans: readonly PlannedContact[], { language, account }: Reader): string[] {
	const texts = TEXTS[language];
	const counts = new Map<string, number>();
	let lost = 0;
	for (const { prospect } of plans) {
		if (prospect.kind !== 'lost') continue;
		lost += 1;
		const key = JSON.stringify([prospect.cause, prospect.cap]);
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	if (lost === 0) return [];
	const causes = [...counts].sort((a, b) => b[1] - a[1]);
	return [
		texts.lost(lost),
		...causes.map(([key, people]) => {
			const [cause, cap] = JSON.parse(key) as [
				ReasonCode,
				{ sendsMax: number; windowMs: number } | null,
			];
			return cap === null
				? texts.because(people, explain(cause, language, account))
				: texts.limit(people, cap.sendsMax, windowText(cap.windowMs, language));
		}),
	];
}

const UNITS = [
	['day', 24 * 3600],
	['hour', 3600],
	['minute', 60],
	['second', 1],
] as const;

/** The largest unit that fits without a rest. */
function windowText(windowMs: number, language: Language): string {
	const seconds = windowMs / 1000;
	const [unit, size] = UNITS.find(([, each]) => seconds % each === 0) ?? UNITS[3];
	return `${seconds / size} ${TEXTS[language].units[unit]}`;
}

function readyLines(plans: readonly PlannedContact[], { language }: Reader): string[] {
	const counts: Partial<Record<ReasonCode, number>> = {};
	for (const { outcome } of plans) counts[outcome.reason] = (counts[outcome.reason] ?? 0) + 1;
	return invitationsFor(counts, language).map(({ people, title, text }) =>
		TEXTS[language].ready(people, title, text),
	);
}
