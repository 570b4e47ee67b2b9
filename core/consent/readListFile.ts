import { CsvFramer, type CsvFrame } from '../audience/csvFramer';
import { detectTextShape } from '../audience/listShape';
import type { DateOrder } from '../audience/localTime';
import { normaliseHandle } from '../audience/normaliseHandle';
import { splitCells } from '../audience/splitCells';
import { yieldToEventLoop } from '../audience/yieldToEventLoop';
import type { ImportedListing, ListName } from '../ledger/consentRecords';
import { normaliseAddress } from '../outreach/normaliseAddress';
import { foldText } from '../shared/foldText';
import { UserFacingError } from '../shared/userFacingError';
import { EVERYWHERE, readScope, type ListScope } from './listScope';
import { readDateOrder, readListDate } from './listDates';
import { LIST_COLUMNS, type ListColumn, type ListFileKind } from './listColumns';
import { ASKERS, type Asker } from './mayLift';

export interface ListFileOptions {
	readonly kind: ListFileKind;
	/** For Instagram User IDs, which are valid for one account only. Empty where there is none. */
	readonly accountId: string;
	/** Of rows that do not say so themselves. */
	readonly askedBy: Asker;
	readonly reason: string;
	/** IANA; for dates without an offset. */
	readonly timezone: string;
}

export interface ListFile {
	readonly listings: readonly ImportedListing[];
	/** Rows about somebody who is still subscribed. */
	readonly passedOver: number;
	/** Numbers of the rows in which nobody is named, counted from 1 without the header. */
	readonly unreadable: readonly number[];
	/** Of an export of our own: with which key its hashes were made. */
	readonly keyMark: string | null;
}

type Cells = Readonly<Partial<Record<ListColumn, string>>>;

/** Work of a few milliseconds; then timers and sockets have their turn. */
const ROWS_AT_A_TIME = 500;

/**
 * Reads a do-not-contact list: our own export, an export of ManyChat's contacts, or one name a line.
 * @throws UserFacingError when a needed column is missing, or its dates can be read in two ways
 */
export async function readListFile(content: string, options: ListFileOptions): Promise<ListFile> {
	const text = content.replace(/^\ufeff/, '');
	const { header, rows } = await readTable(text, options.kind);
	requireColumns(header, options.kind);
	const order = readDateOrder(rows.map(({ since }) => since));

	const listings: ImportedListing[] = [];
	const unreadable: number[] = [];
	let passedOver = 0;
	for (const [index, cells] of rows.entries()) {
		const scopes = scopesOf(cells, options.kind);
		const names = namesOf(cells, options);
		if (scopes.length === 0) passedOver += 1;
		else if (names.length === 0) unreadable.push(index + 1);
		else
			listings.push(...scopes.map((scope) => listingOf(cells, { names, scope, options, order })));
		if (index % ROWS_AT_A_TIME === 0) await yieldToEventLoop();
	}
	return { listings, passedOver, unreadable, keyMark: rows[0]?.keyMark ?? null };
}

async function readTable(
	text: string,
	kind: ListFileKind,
): Promise<{ header: ReadonlySet<ListColumn>; rows: Cells[] }> {
	const shape = detectTextShape(text.slice(0, 65_536), 'utf-8');
	const delimiter = shape.format === 'csv' ? shape.delimiter : ',';
	const framer = new CsvFramer(delimiter);
	const cellsOf = (frame: CsvFrame) => splitCells(frame, delimiter) ?? [];
	const [first, ...frames] = [...framer.push(text), ...framer.end()];
	const columns = first === undefined ? [] : cellsOf(first).map(columnNamed);

	const hasHeader = columns.some((column) => column !== null);
	if (!hasHeader && kind !== 'plain') throw missing(kind);
	const rows: Cells[] = [];
	for (const [index, frame] of (hasHeader || first === undefined
		? frames
		: [first, ...frames]
	).entries()) {
		const cells = cellsOf(frame);
		rows.push(hasHeader ? inColumns(columns, cells) : { name: cells[0] ?? '' });
		if (index % ROWS_AT_A_TIME === 0) await yieldToEventLoop();
	}
	const known = columns.filter((column) => column !== null);
	return { header: new Set(hasHeader ? known : ['name']), rows };
}

function columnNamed(title: string): ListColumn | null {
	const folded = foldText(title).trim().replaceAll(' ', '_');
	const found = Object.entries(LIST_COLUMNS).find(([, names]: [string, readonly string[]]) =>
		names.includes(folded),
	);
	return (found?.[0] as ListColumn | undefined) ?? null;
}

