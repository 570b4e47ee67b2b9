import { openInstagram } from '../../../shared/instagramAccess';
import { loadCore } from '../../../shared/loadCore';
import { openDatabase } from '../../../shared/openDatabase';
import type { Operation } from '../../../shared/operation';
import type { OpenToken } from '../../../shared/tokens/openToken';
import { openToken } from '../../../shared/tokens/openToken';

const DAY_MS = 86_400_000;

export const refreshToken = {
	option: {
		name: 'Refresh Token',
		value: 'refreshToken',
		action: 'Refresh the token',
		description:
			'Renew the token if it is older than 24 hours. Every other use of the credential does the same, so this is only for accounts that rest for weeks: put it behind a Schedule Trigger. Safe to repeat.',
	},
	properties: [],
	async execute(run) {
		const ledger = await openDatabase(run.context);
		const { settings } = await openInstagram(run.context, ledger);
		const core = await loadCore();
		const opened = await openToken(run.context, { settings, ledger }, { isForced: true });
		if (opened.wasRefused) {
			throw new core.UserFacingError(
				'refreshRefused',
				'Instagram did not renew the token now; the present one still works.',
				'Run it again in a few minutes.',
			);
		}
		run.hint(sentenceOf(opened));
		return [{ output: 0, itemIndex: 0, json: tokenItem(opened) }];
	},
} satisfies Operation;

/** The token itself is nobody's business. */
const tokenItem = (opened: OpenToken) => ({
	isRenewed: opened.wasRenewed,
	isStored: opened.isStored,
	renewedAt: opened.token.life?.renewedAt.toISOString() ?? null,
	expiresAt: opened.token.life?.expiresAt?.toISOString() ?? null,
	daysLeft: daysLeft(opened),
	explanation: sentenceOf(opened),
});

function daysLeft({ token, now }: OpenToken): number | null {
	const expiresAt = token.life?.expiresAt ?? null;
	return expiresAt === null ? null : Math.floor((expiresAt.getTime() - now.getTime()) / DAY_MS);
}

function sentenceOf(opened: OpenToken): string {
	const days = daysLeft(opened);
	const left = days === null ? '' : ` It is good for ${days} more days.`;
	return opened.wasRenewed
		? `The token was renewed.${left}`
		: `Nothing to do: a token can be renewed once it is 24 hours old.${left}`;
}
