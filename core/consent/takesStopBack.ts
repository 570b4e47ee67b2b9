import type { ConsentFact } from './consentFact';

/**
 * The one rule by which a STOP ends: the person's own yes, in their own words and later than it. Nobody
 * else's word, no list and no tick does it. It ends the stop as a whole, whatever the yes is about:
 * somebody who writes YES to offers and then asks a question must not be kept without an answer. But it
 * opens only what it says, and nothing that was agreed to before the stop comes back: for all else the
 * person is again somebody who never chose. The do-not-contact list (`mayLift`) and the choices
 * (`foldConsent`) both go by it.
 */
export const takesStopBack = (
	{ choice, strength, at }: ConsentFact,
	stoppedAtMs: number,
): boolean =>
	choice === 'granted' && strength === 'ownWordsWithMessageId' && at.getTime() > stoppedAtMs;
