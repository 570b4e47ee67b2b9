/** Why a number is `null`; a number that was not counted is never shown as 0 (DESIGN §9). */
export const MISSING_REASONS = {
	fewerThanFive: 'Instagram shows this number from five people on.',
	noData: 'Instagram has no numbers yet; it may take up to 48 hours.',
	notDelivered: 'Instagram did not give this number.',
	repliesNotCounted:
		'Instagram counts no replies for accounts in Europe and Japan, so 0 may be wrong.',
	refused: 'Instagram does not give this number for this account or story.',
	noAnswer: 'Instagram did not answer this time.',
	beforeConversion: 'It was published before the account became a professional account.',
	notFound: 'Instagram has no story under this ID (any more).',
	expired: 'The story has ended, and Instagram gives numbers for 24 hours only.',
	audienceTooSmall: 'Instagram shows this number from 100 followers or engaged accounts on.',
	unreadable: 'Instagram answered something that is no count.',
} as const;

export type MissingReason = keyof typeof MISSING_REASONS;

export const explainMissing = (reason: MissingReason): string => MISSING_REASONS[reason];
