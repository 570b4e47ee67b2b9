import { DateTime } from 'luxon';

/** A span of the calendar, or of days of 24 hours. */
type Term = { readonly months: number } | { readonly days: number };

export interface RequestLaw {
	readonly name: string;
	/** From the receipt of the request to the answer. */
	readonly answerWithin: Term;
	/** What may be added when the person is told why; null where the law knows no extension. */
	readonly extension: Term | null;
	readonly source: string;
}

/** By when a data request must be answered. No legal advice: a lawyer knows what applies to you. */
export const REQUEST_LAWS = {
	gdpr: {
		name: 'GDPR (EU, EEA)',
		answerWithin: { months: 1 },
		extension: { months: 2 },
		source: 'Regulation (EU) 2016/679, Article 12(3)',
	},
	ukGdpr: {
		name: 'UK GDPR',
		answerWithin: { months: 1 },
		extension: { months: 2 },
		source: 'UK GDPR, Article 12(3), with section 54 of the Data Protection Act 2018',
	},
	ccpa: {
		name: 'CCPA (California)',
		answerWithin: { days: 45 },
		extension: { days: 45 },
		source: '11 CCR § 7021(b); receipt is confirmed within 10 business days, § 7021(a)',
	},
	lgpd: {
		name: 'LGPD (Brazil)',
		answerWithin: { days: 15 },
		extension: null,
		source: 'Lei 13.709/2018, Article 19, II',
	},
	swissFadp: {
		name: 'FADP (Switzerland)',
		answerWithin: { days: 30 },
		extension: { days: 30 },
		source: 'FADP Article 25(7), with Article 18 of the Data Protection Ordinance',
	},
} as const satisfies Readonly<Record<string, RequestLaw>>;

export type RequestLawName = keyof typeof REQUEST_LAWS;

export const isRequestLaw = (text: string): text is RequestLawName =>
	Object.hasOwn(REQUEST_LAWS, text);

export interface Deadlines {
	readonly dueAt: Date;
	/** With the extension; null where there is none. */
	readonly extendedDueAt: Date | null;
}

/** Months end on the same day of the month, or on its last day (Regulation 1182/71, Article 3). */
export function deadlinesOf(law: RequestLawName, receivedAt: Date): Deadlines {
	const { answerWithin, extension }: RequestLaw = REQUEST_LAWS[law];
	const received = DateTime.fromJSDate(receivedAt, { zone: 'utc' });
	const dueAt = received.plus(answerWithin);
	if (extension === null) return { dueAt: dueAt.toJSDate(), extendedDueAt: null };
	// From the receipt: two steps of a month could lose a day twice.
	const both = {
		months: ('months' in answerWithin ? answerWithin.months : 0) + monthsOf(extension),
		days: ('days' in answerWithin ? answerWithin.days : 0) + daysOf(extension),
	};
	return { dueAt: dueAt.toJSDate(), extendedDueAt: received.plus(both).toJSDate() };
}

const monthsOf = (term: Term): number => ('months' in term ? term.months : 0);
const daysOf = (term: Term): number => ('days' in term ? term.days : 0);
