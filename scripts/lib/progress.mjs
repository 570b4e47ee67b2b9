const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;
const HEARTBEAT_MS = 30_000;
const QUICK_MS = 1_000;

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** In a terminal: one line that moves. */
function spin(stream, describe) {
	let frame = 0;
	const timer = setInterval(() => {
		frame = (frame + 1) % FRAMES.length;
		stream.write(`\r\x1b[2K${FRAMES[frame]} ${describe()}`);
	}, FRAME_MS);
	return () => {
		clearInterval(timer);
		stream.write('\r\x1b[2K');
	};
}

/** In a log: nothing for quick steps, then a line now and then, so that nobody takes it for dead. */
function beat(stream, describe) {
	const say = () => stream.write(`… ${describe()}\n`);
	let timer = setInterval(() => {
		clearInterval(timer);
		say();
		timer = setInterval(say, HEARTBEAT_MS);
	}, QUICK_MS);
	return () => clearInterval(timer);
}

/**
 * Runs `work` as one visible step and answers its result. `work` receives a function that shows what
 * it is at.
 */
export async function step(label, work, stream = process.stdout) {
	const startedAt = performance.now();
	const elapsed = () => seconds(performance.now() - startedAt);
	let detail = '';
	const describe = () => `${label}${detail && `: ${detail}`} (${elapsed()})`;
	const stop = (stream.isTTY ? spin : beat)(stream, describe);
	try {
		const result = await work((text) => {
			detail = text;
		});
		stop();
		stream.write(`✔ ${label} (${elapsed()})\n`);
		return result;
	} catch (error) {
		stop();
		stream.write(`✘ ${describe()}\n`);
		throw error;
	}
}
