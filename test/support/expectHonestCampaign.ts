import type { Cap } from '../../core/outreach/contact';
import { stepOf, templateOf, type CampaignAccount, type Received } from './campaignWorld';
import type { CampaignReport } from './killCampaign';

const SETTLED = new Set(['sent', 'failed', 'unknown', 'released']);

/** What each cap counts together, seen from the receiver. */
const COUNTED_TOGETHER: Readonly<Record<Cap['scope'], (message: Received) => string>> = {
	account: () => '',
	person: ({ recipientIgsid }) => recipientIgsid,
	template: ({ text }) => templateOf(stepOf(text)),
};

/** What must hold after any campaign, however many processes died in it. */
export function expectHonestCampaign({ received, sends, accounts }: CampaignReport): void {
	const keys = received.map(keyOf);
	expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
	for (const account of accounts) {
		const ofAccount = received.filter(({ accountId }) => accountId === account.accountId);
		expectNoOvershoot(account, ofAccount);
		expectAgreement(account, { received: ofAccount, sends });
	}
}

/** The most messages over a cap in any of its sliding windows, of all accounts; 0 when all is well. */
export const overshootOf = ({ received, accounts }: CampaignReport): number =>
	Math.max(
		...accounts.flatMap(({ accountId, policy }) => {
			const ofAccount = received.filter((message) => message.accountId === accountId);
			return policy.caps.map((cap) => mostInAnyWindow(ofAccount, cap) - cap.sendsMax);
		}),
		0,
	);

function expectNoOvershoot({ policy }: CampaignAccount, received: readonly Received[]): void {
	for (const cap of policy.caps) {
		expect({ cap, isOver: mostInAnyWindow(received, cap) > cap.sendsMax }).toEqual({
			cap,
			isOver: false,
		});
	}
}

/** In windows `(t - windowMs, t]` of what the cap counts together (DESIGN §9). */
function mostInAnyWindow(received: readonly Received[], { scope, windowMs }: Cap): number {
	const counted = Map.groupBy(received, COUNTED_TOGETHER[scope]);
	return Math.max(
		0,
		...[...counted.values()].flatMap((messages) => {
			const times = messages.map(({ receivedAtMs }) => receivedAtMs);
			return times.map((end) => times.filter((at) => at > end - windowMs && at <= end).length);
		}),
	);
}

/** Every attempt has an end, and the receiver's record and the ledger's say the same. */
function expectAgreement(
	{ accountId, people }: CampaignAccount,
	{ received, sends }: { received: readonly Received[]; sends: CampaignReport['sends'] },
): void {
	const ofAccount = sends.get(accountId) ?? [];
	expect(ofAccount.filter(({ state }) => !SETTLED.has(state))).toEqual([]);

	const keysIn = (...states: string[]) =>
		ofAccount
			.filter(({ state }) => states.includes(state))
			.map(({ personId, step }) => `${accountId}/${people.get(personId)}/${step}`);
	const arrived = new Set(received.map(keyOf));
	expect(keysIn('sent').filter((key) => !arrived.has(key))).toEqual([]);
	const mayHaveArrived = new Set(keysIn('sent', 'unknown'));
	expect([...arrived].filter((key) => !mayHaveArrived.has(key))).toEqual([]);
}

const keyOf = ({ accountId, recipientIgsid, text }: Received): string =>
	`${accountId}/${recipientIgsid}/${stepOf(text)}`;
