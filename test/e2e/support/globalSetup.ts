import buildOnce from '../../support/globalSetup';
import { isKept, stopPractice } from './practice';

/** A former run that was killed left its n8n behind, with nodes that may be older than these. */
export default async function globalSetup(): Promise<void> {
	buildOnce();
	if (!isKept()) await stopPractice();
}
