/**
 * What mass messages have in common in every language; no list of spam phrases is kept well enough to
 * rely on. Each counts once.
 */
const SIGNS: readonly RegExp[] = [
	/https?:\/\/\S|www\.\S|\.(?:com|net|org|io|me|ly|shop|xyz|top|link|site|online|club)\b/iu,
	// Three people named, one after another.
	/(?:@[\w.]+\s*){3}/u,
	/\b(?:whats\s?app|telegram|wa\.me)\b/iu,
	// A telephone number with its country.
	/(?:\+|\b00)\d(?:[\s().-]?\d){7}/u,
	/\b(?:bitcoin|crypto|forex|usdt|btc|nft|airdrop)\b/iu,
	// A sum of money, and the word for earning it.
	/^(?=.*(?:[$€£]\s?\d|\d\s?[$€£]))(?=.*\b(?:earn|guadagna|ganar?|gagner?|verdiene|ganhe)\b)/isu,
	// "Promote it on @page", the commonest spam under posts.
	/\b(?:promote|collab|feature)\b.*@[\w.]/isu,
	// The same sign or letter ten times over.
	/(\S)\1{9}/u,
];

export const countSpamSigns = (text: string): number =>
	SIGNS.filter((sign) => sign.test(text)).length;
