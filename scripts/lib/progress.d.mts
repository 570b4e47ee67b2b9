export function step<Result>(
	label: string,
	work: (show: (detail: string) => void) => Result | Promise<Result>,
	stream?: NodeJS.WriteStream,
): Promise<Result>;
