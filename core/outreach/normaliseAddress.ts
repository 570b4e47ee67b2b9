/** Something, an at sign, a host with a dot; whether it exists shows when it is written to. */
const EMAIL =
	/^[^\s@<>(),;:"]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;
const EMAIL_LENGTH_MAX = 254;

/** E.164: a country and at most 15 digits in all. */
const PHONE = /^\+[1-9]\d{7,14}$/;

/**
 * ` Anna@Example.COM ` as `anna@example.com`, `0039 333 123-4567` as `+393331234567`; null when it
 * cannot be an address of that kind. A number without its country names nobody.
 */
export function normaliseAddress(kind: 'email' | 'phone', input: string): string | null {
	if (kind === 'email') {
		const email = input.trim().toLowerCase();
		return email.length <= EMAIL_LENGTH_MAX && EMAIL.test(email) ? email : null;
	}
	const phone = input.replace(/[\s().\-/]/g, '').replace(/^00/, '+');
	return PHONE.test(phone) ? phone : null;
}
