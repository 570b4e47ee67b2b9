import { isKept, stopPractice } from './practice';

export default async function globalTeardown(): Promise<void> {
	if (!isKept()) await stopPractice();
}
