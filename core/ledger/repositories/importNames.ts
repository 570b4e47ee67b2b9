import { sql } from 'kysely';
import type { ViewerRecord } from '../../audience/viewerRecord';
import { rowSource } from '../database/rowSource';
import type { Database } from '../database/store';
import type { LedgerContext } from '../context';
import { KEY_VERSION, sealText } from '../keys';
import type { Client } from './accounts';
import { handleOf, lookupHashOf, suppressionHashOf, type IdentifierValue } from './people';

/** Of one handle or viewer id of a list. */
export interface KnownAs {
	readonly identifier: IdentifierValue;
	readonly lookupHash: string;
	readonly suppressionHash: string;
}

/** People of a list are looked up again and again; this many hashes are kept at hand. */
const HASHES_MAX = 100_000;

/** Two keyed hashes for each name of a list, remembered for as long as the list is read. */
export class NameHashes {
	readonly #known = new Map<string, KnownAs>();

	constructor(
		private readonly context: LedgerContext,
		private readonly client: Client,
	) {}

	of(identifier: IdentifierValue): KnownAs {
		const key = `${identifier.kind}\n${identifier.scope}\n${identifier.value}`;
		const known = this.#known.get(key);
		if (known !== undefined) return known;

		const fresh = {
			identifier,
			lookupHash: lookupHashOf(this.context, this.client, identifier),
			suppressionHash: suppressionHashOf(this.context, this.client, identifier),
		};
		if (this.#known.size >= HASHES_MAX) this.#known.clear();
		this.#known.set(key, fresh);
		return fresh;
	}
}

export function identifiersOf(record: ViewerRecord): IdentifierValue[] {
	return [
		...(record.handle === null ? [] : [handleOf(record.handle)]),
		...(record.viewerId === null
			? []
			: [{ kind: 'toolViewerId' as const, scope: record.sourceTool, value: record.viewerId }]),
	];
}

/** Somebody who bears a name. */
export interface Owner {
	/** 0 until the row of a new person is written. */
	subjectId: number;
	readonly publicId: string;
	/** Of their own; null for somebody who was erased. */
	readonly dataKey: (() => Uint8Array) | null;
}

export interface Link {
	readonly owner: Owner;
	readonly name: KnownAs;
}

export async function attachNames(
	context: LedgerContext,
	db: Database,
	{ client, links }: { client: Client; links: readonly Link[] },
): Promise<void> {
	const now = context.clock.now().getTime();
	await sql`
		insert into identifier (subject_id, client_id, kind, scope, lookup_hash, suppression_hash,
			value_encrypted, key_version, valid_from_ms, source)
		select input.subject_id, ${sql.lit(client.id)}, input.kind, input.scope, input.lookup_hash,
			input.suppression_hash, input.value_encrypted, ${sql.lit(KEY_VERSION)}, cast(${now} as bigint),
			'import'
		from ${rowSource(context.store.kind, {
			columns: {
				subject_id: 'integer',
				kind: 'text',
				scope: 'text',
				lookup_hash: 'text',
				suppression_hash: 'text',
				value_encrypted: 'bytes',
			},
			rows: links.flatMap(({ owner, name }) => {
				if (owner.dataKey === null) return [];
				const { kind, scope, value } = name.identifier;
				const sealed = sealText(owner.dataKey(), value);
				return [[owner.subjectId, kind, scope, name.lookupHash, name.suppressionHash, sealed]];
			}),
		})} as input where true`.execute(db);
}
