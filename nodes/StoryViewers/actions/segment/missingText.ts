/** The columns of a list that carry a signal. */
const COLUMNS: Readonly<Record<string, string>> = {
	liked: 'liked',
	visitedProfile: 'profile_visit',
	isVerified: 'is_verified',
	followsUs: 'follows_us',
	accountType: 'account_type',
	followerBand: 'follower_band',
	bioBand: 'bio_band',
	viewLength: 'view_seconds',
};

/** Why nobody can be told to belong to a segment: it is not 0, it is unknown. */
export const missingText = (segment: string, signals: readonly string[]): string =>
	`"${segment}" cannot be told: no list has the column ${signals
		.map((signal) => COLUMNS[signal] ?? signal)
		.join(' or ')}, and Instagram gives it to no app.`;
