import { sha256 } from '../../shared/sha256';

/** One sibling on the way from a leaf to the root. */
export interface MerkleStep {
	readonly side: 'left' | 'right';
	readonly hash: string;
}

/**
 * RFC 6962 shape: leaves and inner nodes are hashed with different prefixes, so that no inner node can
 * be passed off as a leaf; an odd node moves up unchanged.
 * @param leaves hashes in hexadecimal
 * @throws RangeError without a leaf
 */
export function merkleRoot(leaves: readonly string[]): string {
	return levelsOf(leaves).at(-1)?.[0] ?? '';
}

/** @throws RangeError when there is no such leaf */
export function merklePath(leaves: readonly string[], index: number): MerkleStep[] {
	if (leaves[index] === undefined) throw new RangeError('There is no such leaf');
	let place = index;
	return levelsOf(leaves)
		.slice(0, -1)
		.flatMap((level) => {
			const isLeft = place % 2 === 0;
			const sibling = level[isLeft ? place + 1 : place - 1];
			place = Math.floor(place / 2);
			if (sibling === undefined) return [];
			return [{ side: isLeft ? ('right' as const) : ('left' as const), hash: sibling }];
		});
}

/** The root that a leaf and its siblings lead to. */
export const rootOfPath = (leaf: string, path: readonly MerkleStep[]): string =>
	path.reduce(
		(node, { side, hash }) => (side === 'left' ? innerNode(hash, node) : innerNode(node, hash)),
		leafNode(leaf),
	);

/** From the leaves up to the root. */
function levelsOf(leaves: readonly string[]): string[][] {
	if (leaves.length === 0) throw new RangeError('A Merkle tree needs a leaf');
	let level = leaves.map(leafNode);
	const levels = [level];
	while (level.length > 1) {
		level = parentsOf(level);
		levels.push(level);
	}
	return levels;
}

function parentsOf(level: readonly string[]): string[] {
	const parents: string[] = [];
	for (let index = 0; index < level.length; index += 2) {
		const left = level[index] ?? '';
		const right = level[index + 1];
		parents.push(right === undefined ? left : innerNode(left, right));
	}
	return parents;
}

const leafNode = (leaf: string): string => sha256(`\u0000${leaf}`);
const innerNode = (left: string, right: string): string => sha256(`\u0001${left}${right}`);
