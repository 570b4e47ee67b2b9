import { z } from 'zod';
import { UserFacingError } from '../shared/userFacingError';

const purpose = z.enum(['real', 'practice']);
const identityKey = z.string().min(32, 'needs at least 32 characters');

const configSchema = z.discriminatedUnion('store', [
	z.object({
		store: z.literal('sqlite'),
		purpose,
		/** Absolute path; absent means the n8n user folder. */
		file: z.string().min(1).optional(),
		/** Absent means a key file beside the database. */
		identityKey: identityKey.optional(),
	}),
	z.object({
		store: z.literal('postgres'),
		purpose,
		host: z.string().min(1),
		port: z.number().int().min(1).max(65_535),
		database: z.string().min(1),
		user: z.string().min(1),
		password: z.string(),
		ssl: z.boolean(),
		identityKey,
	}),
]);

export type LedgerConfig = z.infer<typeof configSchema>;

/** @throws UserFacingError naming the field that is missing or impossible. */
export function parseLedgerConfig(input: unknown): LedgerConfig {
	const parsed = configSchema.safeParse(input);
	if (parsed.success) return parsed.data;

	const issue = parsed.error.issues[0];
	throw new UserFacingError(
		'databaseConfigInvalid',
		`The Outreach Database credential cannot be used: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`,
		'Open the Outreach Database credential and correct the field.',
	);
}
