import type { ConsentLedger, PreferenceVisit } from '../../ledger/consentRecords';
import type { Clock } from '../../shared/ports';
import {
	PAGE_VERSION,
	pageLanguage,
	wordingOf,
	wordingOfStop,
	type OfferedChannel,
	type PageLanguage,
} from './pageTexts';
import { renderPage, type PageNews } from './renderPage';

export interface Visit {
	readonly token: string;
	/** Null when the page is opened: looking never changes anything, because mail programs look, too. */
	readonly form: Readonly<Record<string, unknown>> | null;
	/** Wished languages, best first: of the address, then of the browser. */
	readonly languages: readonly string[];
}

export interface VisitAnswer {
	readonly status: 200 | 404;
	readonly html: string;
	readonly outcome: 'invalidLink' | 'saved' | 'shown' | 'snoozed' | 'stopped' | 'unsubscribed';
	readonly personId: string | null;
	readonly language: PageLanguage;
}

interface Ports {
	readonly ledger: Pick<
		ConsentLedger,
		'readPreferenceLink' | 'recordConsents' | 'snoozePerson' | 'withdrawConsent'
	>;
	readonly clock: Pick<Clock, 'now'>;
}

type Done = Exclude<VisitAnswer['outcome'], 'invalidLink' | 'shown'>;

/** Shows the choices behind a signed link, or carries out what its form says. */
export async function answerVisit(ports: Ports, visit: Visit): Promise<VisitAnswer> {
	const before = await ports.ledger.readPreferenceLink(visit.token);
	const [wish = null, ...others] = visit.languages;
	const language = pageLanguage([wish, before?.language ?? null, ...others]);
	if (before?.personId == null) {
		const html = renderPage(language, { kind: 'invalidLink' });
		return { status: 404, html, outcome: 'invalidLink', personId: null, language };
	}
	const done = await act(ports, { visit, before, language, personId: before.personId });
	const after = done === null ? before : await ports.ledger.readPreferenceLink(visit.token);
	const html = renderPage(language, contentOf(after ?? before, { token: visit.token, done }));
	return { status: 200, html, outcome: done ?? 'shown', personId: before.personId, language };
}

interface Wish {
	readonly visit: Visit;
	readonly before: PreferenceVisit;
	readonly language: PageLanguage;
	readonly personId: string;
}

async function act(ports: Ports, wish: Wish): Promise<Done | null> {
	const { form } = wish.visit;
	if (form === null) return null;
	// RFC 8058 §3.1: the mail program sends this one field, and nobody sees a page.
	if (form['List-Unsubscribe'] === 'One-Click') {
		await stop(ports, wish, { channel: 'email', method: 'oneClick' });
		return 'unsubscribed';
	}
	switch (form.action) {
		case 'stop':
			await stop(ports, wish, { channel: 'all', method: 'preferencePage' });
			return 'stopped';
		case 'snooze': {
			const { accountId } = wish.before;
			const askedAt = ports.clock.now();
			await ports.ledger.snoozePerson({ personId: wish.personId, accountId, askedAt });
			return 'snoozed';
		}
		case 'save':
			await save(ports, wish);
			return 'saved';
		default:
			return null;
	}
}

async function stop(
	{ ledger, clock }: Ports,
	{ personId, language }: Wish,
	how: { channel: 'all' | 'email'; method: 'oneClick' | 'preferencePage' },
): Promise<void> {
	await ledger.withdrawConsent({
		personId,
		purpose: 'all',
		...how,
		strength: 'formWithWording',
		ownWords: null,
		messageId: null,
		occurredAt: clock.now(),
		notice: {
			text: how.method === 'oneClick' ? 'List-Unsubscribe=One-Click' : wordingOfStop(language),
			version: how.method === 'oneClick' ? 'RFC 8058' : PAGE_VERSION,
		},
		language,
	});
}

/** Only what changed is recorded; who stopped everything is not opened again by a tick. */
async function save(
	{ ledger, clock }: Ports,
	{ personId, language, before, visit }: Wish,
): Promise<void> {
	if (isStopped(before)) return;
	const ticked = new Set([visit.form?.offers ?? []].flat());
	const changed = offersOf(before).filter(
		({ channel, isGranted }) => isGranted !== ticked.has(channel),
	);
	await ledger.recordConsents(
		changed.map(({ channel, isGranted }) => ({
			personId,
			choice: isGranted ? 'withdrawn' : 'granted',
			purpose: 'promotional',
			channel,
			strength: 'formWithWording',
			method: 'preferencePage',
			legalBasis: 'consent',
			noticeText: wordingOf(language, channel),
			noticeVersion: PAGE_VERSION,
			occurredAt: clock.now(),
			language,
		})),
	);
}

const isOffered = (channel: string): channel is OfferedChannel =>
	['email', 'instagramDm', 'sms', 'whatsApp'].includes(channel);

/** Instagram always, another channel only where the person said something about it before. */
const offersOf = ({ choices }: PreferenceVisit) =>
	choices.flatMap(({ channel, state }) =>
		isOffered(channel) && (channel === 'instagramDm' || state.kind !== 'none')
			? [{ channel, isGranted: state.kind === 'granted' }]
			: [],
	);

const isStopped = ({ listed }: PreferenceVisit): boolean =>
	listed.some(({ scope }) => scope.kind === 'client');

const NEWS: Readonly<Record<Done, PageNews>> = {
	saved: 'saved',
	snoozed: 'saved',
	stopped: 'stopped',
	unsubscribed: 'saved',
};

const contentOf = (
	visit: PreferenceVisit,
	{ token, done }: { token: string; done: Done | null },
) => ({
	kind: 'choices' as const,
	accountName: visit.accountName,
	offers: offersOf(visit),
	isStopped: isStopped(visit),
	snoozedUntil: visit.snoozedUntil,
	news: done === null ? null : NEWS[done],
	token,
});