/** The first of two columns with the same meaning that says something. */
function inColumns(columns: ReadonlyArray<ListColumn | null>, cells: readonly string[]): Cells {
	const row: Partial<Record<ListColumn, string>> = {};
	for (const [index, column] of columns.entries()) {
		const cell = (cells[index] ?? '').trim().replace(/^'(?=[@+=-])/, '');
		if (column !== null && cell !== '') row[column] ??= cell;
	}
	return row;
}

const NAME_COLUMNS: readonly ListColumn[] = [
	'name',
	'handle',
	'igsid',
	'email',
	'phone',
	'nameHash',
];
const STATUS_COLUMNS: readonly ListColumn[] = [
	'status',
	'subscribed',
	'emailOptIn',
	'smsOptIn',
	'whatsAppOptIn',
];

function requireColumns(header: ReadonlySet<ListColumn>, kind: ListFileKind): void {
	const hasName = NAME_COLUMNS.some((column) => header.has(column));
	const saysWho = kind !== 'manyChat' || STATUS_COLUMNS.some((column) => header.has(column));
	if (!hasName || !saysWho) throw missing(kind);
}

const WANTED: Readonly<Record<ListFileKind, string>> = {
	export: 'A file that Do-Not-Contact List: Export made has the column name_hash or handle.',
	manyChat:
		'A ManyChat export needs a column that names people (Username, Instagram ID, Email, Phone) and one that says who unsubscribed (Status, Subscribed, Email Opt-In, SMS Opt-In). Export the contacts again with these fields.',
	plain:
		'Give one handle, e-mail address or phone number on a line, or a column Handle, Email or Phone.',
};

const missing = (kind: ListFileKind): UserFacingError =>
	new UserFacingError(
		'listColumnsMissing',
		'The file does not say who must not be contacted.',
		WANTED[kind],
	);

const NO = new Set([
	'no',
	'false',
	'0',
	'unsubscribed',
	'opted out',
	'optout',
	'deleted',
	'blocked',
]);

const says = (words: ReadonlySet<string>, cell: string | undefined): boolean =>
	cell !== undefined && words.has(foldText(cell).trim());

/** Nowhere when the row is about somebody who is subscribed. */
function scopesOf(cells: Cells, kind: ListFileKind): ListScope[] {
	switch (kind) {
		case 'plain':
			return [EVERYWHERE];
		case 'export':
			return [readScope(cells.scope ?? '')];
		case 'manyChat': {
			if (says(NO, cells.status) || says(NO, cells.subscribed)) return [EVERYWHERE];
			const channels = [
				['email', cells.emailOptIn],
				['sms', cells.smsOptIn],
				['whatsApp', cells.whatsAppOptIn],
			] as const;
			return channels.flatMap(([channel, optIn]) =>
				says(NO, optIn) ? [{ kind: 'channel' as const, channel }] : [],
			);
		}
	}
}

function namesOf(cells: Cells, { kind, accountId }: ListFileOptions): ListName[] {
	const handle = normaliseHandle(cells.handle ?? '');
	const igsid = /^\d{5,32}$/.test(cells.igsid ?? '') && accountId !== '' ? cells.igsid : undefined;
	const email = normaliseAddress('email', cells.email ?? '');
	const phone = normaliseAddress('phone', cells.phone ?? '');
	return [
		...(kind === 'export' && cells.nameHash !== undefined
			? [{ kind: 'hash' as const, hash: cells.nameHash }]
			: []),
		...(handle === null ? [] : [{ kind: 'handle' as const, value: handle }]),
		...(igsid === undefined ? [] : [{ kind: 'igsid' as const, value: igsid, accountId }]),
		...(email === null ? [] : [{ kind: 'email' as const, value: email }]),
		...(phone === null ? [] : [{ kind: 'phone' as const, value: phone }]),
		...(cells.name === undefined ? [] : nameOfWord(cells.name)),
	];
}

/** A word on a line of its own: its form says what it is. */
function nameOfWord(word: string): ListName[] {
	const email = normaliseAddress('email', word);
	if (email !== null) return [{ kind: 'email', value: email }];
	const phone = normaliseAddress('phone', word);
	if (phone !== null) return [{ kind: 'phone', value: phone }];
	const handle = normaliseHandle(word);
	return handle === null ? [] : [{ kind: 'handle', value: handle }];
}

function listingOf(
	cells: Cells,
	given: {
		readonly names: readonly ListName[];
		readonly scope: ListScope;
		readonly options: ListFileOptions;
		readonly order: DateOrder | null;
	},
): ImportedListing {
	const { names, scope, options, order } = given;
	return {
		names,
		scope,
		askedBy: ASKERS.find((asker) => asker === cells.askedBy) ?? options.askedBy,
		reason: cells.reason ?? options.reason,
		since: readListDate(cells.since ?? '', { order, timezone: options.timezone }),
	};
}

/**
 * Hashes count only under the key they were made with; under another one a row needs a readable name.
 * @throws UserFacingError when nobody can be read from the file
 */
export function withReadableNames(
	{ listings, keyMark }: ListFile,
	ownMark: string,
): ListFile['listings'] {
	if (keyMark === null || keyMark === ownMark) return listings;
	const readable = listings
		.map((listing) => ({ ...listing, names: listing.names.filter(({ kind }) => kind !== 'hash') }))
		.filter(({ names }) => names.length > 0);
	if (readable.length > 0 || listings.length === 0) return readable;
	throw new UserFacingError(
		'listOfAnotherDatabase',
		'The hashed names in this file belong to another Outreach Database.',
		'Export the list there again with Handles under People As, and import that file.',
	);
}
