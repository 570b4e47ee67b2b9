import { allOf } from '../database/allOf';

/** Asks for every fact at once; each answer keeps its name. */
export async function readTogether<Facts extends object>(questions: {
	readonly [Name in keyof Facts]: Promise<Facts[Name]>;
}): Promise<Facts> {
	const names = Object.keys(questions) as Array<keyof Facts>;
	const answers = await allOf(names.map(async (name) => [name, await questions[name]] as const));
	return Object.fromEntries(answers) as Facts;
}
