/** Mulberry32: the same seed gives the same demo data on every machine, which Math.random cannot. */
export class SeededRandom {
	#state: number;

	constructor(seed: number) {
		this.#state = seed >>> 0;
	}

	/** In [0, 1). */
	next(): number {
		this.#state = (this.#state + 0x6d2b79f5) >>> 0;
		let mixed = this.#state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	}

	/** Both ends included. */
	integer(minimum: number, maximum: number): number {
		return minimum + Math.floor(this.next() * (maximum - minimum + 1));
	}

	pick<Item>(items: readonly Item[]): Item {
		const item = items[this.integer(0, items.length - 1)];
		if (item === undefined) throw new Error('Nothing to pick from');
		return item;
	}

	shuffle<Item>(items: readonly Item[]): Item[] {
		return items
			.map((item) => ({ item, rank: this.next() }))
			.sort((left, right) => left.rank - right.rank)
			.map(({ item }) => item);
	}

	sample<Item>(items: readonly Item[], count: number): Item[] {
		return this.shuffle(items).slice(0, count);
	}
}
