import { invitationFor, invitationsFor } from '../../../core/outreach/invitations';
import { REASONS, type ReasonCode } from '../../../core/outreach/reasons';

const LANGUAGES = ['en', 'it'] as const;
const everything = Object.fromEntries(Object.keys(REASONS).map((reason) => [reason, 1]));

describe('invitations', () => {
	it('come with the size of the group, the largest first', () => {
		const invitations = invitationsFor({ neverWrote: 30, noLegalBasis: 40, doNotContact: 9 }, 'en');

		expect(invitations.map(({ kind, people }) => [kind, people])).toEqual([
			['replyYesStory', 70],
			['optInForm', 40],
			['commentInvitation', 30],
			['chatLinkSticker', 30],
		]);
	});

	it('are four, in both languages', () => {
		for (const language of LANGUAGES) {
			expect(invitationsFor(everything, language)).toHaveLength(4);
		}
	});

	it('are not for people who asked to be left alone, nor for those who are dealt with', () => {
		const others: ReasonCode[] = [
			'doNotContact',
			'consentWithdrawn',
			'snoozed',
			'personErased',
			'sent',
			'wouldSend',
			'unclearReply',
		];
		for (const reason of others) expect(invitationFor(reason, 'en')).toBeNull();
	});

	it('say how to end it or who answers, and never that anybody was watched', () => {
		for (const language of LANGUAGES) {
			for (const { text, kind } of invitationsFor(everything, language)) {
				if (kind !== 'chatLinkSticker') expect(text).toContain('STOP');
				expect(text).toMatch(/automatic|automatico|\[link\]/);
				expect(text).not.toMatch(/view|watch|saw|visto|guardat/i);
			}
		}
	});
});
