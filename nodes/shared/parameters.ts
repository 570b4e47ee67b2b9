import { NodeOperationError } from 'n8n-workflow';
import type { IExecuteFunctions } from 'n8n-workflow';

/** The border between what was typed into a node and the code: one reader for each kind of value. */
export interface ParameterPlace {
	readonly context: IExecuteFunctions;
	readonly itemIndex: number;
}

/** Trimmed; an id that an expression made a number is refused, because its digits may be rounded. */
export function readText({ context, itemIndex }: ParameterPlace, name: string): string {
	const value = valueOf(context.getNodeParameter(name, itemIndex, ''));
	if (value === null || value === undefined) return '';
	if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
	if (typeof value === 'string') return value.trim();

	throw refusedParameter({ context, itemIndex }, `"${name}" must be a text`, 'Correct the field.');
}

/** A field with a list keeps its mode beside its value; an expression and an agent give a plain text. */
const valueOf = (parameter: unknown): unknown =>
	typeof parameter === 'object' && parameter !== null && 'value' in parameter
		? parameter.value
		: parameter;

/** ID of the account, chosen from the list, typed, or given by an expression for each item. */
export const readAccount = (place: ParameterPlace): string => readText(place, 'account');

export function readRequiredText(place: ParameterPlace, name: string, label: string): string {
	const value = readText(place, name);
	if (value !== '') return value;

	throw emptyField(place, label);
}

const emptyField = (place: ParameterPlace, label: string): NodeOperationError =>
	refusedParameter(
		place,
		`"${label}" is empty`,
		'Fill it in, or check that the expression gives a value for this item.',
	);

export function readNumber({ context, itemIndex }: ParameterPlace, name: string): number | null {
	const value: unknown = context.getNodeParameter(name, itemIndex, null);
	if (value === null || value === undefined || value === '') return null;

	const number = Number(value);
	if (Number.isFinite(number)) return number;
	throw refusedParameter(
		{ context, itemIndex },
		`"${name}" must be a number`,
		'Correct the field.',
	);
}

/** For a field in which 0 has a meaning, so that nothing must not count as 0. */
export function readRequiredNumber(place: ParameterPlace, name: string, label: string): number {
	const value = readNumber(place, name);
	if (value !== null) return value;

	throw emptyField(place, label);
}

export function readChoice<const T extends string>(
	place: ParameterPlace,
	{ name, label, choices }: { name: string; label: string; choices: readonly T[] },
): T {
	const value = readText(place, name);
	const choice = choices.find((candidate) => candidate === value);
	if (choice !== undefined) return choice;

	throw refusedParameter(
		place,
		`"${label}" is not chosen`,
		'Choose one of the answers in the field.',
	);
}

/** The rows of a field that can be added several times; n8n gives none as an empty text or object. */
export function readRows(
	{ context, itemIndex }: ParameterPlace,
	name: string,
): Array<Readonly<Record<string, unknown>>> {
	const rows: unknown = context.getNodeParameter(name, itemIndex, []);
	return Array.isArray(rows) ? rows.filter(isRow) : [];
}

const isRow = (row: unknown): row is Readonly<Record<string, unknown>> =>
	typeof row === 'object' && row !== null;

export const refusedParameter = (
	{ context, itemIndex }: ParameterPlace,
	message: string,
	description: string,
): NodeOperationError =>
	new NodeOperationError(context.getNode(), message, { description, itemIndex });
