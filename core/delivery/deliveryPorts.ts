import type { MessagingClient } from '../instagram/client';
import type { Ledger } from '../ledger/ledger';
import type { Clock, Random } from '../shared/ports';

/** What a delivery in the name of one account is given. */
export interface DeliveryPorts {
	readonly ledger: Ledger;
	readonly instagram: MessagingClient;
	readonly clock: Clock;
	readonly random: Random;
}
