import fc from 'fast-check';
import { rulesOf, toChannel } from '../../../core/outreach/channels';
import type { Channel } from '../../../core/outreach/contact';
import { normaliseAddress } from '../../../core/outreach/normaliseAddress';
import { PACES, parsePolicy } from '../../../core/outreach/policy';
import { policyForOtherChannel } from '../../../core/outreach/policyForOtherChannel';
import { HOUR_MS, SECOND_MS } from '../../../core/shared/duration';
import { aPolicy } from '../../support/people';

describe('an address', () => {
	it.each([
		['email', ' Anna.Rossi@Example.COM ', 'anna.rossi@example.com'],
		['email', 'anna@localhost', null],
		['email', 'anna', null],
		['email', 'Anna <anna@example.com>', null],
		['email', `${'a'.repeat(250)}@example.com`, null],
		['phone', '0039 333 123-4567', '+393331234567'],
		['phone', '+39 (333) 1234567', '+393331234567'],
		['phone', '333 1234567', null],
		['phone', '+39 call me', null],
		['phone', '+1234567890123456', null],
	] as const)('%s %j is %j', (kind, typed, expected) => {
		expect(normaliseAddress(kind, typed)).toBe(expected);
	});

	it('does not change when it is normalised again', () => {
		const typed = fc.oneof(fc.emailAddress(), fc.stringMatching(/^(\+|00)[1-9][\d -]{8,14}$/));
		fc.assert(
			fc.property(fc.constantFrom('email', 'phone'), typed, (kind, text) => {
				const once = normaliseAddress(kind, text);

				expect(once === null ? null : normaliseAddress(kind, once)).toBe(once);
			}),
		);
	});
});

describe('a channel', () => {
	it('of Instagram shares consent and limits with the others there, and no other does', () => {
		const media = (['instagramComment', 'instagramDm', 'instagramPrivateReply'] as Channel[]).map(
			(channel) => rulesOf(channel),
		);

		expect(new Set(media.map(({ medium }) => medium))).toEqual(new Set(['instagram']));
		expect(new Set(media.map(({ consentChannel }) => consentChannel)).size).toBe(1);
		expect(rulesOf('email').medium).not.toBe(rulesOf('sms').medium);
	});

	it('that nobody knows is none of Instagram', () => {
		expect(toChannel('carrierPigeon')).toBe('other');
	});
});

describe('the limits for another channel', () => {
	it.each(Object.values(PACES))('of $name can be used, without pauses and short limits', (pace) => {
		const policy = policyForOtherChannel(pace);

		expect(parsePolicy(policy)).toEqual(policy);
		expect(policy.name).not.toBe(pace.name);
		expect(policy.spacing).toEqual({ minMs: 0, maxMs: 0 });
		expect(policy.caps).toEqual(
			pace.caps.filter(({ scope, windowMs }) => scope === 'person' || windowMs >= HOUR_MS),
		);
	});

	it('never leave the account without any', () => {
		const onlyShort = [{ scope: 'account', sendsMax: 1, windowMs: SECOND_MS }] as const;

		expect(policyForOtherChannel(aPolicy({ caps: [...onlyShort] })).caps).toEqual(onlyShort);
	});
});
