/**
 * Something a person can mend. `message` says what happened, `wayOut` what to do next; neither may
 * hold personal data or a secret, because n8n shows and stores both.
 */
export class UserFacingError extends Error {
	constructor(
		readonly code: string,
		message: string,
		readonly wayOut: string,
		options?: ErrorOptions,
	) {
		super(message, options);
		this.name = 'UserFacingError';
	}
}
