import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { TASK_KINDS } from '../../core/consent/erasureTasks';
import { REQUEST_LAWS } from '../../core/consent/requestLaws';
import { DEFAULT_RETENTION, RETENTION_KINDS } from '../../core/consent/retentionPolicy';
import type { RequestLaw } from '../../core/consent/requestLaws';
import type { ColumnFate } from '../../core/ledger/repositories/erasure/columnFate';
import { PERSON_TABLES } from '../../core/ledger/repositories/erasure/personTables';
import { ROOT } from './nodeTexts';

const FILE = path.join(ROOT, 'docs/privacy.md');

const table = (head: readonly string[], rows: ReadonlyArray<readonly string[]>): string =>
	[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const isChanged = (fate: ColumnFate): boolean =>
	fate !== 'kept' && fate !== 'tombstone' && fate !== 'cutToDay';

function dataMap(): string {
	const rows = Object.entries(PERSON_TABLES).map(([name, fate]) => {
		if (fate.person === 'none') return [`\`${name}\``, fate.holds, 'No person in it'];
		if (fate.person === 'destroyed') return [`\`${name}\``, fate.holds, 'Destroyed'];
		if (fate.person === 'survives') return [`\`${name}\``, fate.holds, `Stays: ${fate.why}`];
		const changed = Object.entries<ColumnFate>(fate.columns)
			.filter(([, column]) => isChanged(column))
			.map(([column]) => `\`${column}\``);
		const more = changed.length === 0 ? '' : `; without ${changed.join(', ')}`;
		return [`\`${name}\``, fate.holds, `Kept without the person${more}`];
	});
	return table(['Table', 'Holds', 'With an erasure'], rows);
}

const retention = (): string =>
	table(
		['What', 'Where', 'Days', 'Deletes', 'Why so long'],
		DEFAULT_RETENTION.map(({ kind, country, days, source }) => [
			RETENTION_KINDS[kind].name,
			country === '*' ? 'everywhere else' : country,
			String(days),
			RETENTION_KINDS[kind].deletes,
			source,
		]),
	);

const term = (given: RequestLaw['extension']): string => {
	if (given === null) return 'none';
	return 'months' in given ? `${given.months} month(s)` : `${given.days} days`;
};

const laws = (): string =>
	table(
		['Law', 'Answer within', 'Longer, if you say why', 'Source'],
		Object.values<RequestLaw>(REQUEST_LAWS).map((law) => [
			law.name,
			term(law.answerWithin),
			term(law.extension),
			law.source,
		]),
	);

const tasks = (): string =>
	table(
		['Task', 'What it means'],
		Object.entries(TASK_KINDS).map(([kind, text]) => [`\`${kind}\``, text]),
	);

const GENERATED = { 'data map': dataMap(), retention: retention(), laws: laws(), tasks: tasks() };

/** Widths of columns are the formatter's. */
const plain = (text: string): string =>
	text.replace(/ {2,}/g, ' ').replace(/-{3,}/g, '---').replace(/\n+/g, '\n').trim();

const between = (text: string, name: string): string => {
	const [, rest = ''] = text.split(`<!-- ${name}: begin -->`);
	return rest.split(`<!-- ${name}: end -->`)[0] ?? '';
};

/** Writes the tables anew instead: `STORY_OUTREACH_WRITE_DOCS=1 npm test -- test/project/privacyDoc`. */
const IS_WRITING = process.env.STORY_OUTREACH_WRITE_DOCS === '1';

describe('docs/privacy.md', () => {
	beforeAll(() => {
		if (!IS_WRITING) return;
		let text = readFileSync(FILE, 'utf8');
		for (const [name, generated] of Object.entries(GENERATED)) {
			const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
			const old = `${begin}${between(text, name)}${end}`;
			text = text.replace(old, () => `${begin}\n\n${generated}\n\n${end}`);
		}
		writeFileSync(FILE, text);
	});

	it.each(Object.entries(GENERATED))('has the table "%s" as the code has it', (name, generated) => {
		expect(plain(between(readFileSync(FILE, 'utf8'), name))).toBe(plain(generated));
	});

	it('leads to every part it promises at the top', () => {
		const text = readFileSync(FILE, 'utf8');

		for (const heading of ['Data map', 'How long', 'Keys', 'Due diligence', 'Templates']) {
			expect(text).toContain(`\n## ${heading}\n`);
		}
	});

	it('is linked from the README', () => {
		expect(readFileSync(path.join(ROOT, 'README.md'), 'utf8')).toContain('](docs/privacy.md');
	});
});
