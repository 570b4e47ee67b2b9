// Preloaded into a sending process and its database thread: as soon as a file exists the wall clock is
// off, as after somebody set it. The monotonic clock goes on.
const { existsSync } = require('node:fs');

const { CLOCK_JUMP_FILE: file, CLOCK_JUMP_MS: jumpMs } = process.env;
const RealDate = globalThis.Date;
let isSet = false;

const nowMs = () => {
	isSet ||= existsSync(file);
	return RealDate.now() + (isSet ? Number(jumpMs) : 0);
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
