import { DateTime } from 'luxon';
import { UserFacingError } from './userFacingError';

/**
 * An instant as a date field of n8n gives it: ISO 8601, on the wall clock of `zone` where no offset is
 * written.
 * @throws UserFacingError naming the field: a time that nobody can read must not count as none
 */
export function parseMoment(text: string, zone: string, label: string): Date {
	const moment = DateTime.fromISO(text.replace(' ', 'T'), { zone });
	if (moment.isValid) return moment.toJSDate();
	throw new UserFacingError(
		'momentInvalid',
		`"${label}" is no date that can be read.`,
		'Choose a date in the field, or give it as 2026-12-31T18:00:00.',
	);
}
