import type { ViewerColumn } from './viewerColumns';
import { columnOf } from './viewerColumns';

/** Which columns of one list are kept, and under which name they stand there. */
export class KeptColumns {
	readonly #columns = new Map<string, ViewerColumn | null>();

	/** The column that a header stands for; null when it is dropped. */
	recognise(header: string): ViewerColumn | null {
		const known = this.#columns.get(header);
		if (known !== undefined) return known;

		const column = columnOf(header);
		this.#columns.set(header, column);
		return column;
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
