import { NodeOperationError } from 'n8n-workflow';
import type { Ledger, PersonReference, PersonSummary } from '../../core';
import type { ParameterPlace } from './parameters';

/** Turns the field Who into a reference. */
export function readWho(
	{ context, itemIndex }: ParameterPlace,
	accountId: string,
): PersonReference {
	const who: unknown = context.getNodeParameter('who', itemIndex);
	const { mode, value } = locatorOf(who);
	const text = value.trim();
	if (text === '') {
		throw new NodeOperationError(context.getNode(), '"Who" is empty', {
			itemIndex,
			description:
				'Connect a node that gives a personId, or choose Instagram User ID or Handle under Who.',
		});
	}
	if (mode === 'igsid') return { kind: 'igsid', igsid: text, accountId };
	if (mode === 'handle') return { kind: 'handle', handle: text.replace(/^@/, '').toLowerCase() };
	return { kind: 'personId', personId: text };
}

export const findPerson = async (
	ledger: Ledger,
	place: ParameterPlace,
	accountId: string,
): Promise<PersonSummary | null> => await ledger.findPerson(readWho(place, accountId));

/** An agent that uses the node as a tool gives a plain text instead of a mode and a value. */
function locatorOf(who: unknown): { mode: string; value: string } {
	if (typeof who === 'string') return { mode: 'personId', value: who };
	if (typeof who !== 'object' || who === null) return { mode: 'personId', value: '' };

	const { mode, value } = who as { mode?: unknown; value?: unknown };
	return {
		mode: typeof mode === 'string' ? mode : 'personId',
		value: typeof value === 'string' ? value : '',
	};
}
