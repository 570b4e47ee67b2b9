import { schemaFields } from './descriptions';

/** Fields that an item has and its schema does not, and the other way round. */
export function faultsOf(item: object | undefined, resource: string, operation: string): string[] {
	const promised = schemaFields('InstagramOutreach', resource, operation);
	const given = Object.keys(item ?? {});
	return [
		...promised.filter((name) => !given.includes(name)),
		...given.filter((name) => !promised.includes(name)),
	];
}
