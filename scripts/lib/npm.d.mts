export function npm(
	args: readonly string[],
	options: { cwd: string; onLine?: (line: string) => void },
): Promise<string>;
