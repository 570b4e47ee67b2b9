import { textParameter } from './call';
import type { GraphCall } from './call';
import { invalidParameter } from './errors';

const USUAL_PAGE = 25;
const LARGEST_PAGE = 100;

/** Graph's cursor pages. The cursor is the place in the list, made opaque as Meta's are. */
export function pageOf<Item>(
	{ world, context, parameters }: Pick<GraphCall, 'world' | 'context' | 'parameters'>,
	items: readonly Item[],
): { data: Item[]; paging?: object } {
	const limit = Math.min(Number(textParameter(parameters, 'limit') ?? USUAL_PAGE), LARGEST_PAGE);
	if (!Number.isInteger(limit) || limit < 1)
		throw invalidParameter('limit must be a number from 1 on');
	const start = placeOf(textParameter(parameters, 'after'));
	const data = items.slice(start, start + limit);
	if (data.length === 0) return { data };
	const end = start + data.length;
	const cursors = { before: cursorAt(start), after: cursorAt(end) };
	if (end >= items.length) return { data, paging: { cursors } };
	const next = new URL(context.req.path, world.origin);
	for (const [name, value] of Object.entries(context.req.query()))
		next.searchParams.set(name, value);
	next.searchParams.set('after', cursorAt(end));
	return { data, paging: { cursors, next: next.href } };
}

function cursorAt(place: number): string {
	return Buffer.from(`place:${place}`).toString('base64url');
}

function placeOf(cursor: string | undefined): number {
	if (cursor === undefined) return 0;
	const place = /^place:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
	if (place === undefined) throw invalidParameter('Invalid cursor');
	return Number(place);
}
