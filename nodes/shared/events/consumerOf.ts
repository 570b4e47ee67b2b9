import type { FunctionsBase } from 'n8n-workflow';

/** Under this name the database remembers what a trigger heard and was given. */
export const consumerOf = (context: Pick<FunctionsBase, 'getWorkflow' | 'getNode'>): string =>
	`${context.getWorkflow().id ?? 'unsaved'}:${context.getNode().id}`;
