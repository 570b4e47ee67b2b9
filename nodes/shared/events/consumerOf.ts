import type { FunctionsBase } from 'n8n-workflow';

type Context = Pick<FunctionsBase, 'getWorkflow' | 'getNode'>;

/** Under this name the database remembers what a trigger heard and was given. */
export const consumerOf = (context: Context): string =>
	`${context.getWorkflow().id ?? 'unsaved'}:${context.getNode().id}`;

/** A test in the editor has a name of its own: it uses nothing up of what the workflow is to get. */
export const emissionConsumerOf = (
	context: Context & { readonly getMode: () => string },
): string => (context.getMode() === 'manual' ? `${consumerOf(context)}:test` : consumerOf(context));
