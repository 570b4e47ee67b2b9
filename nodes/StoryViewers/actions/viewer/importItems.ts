import type { IBinaryKeyData } from 'n8n-workflow';
import type { ImportedRow } from '../../../../core';
import type { Core } from '../../../shared/loadCore';
import type { Emission, OperationRun } from '../../../shared/operation';
import { IMPORT_OUTPUTS } from '../../../shared/outputs';
import type { ViewerSource } from './readSources';

export type GiveOut = 'rows' | 'people';

type RefusedRow = Readonly<Record<string, string | number | null>> & { readonly row: number };

const REJECTS_COLUMNS = ['row', 'column', 'reason', 'explanation'];

/** Gathers the items of one list while it is taken in. */
export class ImportItems {
	readonly #accepted: Emission[] = [];
	readonly #refused: RefusedRow[] = [];
	readonly #people = new Set<string>();
	readonly #doNotContact = new Set<string | number>();
	readonly counts = { accepted: 0, repeated: 0, rejected: 0 };

	constructor(
		private readonly of: {
			readonly core: Core;
			readonly source: ViewerSource;
			readonly accountId: string;
			readonly giveOut: GiveOut;
		},
	) {}

	add(rows: readonly ImportedRow[]): void {
		for (const row of rows) this.#addRow(row);
	}

	#addRow(row: ImportedRow): void {
		switch (row.status) {
			case 'rejected':
				this.counts.rejected += 1;
				this.#refused.push({
					row: row.row,
					column: row.column === null ? null : this.of.core.neutralise(row.column),
					reason: row.reason,
					explanation: row.detail,
				});
				return;
			case 'doNotContact':
				this.#doNotContact.add(row.personId ?? row.row);
				this.#refused.push({
					row: row.row,
					column: null,
					reason: 'doNotContact',
					explanation: 'This person asked not to be contacted, so the row is not stored.',
					personId: row.personId,
				});
				return;
			case 'duplicate':
				this.counts.repeated += 1;
				return;
			case 'accepted':
			case 'known':
				return this.#accept(row);
		}
	}

	#accept(row: Extract<ImportedRow, { personId: string | null }>): void {
		const { source, accountId, giveOut } = this.of;
		this.counts.accepted += 1;
		const personId = row.personId ?? '';
		const isNew = !this.#people.has(personId);
		this.#people.add(personId);
		if (giveOut === 'people' && !isNew) return;
		this.#accepted.push({
			output: IMPORT_OUTPUTS.accepted,
			itemIndex: source.itemIndexOfRow(row.row),
			json: {
				row: row.row,
				personId,
				accountId,
				status: row.status,
				storyId: row.storyId,
				viewedAt: row.viewedAt.toISOString(),
			},
		});
	}

	summary(): string {
		const { accepted, repeated, rejected } = this.counts;
		return [
			`${accepted} rows accepted (${this.#people.size} people)`,
			`${repeated} repeated`,
			`${rejected} rejected`,
			`${this.#doNotContact.size} people on the do-not-contact list`,
		].join(', ');
	}

	accepted(importId: string): Emission[] {
		for (const { json } of this.#accepted) json.importId = importId;
		return this.#accepted;
	}

	refused(): Emission[] {
		return this.#refused.map((json) => ({
			output: IMPORT_OUTPUTS.rejected,
			itemIndex: this.of.source.itemIndexOfRow(json.row),
			json: { ...json },
		}));
	}

	/** One item with all of them as a file; none when every row was accepted. */
	async refusedAsFile({ context }: OperationRun, importId: string): Promise<Emission[]> {
		if (this.#refused.length === 0) return [];
		const text = this.of.core.writeCsv(REJECTS_COLUMNS, this.#refused);
		const data = await context.helpers.prepareBinaryData(
			Buffer.from(text, 'utf8'),
			'rejected-rows.csv',
			'text/csv',
		);
		const binary: IBinaryKeyData = { data };
		return [
			{
				output: IMPORT_OUTPUTS.rejected,
				itemIndex: this.of.source.itemIndexOfRow(1),
				json: { importId, rejectedRows: this.#refused.length },
				binary,
			},
		];
	}
}
