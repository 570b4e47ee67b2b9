import { z } from 'zod';
import { UserFacingError } from '../shared/userFacingError';

const purpose = z.enum(['real', 'practice']);
const identityKey = z.string().min(32, 'needs at least 32 characters');

/**
 * A client is a boundary: people, keys, do-not-contact list, log and limits of its own (DESIGN §5). Each
 * has a database to itself, so no query can reach across.
 */
const client = z
	.string()
	.regex(
		/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/,
		'must be small letters, digits and hyphens, such as bakery-rossi',
	)
	.optional();

const stores = z.discriminatedUnion('store', [
	z.object({
		store: z.literal('sqlite'),
		purpose,
		client,
		/** Absolute path; absent means the n8n user folder. */
		file: z.string().min(1).optional(),
		/** Absent means a key file beside the database. */
		identityKey: identityKey.optional(),
	}),
	z.object({
		store: z.literal('postgres'),
		purpose,
		client,
		host: z.string().min(1),
		port: z.number().int().min(1).max(65_535),
		database: z.string().min(1),
		user: z.string().min(1),
		password: z.string(),
		ssl: z.boolean(),
		identityKey,
	}),
]);

const configSchema = stores.refine(
	(config) => config.store !== 'sqlite' || config.file === undefined || config.client === undefined,
	{ path: ['client'], message: 'cannot be used together with File: a file belongs to one client' },
);

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
