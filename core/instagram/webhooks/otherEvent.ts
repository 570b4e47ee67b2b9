import { isPlainObject } from './isPlainObject';
import { DEPTH_MAX, VALUES_MAX } from './limits';
import { rejected } from './pieceParser';
import type { Finding, PieceContext } from './pieceParser';
import { digest, sourceIdOf } from './sourceIdOf';

const FIELD_NAME = /^[A-Za-z][\w-]{0,63}$/;

/** Keeps what we do not know yet: its name and an identity, nothing of its content. */
export function otherEvent(
	{ field, value, occurredAt }: { field: string; value: unknown; occurredAt: Date | null },
	{ accountId, path }: PieceContext,
): Finding {
	if (occurredAt === null) return rejected(path, 'has no time');
	if (!isBoundedJson(value, DEPTH_MAX, { left: VALUES_MAX }))
		return rejected(path, 'is too large or not JSON');

	const name = FIELD_NAME.test(field) ? field : 'unnamed';
	const sourceId = sourceIdOf(
		accountId,
		'other',
		name,
		String(occurredAt.getTime()),
		digest(value),
	);
	return { kind: 'event', event: { kind: 'other', accountId, field: name, occurredAt, sourceId } };
}

function isBoundedJson(value: unknown, depth: number, budget: { left: number }): boolean {
	budget.left -= 1;
	if (budget.left < 0 || depth < 0) return false;
	if (value === null || ['string', 'boolean', 'number'].includes(typeof value)) return true;
	const isContainer = Array.isArray(value) || isPlainObject(value);
	return (
		isContainer && Object.values(value).every((part) => isBoundedJson(part, depth - 1, budget))
	);
}
