import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { INode } from 'n8n-workflow';
import type { UserFacingError } from '../../core';

/** By name: the class lives in the part that is loaded on first use, perhaps as another copy. */
const isUserFacing = (error: unknown): error is UserFacingError =>
	error instanceof Error && error.name === 'UserFacingError' && 'wayOut' in error;

/**
 * The one place where an error becomes what the editor shows. What was written for users keeps its
 * sentence and its way out; anything else is a fault of ours and says so.
 */
export function toNodeError(
	node: INode,
	error: unknown,
	itemIndex?: number,
): NodeOperationError | NodeApiError {
	if (error instanceof NodeOperationError || error instanceof NodeApiError) {
		if (itemIndex !== undefined) error.context.itemIndex ??= itemIndex;
		return error;
	}
	if (isUserFacing(error)) {
		return new NodeOperationError(node, error.message, {
			description: error.wayOut,
			...(itemIndex === undefined ? {} : { itemIndex }),
		});
	}
	return new NodeOperationError(node, error instanceof Error ? error : String(error), {
		description: 'This was not expected. Please report it with the steps that led here.',
		...(itemIndex === undefined ? {} : { itemIndex }),
	});
}
