/** A longer element is no row of a list. */
const ELEMENT_LENGTH_MAX = 1_000_000;

/**
 * Cuts a JSON text that comes in pieces into the elements of its array: the text itself, or the first
 * array that a field of it holds. Memory holds one element, never the list.
 */
export class JsonElements {
	#element = '';
	#arrayDepth = 0;
	#depth = 0;
	#isInText = false;
	#isEscaped = false;
	#isDone = false;

	/** The texts of the elements that are complete by now; null for one that is too long. */
	push(piece: string): Array<string | null> {
		const elements: Array<string | null> = [];
		let start = this.#arrayDepth > 0 ? 0 : piece.length;
		for (let at = 0; at < piece.length && !this.#isDone; at += 1) {
			const sign = piece[at];
			if (this.#isInText) {
				this.#passText(sign);
				continue;
			}
			if (sign === '"') this.#isInText = true;
			else if (sign === '{' || sign === '[') {
				this.#depth += 1;
				if (sign === '[' && this.#arrayDepth === 0) {
					this.#arrayDepth = this.#depth;
					start = at + 1;
				}
			} else if (sign === '}' || sign === ']') this.#depth -= 1;

			const isEnd = this.#arrayDepth > 0 && this.#depth < this.#arrayDepth;
			if (isEnd || (sign === ',' && this.#depth === this.#arrayDepth)) {
				this.#gather(piece.slice(start, at), elements);
				start = at + 1;
				this.#isDone = isEnd;
			}
		}
		if (!this.#isDone) this.#element += piece.slice(start);
		if (this.#element.length > ELEMENT_LENGTH_MAX) this.#element = TOO_LONG;
		return elements;
	}

	/** What an array that never ends has left over. */
	end(): Array<string | null> {
		const rest: Array<string | null> = [];
		if (!this.#isDone) this.#gather('', rest);
		return rest;
	}

	#passText(sign: string | undefined): void {
		if (this.#isEscaped) this.#isEscaped = false;
		else if (sign === '\\') this.#isEscaped = true;
		else if (sign === '"') this.#isInText = false;
	}

	#gather(tail: string, elements: Array<string | null>): void {
		const isTooLong = this.#element.startsWith(TOO_LONG);
		const element = (this.#element + tail).trim();
		this.#element = '';
		if (isTooLong) elements.push(null);
		else if (element !== '') elements.push(element);
	}
}

/** No JSON begins like this. */
const TOO_LONG = '\u0000';

type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown;
const parseWithSource = JSON.parse as (text: string, reviver: Reviver) => unknown;

/** A number above 2^53 keeps its digits, as text; undefined for what is no JSON (DESIGN §9). */
export function parseElement(text: string): unknown {
	try {
		return parseWithSource(text, (_key, value, { source }) => {
			const isRounded = Number.isInteger(value) && !Number.isSafeInteger(value);
			return isRounded && source !== undefined && /^-?\d+$/.test(source) ? source : value;
		});
	} catch {
		return undefined;
	}
}
