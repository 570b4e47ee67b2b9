import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isSafePattern } from 'redos-detector';
import {
	createSourceFile,
	forEachChild,
	isRegularExpressionLiteral,
	ScriptTarget,
} from 'typescript';
import type { Node } from 'typescript';

const ROOT = path.resolve(__dirname, '../../../core/consent');

/** What a reply passes through on its way to its meaning. */
const READERS = [
	'{classifyReply,foldWord,guessLanguages,languageOfReply,lookAlikes,normaliseReply,phrases}.ts',
	'reply*.ts',
	'replyLanguages/**/*.ts',
];

/** Every regular expression of the readers, by its text. */
function expressionsIn(folder: string): readonly string[] {
	return globSync(READERS, { cwd: folder }).flatMap((name) => {
		const text = readFileSync(path.join(folder, name), 'utf8');
		const found: string[] = [];
		const visit = (node: Node): void => {
			if (isRegularExpressionLiteral(node)) found.push(node.text);
			forEachChild(node, visit);
		};
		visit(createSourceFile(name, text, ScriptTarget.Latest));
		return found;
	});
}

/** The checker knows no properties of Unicode; as classes of letters they cost the same. */
const plain = (expression: string): string =>
	expression.slice(1, expression.lastIndexOf('/')).replace(/\\p\{[^}]+\}/gu, 'a-c');

const isLinear = (expression: string): boolean =>
	isSafePattern(plain(expression), { maxScore: 20, timeout: 5000, unicode: true }).safe;

describe('the regular expressions that read replies', () => {
	it('are found', () => {
		expect(expressionsIn(ROOT).length).toBeGreaterThan(10);
	});

	it.each(expressionsIn(ROOT))('never take more than linear time: %s', (expression) => {
		expect(isLinear(expression)).toBe(true);
	});

	it('would be noticed if one did', () => {
		expect(isLinear('/(a+)+b/')).toBe(false);
	});
});
