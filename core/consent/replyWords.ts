import { readLookAlikes } from './lookAlikes';

interface TrieNode {
	readonly next: Map<number, TrieNode>;
	/** Ids of what ends here: whole words, and beginnings of words. */
	word: number | null;
	stem: number | null;
}

/** Shorter words differ from too many others in one letter. */
const TYPO_LENGTH_MIN = 6;
/** In words as short as "stop" and "basta" only two letters may have changed places. */
const SWAP_LENGTH_MIN = 4;
const RECENT_MAX = 20_000;
const RECENT_LENGTH_MAX = 30;
const NONE: readonly number[] = [];
/** Less than a millisecond of work. */
const WORDS_AT_A_TIME = 100;

/**
 * Every word and beginning of a word (`scriv*`) in the lists, with the number under which the phrases
 * know it. A word that is nowhere in them is read once more as look-alike letters and with one typo.
 */
export class ReplyWords {
	readonly #root = newNode();
	readonly #ids = new Map<string, number>();
	readonly #languages: number[] = [];
	readonly #known = new Map<string, readonly number[]>();
	/** Other words that were read not long ago: people use few words most of the time. */
	readonly #recent = new Map<string, readonly number[]>();
	/** Each word of the lists with one letter left out, or two exchanged, and the word. */
	readonly #misspelled = new Map<string, readonly string[]>();

	/** The number of a word or beginning, folded; the same each time. */
	add(pattern: string, language: number): number {
		const known = this.#ids.get(pattern);
		if (known !== undefined) {
			this.#languages[known] = (this.#languages[known] ?? 0) | (1 << language);
			return known;
		}
		const id = this.#ids.size;
		this.#ids.set(pattern, id);
		this.#languages.push(1 << language);
		const isStem = pattern.endsWith('*');
		const letters = isStem ? pattern.slice(0, -1) : pattern;
		const node = this.#nodeOf(letters);
		if (isStem) node.stem = id;
		else node.word = id;
		return id;
	}

	/** Languages in whose lists it stands, as bits. */
	languagesOf(id: number): number {
		return this.#languages[id] ?? 0;
	}

	/** A word in which a typo is understood. */
	addSpelling(word: string): void {
		if (word.length < SWAP_LENGTH_MIN) return;
		const variants =
			word.length < TYPO_LENGTH_MIN ? swapsOf(word) : [word, ...swapsOf(word), ...cutsOf(word)];
		for (const variant of variants) {
			const words = this.#misspelled.get(variant) ?? NO_WORDS;
			if (!words.includes(word)) this.#misspelled.set(variant, [...words, word]);
		}
	}

	/** To be called when all words are there: what each of them is, without a walk through its letters. */
	*complete(): Generator<undefined> {
		let place = 0;
		for (const pattern of this.#ids.keys()) {
			if (!pattern.endsWith('*')) this.#known.set(pattern, this.#find(pattern));
			if (++place % WORDS_AT_A_TIME === 0) yield;
		}
	}

	/** Numbers of all that a folded word is. */
	read(word: string): readonly number[] {
		const known = this.#known.get(word) ?? this.#recent.get(word);
		if (known !== undefined) return known;
		const read = this.#readUnknown(word);
		if (this.#recent.size >= RECENT_MAX) this.#recent.clear();
		if (word.length <= RECENT_LENGTH_MAX) this.#recent.set(word, read);
		return read;
	}

	#readUnknown(word: string): readonly number[] {
		const exact = this.#find(word);
		if (exact.length > 0) return exact;
		const looksLike = readLookAlikes(word);
		const found = looksLike === null ? NONE : this.#find(looksLike);
		return found.length > 0 ? found : this.#findMisspelled(looksLike ?? word);
	}

	#find(word: string): readonly number[] {
		let node: TrieNode | undefined = this.#root;
		let found: number[] | undefined;
		for (let index = 0; index < word.length; index += 1) {
			node = node.next.get(word.charCodeAt(index));
			if (node === undefined) return found ?? NONE;
			if (node.stem !== null) (found ??= []).push(node.stem);
		}
		if (node.word !== null) (found ??= []).push(node.word);
		return found ?? NONE;
	}

	#findMisspelled(word: string): readonly number[] {
		if (word.length < SWAP_LENGTH_MIN || word.length > 30) return NONE;
		const swapped = this.#misspelled.get(word)?.find((known) => isOneTypo(word, known));
		if (swapped !== undefined) return this.#find(swapped);
		if (word.length < TYPO_LENGTH_MIN - 1) return NONE;
		for (let index = 1; index < word.length; index += 1) {
			const cut = word.slice(0, index) + word.slice(index + 1);
			const known = this.#misspelled.get(cut)?.find((candidate) => isOneTypo(word, candidate));
			if (known !== undefined) return this.#find(known);
		}
		return NONE;
	}

	#nodeOf(letters: string): TrieNode {
		let node = this.#root;
		for (let index = 0; index < letters.length; index += 1) {
			const code = letters.charCodeAt(index);
			let next = node.next.get(code);
			if (next === undefined) node.next.set(code, (next = newNode()));
			node = next;
		}
		return node;
	}
}

const NO_WORDS: readonly string[] = [];

const newNode = (): TrieNode => ({ next: new Map(), word: null, stem: null });

/** The first letter is nearly never wrong, and "pasta" is not "basta". */
function cutsOf(word: string): string[] {
	const cuts: string[] = [];
	for (let index = 1; index < word.length; index += 1) {
		cuts.push(word.slice(0, index) + word.slice(index + 1));
	}
	return cuts;
}

function swapsOf(word: string): string[] {
	const swaps: string[] = [];
	for (let index = 0; index + 1 < word.length; index += 1) {
		const [one = '', two = ''] = [word[index], word[index + 1]];
		if (one !== two) swaps.push(word.slice(0, index) + two + one + word.slice(index + 2));
	}
	return swaps;
}

/** One letter more, less, different or exchanged with its neighbour; two cuts alone may be more. */
function isOneTypo(word: string, known: string): boolean {
	if (known.length < TYPO_LENGTH_MIN) return isSwap(word, known);
	let start = 0;
	while (start < word.length && word[start] === known[start]) start += 1;
	let [end, knownEnd] = [word.length, known.length];
	while (end > start && knownEnd > start && word[end - 1] === known[knownEnd - 1]) {
		end -= 1;
		knownEnd -= 1;
	}
	const [changed, original] = [end - start, knownEnd - start];
	if (changed <= 1 && original <= 1) return true;
	return changed === 2 && original === 2 && isSwap(word, known);
}

function isSwap(word: string, known: string): boolean {
	if (word.length !== known.length) return false;
	const at = [...word].findIndex((letter, index) => letter !== known[index]);
	return (
		at >= 0 &&
		word[at] === known[at + 1] &&
		word[at + 1] === known[at] &&
		word.slice(at + 2) === known.slice(at + 2)
	);
}
