import type { Context } from 'hono';
import type { z } from 'zod';

/** What was asked for cannot be done; the sentence is the answer. */
export class ControlError extends Error {
	readonly status: 400 | 404;

	constructor(message: string, status: 400 | 404 = 400) {
		super(message);
		this.status = status;
	}
}

/** The body of a control, checked; an empty body counts as {}. */
export async function readBody<Schema extends z.ZodTypeAny>(
	context: Context,
	schema: Schema,
): Promise<z.output<Schema>> {
	const text = await context.req.text();
	let json: unknown;
	try {
		json = text.trim() === '' ? {} : JSON.parse(text);
	} catch {
		throw new ControlError('The body is not valid JSON');
	}
	const parsed = schema.safeParse(json);
	if (parsed.success) return parsed.data as z.output<Schema>;
	const problems = parsed.error.issues.map(({ path, message }) => {
		return path.length === 0 ? message : `${path.join('.')}: ${message}`;
	});
	throw new ControlError(problems.join('; '));
}
