/** A queue that gives out its least element first; `n` additions and removals take `n log n` steps. */
export interface Heap<T> {
	readonly size: number;
	peek(): T | undefined;
	push(element: T): void;
	pop(): T | undefined;
}

/** @param compare negative when `a` comes before `b` */
export function createHeap<T>(compare: (a: T, b: T) => number): Heap<T> {
	const elements: T[] = [];

	const isBefore = (a: number, b: number): boolean => {
		const [first, second] = [elements[a], elements[b]];
		return first !== undefined && second !== undefined && compare(first, second) < 0;
	};
	const swap = (a: number, b: number): void => {
		const [first, second] = [elements[a], elements[b]];
		if (first === undefined || second === undefined) return;
		elements[a] = second;
		elements[b] = first;
	};
	const rise = (from: number): void => {
		for (let at = from; at > 0;) {
			const parent = Math.floor((at - 1) / 2);
			if (!isBefore(at, parent)) return;
			swap(at, parent);
			at = parent;
		}
	};
	const sink = (): void => {
		for (let at = 0; ;) {
			const [left, right] = [2 * at + 1, 2 * at + 2];
			const least = isBefore(right, left) ? right : left;
			if (!isBefore(least, at)) return;
			swap(at, least);
			at = least;
		}
	};

	return {
		get size() {
			return elements.length;
		},
		peek: () => elements[0],
		push(element) {
			elements.push(element);
			rise(elements.length - 1);
		},
		pop() {
			const first = elements[0];
			const last = elements.pop();
			if (elements.length > 0 && last !== undefined) {
				elements[0] = last;
				sink();
			}
			return first;
		},
	};
}
