import type { Compilable } from 'kysely';
import { sha256 } from '../../shared/sha256';
import type { Database } from './store';

/** Answers a statement of a store; sent when it is called, so that statements keep their order. */
type Runner = (name: string, text: string, values: readonly unknown[]) => Promise<unknown[]>;

const runners = new WeakMap<Database, Runner>();

/** What a store says of each database it hands out. */
export const runsStatements = (db: Database, runner: Runner): void => {
	runners.set(db, runner);
};

/** Stands for a value while a statement is compiled. */
class Slot {
	readonly name: string;
	constructor(name: string) {
		this.name = name;
	}
}

interface Statement {
	/** Under which a PostgreSQL connection keeps it planned. */
	readonly name: string;
	readonly text: string;
	readonly parameters: readonly unknown[];
}

/**
 * A statement that is built and compiled once and run with other values each time: for the look-ups of
 * a reservation, building costs several times as much as the answer.
 * Columns are named: a column that a newer version adds must not change the answer of a kept plan.
 * @param build must use `given` only as values, never look at them: they are not there yet.
 */
export function prepared<Given extends object, Row>(
	build: (db: Database, given: Given) => Compilable<Row>,
): (db: Database, given: Given) => Promise<Row[]> {
	const slots = new Proxy({}, { get: (_target, name) => new Slot(String(name)) }) as Given;
	const byDialect = new WeakMap<object, Statement>();

	const statementFor = (db: Database): Statement => {
		const dialect = db.getExecutor().adapter.constructor;
		const known = byDialect.get(dialect);
		if (known !== undefined) return known;
		const { sql: text, parameters } = build(db, slots).compile();
		// By content: behind a pooler another process may have prepared a statement of the same name.
		const name = `story_outreach_${sha256(text).slice(0, 32)}`;
		const made = { name, text, parameters };
		byDialect.set(dialect, made);
		return made;
	};

	return async (db, given) => {
		const { name, text, parameters } = statementFor(db);
		const run = runners.get(db);
		if (run === undefined) throw new Error('This database was not handed out by a store');
		const values = { ...given } as Readonly<Record<string, unknown>>;
		const rows = await run(
			name,
			text,
			parameters.map((parameter) =>
				parameter instanceof Slot ? values[parameter.name] : parameter,
			),
		);
		return rows as Row[];
	};
}
