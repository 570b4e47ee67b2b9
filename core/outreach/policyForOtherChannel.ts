import { HOUR_MS } from '../shared/duration';
import type { OutreachPolicy } from './policy';

/**
 * The limits of a pace for a channel that n8n's own nodes send by. All slots of a run are given before
 * the first message leaves, so pauses between messages and limits of less than an hour, which spare an
 * Instagram account, have no meaning there. Limits of an hour and more, those of a person, and quiet
 * hours hold.
 */
export function policyForOtherChannel(policy: OutreachPolicy): OutreachPolicy {
	const long = policy.caps.filter(
		({ scope, windowMs }) => scope !== 'account' || windowMs >= HOUR_MS,
	);
	const caps = long.some(({ scope }) => scope === 'account') ? long : policy.caps;
	const [name = policy.name, version = '1'] = policy.name.split('@');
	return {
		...policy,
		name: `${name.slice(0, 60)}-otherChannels@${version}`,
		caps,
		spacing: { minMs: 0, maxMs: 0 },
	};
}
