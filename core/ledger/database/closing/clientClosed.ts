import { UserFacingError } from '../../../shared/userFacingError';

/** What is left of a client: the certificate, as it was written when its database ended. */
export interface Gravestone {
	readonly client: string;
	readonly certificate: string;
}

/** Told to whoever opens or still uses the database of a client that was deleted. */
export function clientClosed({ client, certificate }: Gravestone): UserFacingError {
	return new UserFacingError(
		'clientClosed',
		`The client "${client}" was closed${whenOf(certificate)}: its people, its log and its keys were deleted.`,
		'Switch off the workflows of this client. Client: Delete gives its closing certificate again. To begin anew, choose another name under Client in the Outreach Database credential.',
	);
}

function whenOf(certificate: string): string {
	const { closedAt } = JSON.parse(certificate) as { closedAt?: unknown };
	return typeof closedAt === 'string' ? ` on ${closedAt.slice(0, 16).replace('T', ' ')} UTC` : '';
}
