import { mostInAnyWindow, type CampaignReport } from './killCampaign';

const SETTLED = new Set(['sent', 'failed', 'unknown', 'released']);

/** What must hold after any campaign, however many processes died in it. */
export function expectHonestCampaign(
	{ received, sends, igsids }: CampaignReport,
	cap: { sendsMax: number; windowMs: number },
): void {
	const recipients = received.map(({ recipientIgsid }) => recipientIgsid);
	expect(new Set(recipients).size).toBe(recipients.length);
	expect(
		mostInAnyWindow(
			received.map(({ receivedAtMs }) => receivedAtMs),
			cap.windowMs,
		),
	).toBeLessThanOrEqual(cap.sendsMax);
	expect(sends.filter(({ state }) => !SETTLED.has(state))).toEqual([]);

	const delivered = new Set(recipients);
	for (const { personId, state } of sends) {
		if (state === 'sent') expect(delivered).toContain(igsids.get(personId));
	}
	const inDoubtOrSent = new Set(
		sends
			.filter(({ state }) => state === 'sent' || state === 'unknown')
			.map(({ personId }) => igsids.get(personId)),
	);
	for (const recipient of recipients) expect(inDoubtOrSent).toContain(recipient);
}
