import type { Hono } from 'hono';

import type { World } from '../world/world';
import { listParameter, requireScope, textParameter } from './call';
import type { GraphCall, GraphEnv } from './call';
import { invalidParameter } from './errors';
import { graphRoute } from './route';

const SETTINGS = ['ice_breakers', 'persistent_menu'] as const;

/** Conversation starters. Not in the facts: the shapes are those of Graph's messenger profile. */
export function messengerProfileRoutes(router: Hono<GraphEnv>, world: World): void {
	const options = { isAccountPath: true };
	router.get(
		'/:id/messenger_profile',
		graphRoute(world, { ...options, name: 'messengerProfile' }, readProfile),
	);
	router.post(
		'/:id/messenger_profile',
		graphRoute(world, { ...options, name: 'messengerProfile' }, setProfile),
	);
	router.delete(
		'/:id/messenger_profile',
		graphRoute(world, { ...options, name: 'messengerProfile' }, removeProfile),
	);
}

function readProfile({ account, parameters, token }: GraphCall): object {
	requireScope(token, 'messages');
	const wanted = listParameter(parameters, 'fields');
	const row: Record<string, unknown> = {};
	for (const name of knownSettings(wanted)) {
		const value = account.messengerProfile.get(name);
		if (value !== undefined) row[name] = value;
	}
	return { data: Object.keys(row).length === 0 ? [] : [row] };
}

function setProfile({ account, parameters, token }: GraphCall): object {
	requireScope(token, 'messages');
	if (textParameter(parameters, 'platform') !== 'instagram')
		throw invalidParameter('platform must be instagram');
	const given = SETTINGS.filter((name) => parameters[name] !== undefined);
	if (given.length === 0) throw invalidParameter(`One of ${SETTINGS.join(', ')} is required`);
	for (const name of given) {
		if (!Array.isArray(parameters[name])) throw invalidParameter(`${name} must be a list`);
		account.messengerProfile.set(name, parameters[name]);
	}
	return { result: 'success' };
}

function removeProfile({ account, parameters, token }: GraphCall): object {
	requireScope(token, 'messages');
	for (const name of knownSettings(listParameter(parameters, 'fields')))
		account.messengerProfile.delete(name);
	return { result: 'success' };
}

function knownSettings(names: readonly string[]): readonly string[] {
	const unknown = names.filter((name) => !SETTINGS.some((known) => known === name));
	if (names.length === 0 || unknown.length > 0)
		throw invalidParameter(`fields must name some of ${SETTINGS.join(', ')}`);
	return names;
}
