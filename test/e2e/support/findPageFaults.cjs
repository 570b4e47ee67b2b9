// Runs in the browser: words of a drawing that touch another word or leave it, and texts that are cut.
(() => {
	const { document, innerWidth } = globalThis;
	const faults = [];
	const isShown = (box) => box.width > 0 && box.height > 0;
	if (document.documentElement.scrollWidth > innerWidth) {
		faults.push(`The page is ${document.documentElement.scrollWidth} px wide`);
	}
	for (const drawing of document.querySelectorAll('svg')) {
		const frame = drawing.getBoundingClientRect();
		if (!isShown(frame)) continue;
		const words = [...drawing.querySelectorAll('text')].map((word) => ({
			text: word.textContent ?? '',
			box: word.getBoundingClientRect(),
		}));
		for (const [at, { text, box }] of words.entries()) {
			const isInside =
				box.left >= frame.left - 1 &&
				box.right <= frame.right + 1 &&
				box.top >= frame.top - 1 &&
				box.bottom <= frame.bottom + 1;
			if (!isInside) faults.push(`"${text}" leaves its drawing`);
			for (const other of words.slice(at + 1)) {
				const overlaps =
					box.left < other.box.right - 1 &&
					other.box.left < box.right - 1 &&
					box.top < other.box.bottom - 2 &&
					other.box.top < box.bottom - 2;
				if (overlaps) faults.push(`"${text}" overlaps "${other.text}"`);
			}
		}
	}
	for (const element of document.querySelectorAll('h1, h2, p, li, strong, summary, dt, dd')) {
		const box = element.getBoundingClientRect();
		if (!isShown(box)) continue;
		if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) {
			faults.push(`"${element.textContent}" is cut`);
		}
		if (box.right > innerWidth + 1) faults.push(`"${element.textContent}" is off the screen`);
	}
	return faults;
})();
