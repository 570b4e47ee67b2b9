import { UserFacingError } from '../../shared/userFacingError';
import { findSensitive, sensitiveName } from './findSensitive';

/** @throws UserFacingError for a label that says something specially protected about people. */
export function refuseSensitive(what: 'tag' | 'label', texts: readonly string[]): void {
	for (const text of texts) {
		const category = findSensitive(text);
		if (category === null) continue;
		throw new UserFacingError(
			'sensitiveCategory',
			`This ${what} speaks of ${sensitiveName(category)}. Such data is specially protected, so it is not stored about people who watched a story.`,
			`Choose a ${what} that says what you offer, not what somebody is. See "Sensitive data" in docs/privacy.md.`,
		);
	}
}
