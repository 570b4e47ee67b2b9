import fc from 'fast-check';
import { walkChain } from '../../../../core/consent/log/chainWalk';
import type { LogContact, LogEntry } from '../../../../core/consent/log/logEntry';
import type { LogFinding } from '../../../../core/consent/log/logFinding';
import { anExampleLog, CLIENT, type ExampleLog } from './anExampleLog';

const LENGTH = 10_000;
const LOG = anExampleLog(LENGTH);

/** Against the saved head, and the recorded one as whoever changed the log left it. */
function check(
	{ entries, contacts, saved }: ExampleLog,
	recorded = { sequence: saved.sequence, hash: saved.hash },
): LogFinding | null {
	const walk = walkChain(CLIENT, saved);
	for (const entry of entries) {
		const finding = walk.take(entry, contacts.get(entry.sequence) ?? []);
		if (finding !== null) return finding;
	}
	return walk.end(recorded);
}

const headOf = (entries: readonly LogEntry[]) => {
	const last = entries.at(-1);
	return { sequence: last?.sequence ?? 0, hash: last?.hash ?? '0'.repeat(64) };
};
const withEntries = (entries: readonly LogEntry[]): ExampleLog => ({ ...LOG, entries });

/** The same text with one bit of its UTF-8 bytes flipped; what is no UTF-8 any more reads as U+FFFD. */
function flipBit(text: string, bit: number): string {
	const bytes = Buffer.from(text, 'utf8');
	const at = Math.floor(bit / 8) % bytes.length;
	bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit % 8));
	return bytes.toString('utf8');
}

const TEXT_FIELDS = ['id', 'type', 'at', 'body', 'previous', 'hash'] as const;
const place = fc.nat({ max: LENGTH - 1 });

function flipped(entry: LogEntry, field: (typeof TEXT_FIELDS)[number] | 'sequence', bit: number) {
	return field === 'sequence'
		? { ...entry, sequence: entry.sequence ^ (1 << (bit % 31)) }
		: { ...entry, [field]: flipBit(entry[field], bit) };
}

describe('a log of 10,000 entries, against a saved head', () => {
	it('is intact as it was written', () => {
		expect(check(LOG)).toBeNull();
	});

	it('shows every changed bit of every field, at its entry', () => {
		fc.assert(
			fc.property(
				place,
				fc.constantFrom(...TEXT_FIELDS, 'sequence' as const),
				fc.nat({ max: 100_000 }),
				(index, field, bit) => {
					const entries = LOG.entries.map((entry, at) =>
						at === index ? flipped(entry, field, bit) : entry,
					);
					const finding = check(withEntries(entries));
					expect(finding?.firstBadSequence).toBe(index + 1);
				},
			),
			{ numRuns: 100 },
		);
	});

	it('shows every changed bit of one entry and of one batch with its contacts, one by one', () => {
		const { entries, contacts } = anExampleLog(20);
		const unseen: string[] = [];
		const tryWith = (name: string, entry: LogEntry, filed: readonly LogContact[]) => {
			const walk = walkChain(CLIENT);
			for (const before of entries.slice(0, entryIndex)) walk.take(before, []);
			if (walk.take(entry, filed) === null) unseen.push(name);
		};
		let entryIndex = 0;
		for (entryIndex of [9, 19]) {
			const entry = entries[entryIndex];
			if (entry === undefined) throw new Error('no entry');
			const filed = contacts.get(entry.sequence) ?? [];
			for (const field of TEXT_FIELDS) {
				const bits = Buffer.byteLength(entry[field]) * 8;
				for (let bit = 0; bit < bits; bit += 1) {
					tryWith(`${field} bit ${bit}`, flipped(entry, field, bit), filed);
				}
			}
			for (const [index, contact] of filed.entries()) {
				for (const field of ['id', 'body', 'hash'] as const) {
					for (let bit = 0; bit < Buffer.byteLength(contact[field]) * 8; bit += 1) {
						const changed = { ...contact, [field]: flipBit(contact[field], bit) };
						tryWith(`contact ${field} bit ${bit}`, entry, filed.with(index, changed));
					}
				}
			}
		}
		expect(unseen).toEqual([]);
	});

	it('shows every removed entry', () => {
		fc.assert(
			fc.property(place, (index) => {
				const entries = LOG.entries.toSpliced(index, 1);
				expect(check(withEntries(entries), headOf(entries))?.firstBadSequence).toBe(index + 1);
			}),
			{ numRuns: 60 },
		);
	});

	it('shows every pair of entries that changed places', () => {
		fc.assert(
			fc.property(place, place, (first, second) => {
				fc.pre(first !== second);
				const [a, b] = [LOG.entries[first], LOG.entries[second]];
				if (a === undefined || b === undefined) throw new Error('no entry');
				const entries = LOG.entries.with(first, b).with(second, a);
				const finding = check(withEntries(entries));
				expect(finding?.firstBadSequence).toBe(Math.min(first, second) + 1);
			}),
			{ numRuns: 60 },
		);
	});

	it('shows every entry that was put in', () => {
		fc.assert(
			fc.property(place, place, (index, copied) => {
				const entry = LOG.entries[copied];
				if (entry === undefined) throw new Error('no entry');
				const entries = LOG.entries.toSpliced(index, 0, entry);
				fc.pre(index !== copied);
				expect(check(withEntries(entries))?.firstBadSequence).toBe(index + 1);
			}),
			{ numRuns: 60 },
		);
	});

	it('shows every cut-off end, even when the recorded head was set back to it', () => {
		fc.assert(
			fc.property(fc.nat({ max: LENGTH - 1 }), (length) => {
				const entries = LOG.entries.slice(0, length);
				const finding = check(withEntries(entries), headOf(entries));
				expect(finding).toMatchObject({
					firstBadSequence: length + 1,
					finding: 'The log ends before the saved proof.',
				});
			}),
			{ numRuns: 60 },
		);
	});

	it('shows a log that was written anew, from any entry on', () => {
		const { saved } = anExampleLog(50);
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 50 }), (changedFrom) => {
				const anew = anExampleLog(50, { changedFrom });

				expect(check(anew)).toBeNull();
				expect(check({ ...anew, saved }, headOf(anew.entries))).toMatchObject({
					firstBadSequence: 50,
					finding: 'This entry is not the one of the saved proof.',
				});
			}),
		);
	});

	it('shows contacts that are missing, moved, doubled or filed under another entry', () => {
		fc.assert(
			fc.property(
				fc.nat({ max: LENGTH / 20 - 1 }),
				fc.constantFrom('missing', 'moved', 'doubled', 'elsewhere'),
				(batch, how) => {
					const sequence = (batch + 1) * 20;
					const filed = LOG.contacts.get(sequence) ?? [];
					const [first] = filed;
					if (first === undefined) throw new Error('no contact');
					const changed = {
						missing: filed.slice(1),
						moved: filed.toReversed(),
						doubled: [...filed, first],
						elsewhere: filed,
					}[how];
					const at = how === 'elsewhere' ? sequence - 1 : sequence;
					const contacts = new Map(LOG.contacts).set(at, changed);
					expect(check({ ...LOG, contacts })?.firstBadSequence).toBe(at);
				},
			),
			{ numRuns: 40 },
		);
	});
});
