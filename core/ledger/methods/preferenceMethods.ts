import { foldConsent } from '../../consent/foldConsent';
import type { Channel, Purpose } from '../../outreach/contact';
import { signLink, verifySignedLink } from '../../outreach/links/signedLink';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import type { Ledger, PreferenceVisit } from '../ledger';
import { ensureAccount, findAccount, type Account } from '../repositories/accounts';
import { readConsentFacts } from '../repositories/consentFacts';
import { languageOf } from '../repositories/languages';
import { findPersonById, type Person } from '../repositories/people';
import { requirePerson } from '../repositories/personLookup';
import { readSnooze, snooze } from '../repositories/snoozes';
import { listedEntries } from '../repositories/suppressions';

/** What a person can decide on the page. */
const OFFERED: ReadonlyArray<{ purpose: Purpose; channel: Channel }> = [
	{ purpose: 'promotional', channel: 'instagramDm' },
	{ purpose: 'promotional', channel: 'email' },
	{ purpose: 'promotional', channel: 'sms' },
	{ purpose: 'promotional', channel: 'whatsApp' },
];

type PreferenceMethods = Pick<Ledger, 'signPreferenceLink' | 'readPreferenceLink' | 'snoozePerson'>;

export const createPreferenceMethods = (context: LedgerContext): PreferenceMethods => ({
	signPreferenceLink: async ({ personId, accountId, use, expiresAt }) => {
		const { publicId } = await context.store.read(async (db) => await requirePerson(db, personId));
		return {
			token: signLink(context.keys.links, {
				action: use,
				personId: publicId,
				accountId,
				expiresAt,
			}),
		};
	},

	readPreferenceLink: async (token) => {
		const claims = verifySignedLink(context.keys.links, token, context.clock.now());
		if (claims.kind === 'refused') return null;
		return await context.store.read(async (db) => {
			const person = await findPersonById(db, claims.personId);
			const account = await findAccount(db, claims.accountId);
			const known = person?.status === 'active' ? person : null;
			return {
				accountId: claims.accountId,
				personId: known?.publicId ?? null,
				accountName: await accountNameOf(db, claims.accountId),
				...(known === null ? NOTHING : await readVisit(context, db, { person: known, account })),
			};
		});
	},

	snoozePerson: async ({ personId, accountId, askedAt }) =>
		await context.store.write(async (db) => {
			const account = await ensureAccount(context, db, accountId);
			await snooze(db, { account, person: await requirePerson(db, personId), askedAt });
		}),
});

type VisitOfPerson = Pick<PreferenceVisit, 'choices' | 'language' | 'listed' | 'snoozedUntil'>;

const NOTHING: VisitOfPerson = { choices: [], language: null, listed: [], snoozedUntil: null };

async function readVisit(
	context: LedgerContext,
	db: Database,
	{ person, account }: { person: Person; account: Account | null },
): Promise<VisitOfPerson> {
	const now = context.clock.now();
	const facts = await readConsentFacts(db, person);
	const wish = account === null ? null : await readSnooze(db, { account, person });
	return {
		language: await languageOf(db, { account, person }),
		choices: OFFERED.map((question) => ({
			...question,
			state: foldConsent(facts, question, now).state,
		})),
		listed: await listedEntries(db, person),
		snoozedUntil: wish !== null && wish.until > now ? wish.until : null,
	};
}

async function accountNameOf(db: Database, accountRef: string): Promise<string | null> {
	const row = await db
		.selectFrom('account')
		.select('username')
		.where('account_ref', '=', accountRef)
		.executeTakeFirst();
	return row === undefined || row.username === '' ? null : row.username;
}
