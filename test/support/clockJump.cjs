// Preloaded into a sending process and its database thread: from one instant on the wall clock is off, as
// after somebody set it. The monotonic clock goes on.
const [atMs, jumpMs] = (process.env.CLOCK_JUMP ?? '').split(',').map(Number);
const RealDate = globalThis.Date;

const nowMs = () => {
	const real = RealDate.now();
	return real < atMs ? real : real + jumpMs;
};

globalThis.Date = class extends RealDate {
	constructor(...given) {
		if (given.length === 0) super(nowMs());
		else super(...given);
	}

	static now() {
		return nowMs();
	}
};
