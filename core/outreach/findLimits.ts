import type { AccountLedger } from '../ledger/accountRecords';
import { UserFacingError } from '../shared/userFacingError';
import type { OutreachPolicy } from './policy';

/**
 * @param reference `summer` for the latest version, or `summer@3`
 * @throws UserFacingError when nothing is saved under it: without limits nothing is sent.
 */
export async function findLimits(
	ledger: Pick<AccountLedger, 'findPolicy'>,
	reference: string,
	accountId: string,
): Promise<OutreachPolicy> {
	const policy = await ledger.findPolicy(reference, accountId);
	if (policy !== null) return policy;
	throw new UserFacingError(
		'limitsUnknown',
		'There are no saved limits of this name.',
		'Save them with Instagram Outreach, Limits: Save, or choose Careful under Pace. Nothing is sent until then.',
	);
}
