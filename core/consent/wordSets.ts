/**
 * The sets of words that phrases need behind their first word, and which of them a clause has. A phrase
 * is looked for only where each of its words is; that spares nearly all of the looking.
 */
export class WordSets {
	readonly #numbers = new Map<ReadonlySet<number>, number>();
	readonly #languages: number[] = [];
	/** By number of the word; for each language the sets that hold it. */
	#holders: ReadonlyArray<readonly Holders[]> = [];
	#markedIn = new Uint32Array(0);
	#clause = 0;

	/** The number of a set; the same each time. */
	add(ids: ReadonlySet<number>, language: number): number {
		const known = this.#numbers.get(ids);
		if (known !== undefined) return known;
		const number = this.#numbers.size;
		this.#numbers.set(ids, number);
		this.#languages.push(language);
		return number;
	}

	/** To be called when all sets are there. */
	complete(): void {
		const holders: Array<Array<{ bit: number; sets: number[] }>> = [];
		for (const [ids, number] of this.#numbers) {
			const bit = 1 << (this.#languages[number] ?? 0);
			for (const id of ids) {
				const ofWord = (holders[id] ??= []);
				const known = ofWord.find((each) => each.bit === bit);
				if (known) known.sets.push(number);
				else ofWord.push({ bit, sets: [number] });
			}
		}
		this.#holders = holders;
		this.#markedIn = new Uint32Array(this.#numbers.size);
	}

	/** From here on `isHere` speaks of these words. */
	mark(words: ReadonlyArray<readonly number[]>, languages: number): void {
		this.#clause = (this.#clause + 1) >>> 0 || 1;
		for (const ids of words) {
			for (const id of ids) {
				const holders = this.#holders[id];
				if (holders === undefined) continue;
				for (const { bit, sets } of holders) {
					if ((languages & bit) === 0) continue;
					for (const number of sets) this.#markedIn[number] = this.#clause;
				}
			}
		}
	}

	isHere(number: number): boolean {
		return this.#markedIn[number] === this.#clause;
	}
}

interface Holders {
	readonly bit: number;
	readonly sets: readonly number[];
}
