import type { OutreachPolicy } from './policy';

/**
 * The limits of a pace for the one confirmation of an opt-out. Most people write STOP right after a
 * message of ours, so each limit of a person has room for one message more: a day later the confirmation
 * would be another message to somebody who wants none. It grows with no campaign, so there is no warm-up,
 * and nobody is asked to write it by hand.
 */
export function policyForConfirmation(policy: OutreachPolicy): OutreachPolicy {
	const [name = policy.name, version = '1'] = policy.name.split('@');
	return {
		...policy,
		name: `${name.slice(0, 60)}-optOut@${version}`,
		caps: policy.caps.map((cap) =>
			cap.scope === 'person' ? { ...cap, sendsMax: cap.sendsMax + 1 } : cap,
		),
		warmUp: null,
		whenWindowClosed: 'skip',
	};
}
