import type { Contact } from '../world/model';
import { requireScope, textParameter } from './call';
import type { GraphCall } from './call';
import { refuse } from './errors';
import { parseFields, selectFields } from './fields';

/**
 * Facts §3.1: consent exists only after the person wrote or tapped an ice breaker or menu; someone who
 * only commented is a 230. Of a person who blocked the account nothing but the id is returned.
 */
export function readProfile({ world, token, parameters }: GraphCall, contact: Contact): object {
	requireScope(token, 'messages');
	const { person, igsid } = contact;
	const thread = world.threads.get(igsid);
	if (thread?.hasProfileConsent !== true || person.refusesProfile) refuse('consentRequired');
	if (person.hasBlocked) return { id: igsid };
	return selectFields(
		igsid,
		{
			name: person.name,
			username: person.username,
			profile_pic: `${world.origin}/_cdn/person/${igsid}.svg`,
			follower_count: person.followerCount,
			is_user_follow_business: person.followsBusiness,
			is_business_follow_user: person.isFollowedByBusiness,
			is_verified_user: person.isVerified,
		},
		parseFields(textParameter(parameters, 'fields') ?? 'name,username'),
	);
}
