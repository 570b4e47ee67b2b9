import type { Channel } from '../../outreach/contact';
import { english } from './languages/english';
import { french } from './languages/french';
import { german } from './languages/german';
import { italian } from './languages/italian';
import { portuguese } from './languages/portuguese';
import { spanish } from './languages/spanish';

/** Raised with every change of a text: a choice is recorded with the wording that was shown. */
export const PAGE_VERSION = 'preferences@1';

export interface PageTexts {
	readonly title: string;
	/** Follows the name of the account where it is known. */
	readonly from: string;
	readonly question: string;
	/** What a ticked box says yes to. */
	readonly offers: Readonly<Record<OfferedChannel, string>>;
	readonly anyTime: string;
	readonly save: string;
	readonly stop: string;
	readonly stopExplained: string;
	readonly snooze: string;
	readonly snoozeExplained: string;
	readonly saved: string;
	readonly stopped: string;
	/** Before the date. */
	readonly snoozedUntil: string;
	readonly listed: string;
	readonly invalidTitle: string;
	readonly invalid: string;
}

export type OfferedChannel = Extract<Channel, 'email' | 'instagramDm' | 'sms' | 'whatsApp'>;

export const PAGE_TEXTS = {
	de: german,
	en: english,
	es: spanish,
	fr: french,
	it: italian,
	pt: portuguese,
} as const satisfies Readonly<Record<string, PageTexts>>;
export type PageLanguage = keyof typeof PAGE_TEXTS;

/** The first of the wishes that there is, English otherwise; `it-IT,it;q=0.9` is a wish, too. */
export function pageLanguage(wishes: ReadonlyArray<string | null>): PageLanguage {
	for (const wish of wishes) {
		for (const tag of (wish ?? '').split(',')) {
			const primary = tag.trim().toLowerCase().slice(0, 2);
			if (primary in PAGE_TEXTS) return primary as PageLanguage;
		}
	}
	return 'en';
}

/** Exactly what somebody agrees to who ticks the box of a channel. */
export const wordingOf = (language: PageLanguage, channel: OfferedChannel): string => {
	const texts: PageTexts = PAGE_TEXTS[language];
	return `${texts.question} ${texts.offers[channel]} ${texts.anyTime}`;
};

/** Exactly what the button says by which somebody stops everything. */
export const wordingOfStop = (language: PageLanguage): string => {
	const texts: PageTexts = PAGE_TEXTS[language];
	return `${texts.stop}. ${texts.stopExplained}`;
};
