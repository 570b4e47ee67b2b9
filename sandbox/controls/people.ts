import type { Hono } from 'hono';
import { z } from 'zod';

import { aPerson } from '../world/defaults';
import type { Account, Contact, Person } from '../world/model';
import { hasEverWritten } from '../world/threads';
import type { World } from '../world/world';
import { ControlError, readBody } from './control';

const username = z
	.string()
	.transform((text) => text.replace(/^@/, '').toLowerCase())
	.refine(
		(text) => /^[a-z0-9._]{1,30}$/.test(text),
		'must be an Instagram name: a-z, 0-9, "." and "_", at most 30',
	);

const personSchema = z
	.object({
		username,
		name: z.string().nullable().optional(),
		igsid: z
			.string()
			.regex(/^\d{5,25}$/, 'must be digits in quotes')
			.optional(),
		accountId: z.string().optional(),
		isPrivate: z.boolean().optional(),
		isVerified: z.boolean().optional(),
		followerCount: z.number().int().min(0).optional(),
		followsBusiness: z.boolean().optional(),
		isFollowedByBusiness: z.boolean().optional(),
		refusesProfile: z.boolean().optional(),
		hasBlocked: z.boolean().optional(),
		cannotReceive: z.boolean().optional(),
		isArchived: z.boolean().optional(),
		isOwnedByOtherApp: z.boolean().optional(),
	})
	.strict();

export function peopleControls(router: Hono, world: World): void {
	router.get('/people', (context) => {
		return context.json({
			people: [...world.people.values()].map((person) => personState(world, person)),
		});
	});
	router.post('/people', async (context) => {
		const { igsid, accountId, isArchived, isOwnedByOtherApp, ...details } = await readBody(
			context,
			personSchema,
		);
		const account = world.account(accountId);
		if (!account) throw new ControlError(`There is no account ${accountId ?? ''}`, 404);
		const person = addOrChange(world, details);
		const contact = contactWith(world, { account, person }, igsid);
		const thread = world.threads.get(contact.igsid);
		if (thread && isArchived !== undefined) thread.isArchived = isArchived;
		if (thread && isOwnedByOtherApp !== undefined) thread.isOwnedByOtherApp = isOwnedByOtherApp;
		return context.json({ ...personState(world, person), igsid: contact.igsid });
	});
}

/** A known username is changed, not doubled. */
function addOrChange(world: World, details: Partial<Person> & Pick<Person, 'username'>): Person {
	const given = Object.fromEntries(
		Object.entries(details).filter(([, value]) => value !== undefined),
	);
	const known = world.people.get(details.username);
	if (known) return Object.assign(known, given);
	return world.addPerson(aPerson({ ...given, username: details.username }));
}

interface Acquaintance {
	account: Account;
	person: Person;
}

function contactWith(
	world: World,
	{ account, person }: Acquaintance,
	igsid: string | undefined,
): Contact {
	const known = world.contactOf(account, person);
	if (igsid === undefined || known?.igsid === igsid) return known ?? world.contact(account, person);
	if (known) {
		throw new ControlError(
			`@${person.username} already has the IGSID ${known.igsid} for this account`,
		);
	}
	if (world.contacts.has(igsid)) {
		throw new ControlError(`The IGSID ${igsid} belongs to someone else`);
	}
	return world.nameContact(account, person, igsid);
}

function personState(world: World, person: Person): object {
	const contacts = [...world.contacts.values()].filter((contact) => contact.person === person);
	return {
		...person,
		contacts: contacts.map(({ accountId, igsid }) => {
			const thread = world.threads.get(igsid);
			const windowOpenUntil = hasEverWritten(thread)
				? new Date(thread?.windowOpenUntil ?? 0).toISOString()
				: null;
			return { accountId, igsid, windowOpenUntil, messages: thread?.messages.length ?? 0 };
		}),
	};
}
