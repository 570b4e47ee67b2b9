export function withLock<Result>(
	file: string,
	work: () => Result | Promise<Result>,
	onWait?: () => void,
): Promise<Result>;
