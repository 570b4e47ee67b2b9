import type { ViewerColumn } from './viewerColumns';
import { VIEWER_COLUMNS, columnOf } from './viewerColumns';

/** Which column of the user's list stands for which of ours; the rest is recognised by its name. */
export type ColumnChoices = Readonly<Partial<Record<ViewerColumn, string>>>;

/** Which columns of one list are kept, and under which name they stand there. */
export class KeptColumns {
	readonly #columns = new Map<string, ViewerColumn | null>();
	readonly #chosen: ReadonlyMap<string, ViewerColumn>;
	readonly #choices: ColumnChoices;

	constructor(choices: ColumnChoices = {}) {
		this.#choices = choices;
		this.#chosen = new Map(
			VIEWER_COLUMNS.flatMap((column) => {
				const header = choices[column]?.trim() ?? '';
				return header === '' ? [] : [[header, column] as const];
			}),
		);
	}

	/** The column that a header stands for; null when it is dropped. */
	recognise(header: string): ViewerColumn | null {
		const known = this.#columns.get(header);
		if (known !== undefined) return known;

		const column = this.#chosen.get(header.trim()) ?? this.#byName(header);
		this.#columns.set(header, column);
		return column;
	}

	/** What the user chose for a column leaves no second one to be found by its name. */
	#byName(header: string): ViewerColumn | null {
		const column = columnOf(header);
		return column === null || (this.#choices[column] ?? '').trim() !== '' ? null : column;
	}

	has(column: ViewerColumn): boolean {
		return [...this.#columns.values()].includes(column);
	}

	isEmpty(): boolean {
		return [...this.#columns.values()].every((column) => column === null);
	}

	/** As the user's list names it. */
	nameOf(column: ViewerColumn): string {
		return [...this.#columns].find(([, kept]) => kept === column)?.[0].trim() ?? column;
	}

	/** None when nothing was recognised: then the first line may be a person's data, not names. */
	dropped(): string[] {
		if (this.isEmpty()) return [];
		return [...this.#columns]
			.filter(([header, column]) => column === null && header.trim() !== '')
			.map(([header]) => header.trim());
	}
}
