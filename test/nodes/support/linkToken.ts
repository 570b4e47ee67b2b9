import type { LinkReading } from '../../../core';
import { practiceLedger } from './nodeWorld';

/** What the preference page would read out of a link. */
export const verifyTokenOf = async (token: string): Promise<LinkReading> =>
	await (await practiceLedger()).readLink(token);
