import { HOUR_MS, addMs } from '../../shared/duration';
import type { CampaignPauseCause } from '../contact';
import type { ReasonCode } from '../reasons';
import type { Gate } from './gate';

/** It goes on when a person says so, so it is looked at again from time to time. */
const CAMPAIGN_RECHECK_MS = HOUR_MS;

const REASON_BY_CAUSE = {
	byHand: 'campaignPaused',
	errorBudget: 'campaignFailing',
} as const satisfies Record<CampaignPauseCause, ReasonCode>;

export const campaign: Gate = ({ history: { campaignPaused }, now }) =>
	campaignPaused === null
		? null
		: {
				kind: 'hold',
				reason: REASON_BY_CAUSE[campaignPaused.cause],
				until: addMs(now, CAMPAIGN_RECHECK_MS),
			};
