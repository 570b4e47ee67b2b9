import { createHmac } from 'node:crypto';

/**
 * A salted commitment: the log can prove what it says about a person as long as the salt is kept, and
 * says nothing once the salt is erased (DESIGN §5 Consent log).
 */
export const commitTo = (salt: string, value: string): string =>
	createHmac('sha256', salt).update(value, 'utf8').digest('hex');
