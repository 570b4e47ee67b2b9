import { runPractice } from '../sandbox/cli';
import { runVerify } from './verify';

/** `npx n8n-nodes-story-outreach <command>`: each one resolves to its exit code. */
const COMMANDS: Readonly<Record<string, (words: readonly string[]) => Promise<number>>> = {
	practice: runPractice,
	verify: runVerify,
};

async function run(words: readonly string[]): Promise<number> {
	const [command = '', ...rest] = words;
	const verb = COMMANDS[command];
	// The practice Instagram was the only command once, and explains itself best.
	return verb === undefined ? await runPractice(words) : await verb(rest);
}

void run(process.argv.slice(2)).then((exitCode) => {
	process.exitCode = exitCode;
});
