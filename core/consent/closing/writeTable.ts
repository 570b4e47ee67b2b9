import { writeCsv } from '../../audience/writeCsv';

/** A CSV in pieces, with the columns named once; every cell is made safe for spreadsheets. */
export async function* writeTable(
	columns: readonly string[],
	pages: AsyncIterable<ReadonlyArray<Readonly<Record<string, string>>>>,
): AsyncGenerator<string> {
	const heading = writeCsv(columns, []);
	yield heading;
	for await (const page of pages) {
		if (page.length > 0) yield writeCsv(columns, page).slice(heading.length);
	}
}
