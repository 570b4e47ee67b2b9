import { useReceiver } from './receiver';
import { at, DAY_MS, errorCode, HOUR_MS, list, text, usePractice } from './support';

const practice = usePractice({ isDemo: true, startAt: '2026-11-23T12:00:00Z' });
const receiver = useReceiver(practice);

const NOW = Date.parse('2026-11-23T12:00:00Z');

interface Row {
	cells: string[];
	line: string;
}

async function rows(): Promise<Row[]> {
	const response = await fetch(`${practice.url}/_sandbox/exports/viewers.csv`);
	const [, ...lines] = (await response.text()).trimEnd().split('\n');
	return lines.map((line) => ({ line, cells: cellsOf(line) }));
}

function cellsOf(line: string): string[] {
	return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) => {
		return quoted?.replaceAll('""', '"') ?? plain ?? '';
	});
}

function isGood({ cells }: Row): boolean {
	const [id, storyId, viewedAt, , handle] = cells;
	const at = /^\d{4}-\d\d-\d\dT/.test(viewedAt ?? '') ? Date.parse(viewedAt ?? '') : Number.NaN;
	const isHandle =
		handle === '' || /^(?!\.)(?!.*\.\.)(?!.*\.$)[a-z0-9._]{1,30}$/.test(handle ?? '');
	const isNamed = id !== '' || handle !== '';
	return cells.length === 11 && isHandle && isNamed && storyId !== '' && at <= NOW;
}

async function people(): Promise<unknown[]> {
	return list(await practice.control('GET', 'demo'), 'people');
}

describe('the viewer export', () => {
	it('has 300 viewers, 520 good rows, 12 duplicates and 14 bad rows', async () => {
		const all = await rows();
		const good = all.filter(isGood);
		const truth = await practice.control('GET', 'demo');

		expect(all).toHaveLength(546);
		expect(new Set(good.map(({ line }) => line)).size).toBe(520);
		expect(good).toHaveLength(532);
		expect(new Set(good.map(({ cells }) => cells[4])).size).toBe(300);
		expect(truth).toMatchObject({ viewers: 300, rowsGood: 520, rowsDuplicate: 12, rowsBad: 14 });
	});

	it('has 60 people who saw three stories or more within seven days', async () => {
		const seen = new Map<string, Set<string>>();
		for (const { cells } of (await rows()).filter(isGood)) {
			const [, storyId = '', viewedAt = '', , handle = ''] = cells;
			if (Date.parse(viewedAt) <= NOW - 7 * DAY_MS) continue;
			seen.set(handle, (seen.get(handle) ?? new Set()).add(storyId));
		}

		expect([...seen.values()].filter(({ size }) => size >= 3)).toHaveLength(60);
	});

	it('shows views while the story was visible, and before the answer to it', async () => {
		const writers = await people();
		for (const { cells } of (await rows()).filter(isGood)) {
			const [, storyId = '', viewedAt = '', , handle] = cells;
			const story = practice.world.media.get(storyId);
			const age = Date.parse(viewedAt) - (story?.publishedAt ?? 0);
			expect(age).toBeGreaterThan(0);
			expect(age).toBeLessThan(DAY_MS);
			const answer = writers.find(
				(person) => at(person, 'username') === handle && at(person, 'storyId') === storyId,
			);
			if (answer) expect(Date.parse(viewedAt)).toBeLessThan(Date.parse(text(answer, 'wroteAt')));
		}
	});

	it('is the same after a restart', async () => {
		const before = (await rows()).map(({ line }) => line);
		await practice.fresh();

		expect((await rows()).map(({ line }) => line)).toEqual(before);
	});

	it('carries what real exports carry', async () => {
		const lines = (await rows()).map(({ line }) => line).join('\n');

		expect(lines).toContain('"=HYPERLINK(""http://example.com"",""open"")"');
		expect(lines).toContain('2026-13-45');
		expect(lines).toContain('America/New_York');
		expect(lines).toContain('+01:00');
	});
});

describe('the people who wrote', () => {
	const inSpan =
		(from: number, to: number) =>
		(person: unknown): boolean => {
			const ago = NOW - Date.parse(text(person, 'wroteAt'));
			return ago >= from && ago <= to;
		};

	it('are 34 of the last 20 hours, 7 of 2 to 5 days ago, 3 of longer ago', async () => {
		const all = await people();

		expect(all).toHaveLength(44);
		expect(all.filter(inSpan(0, 20 * HOUR_MS))).toHaveLength(34);
		expect(all.filter(inSpan(2 * DAY_MS, 5 * DAY_MS))).toHaveLength(7);
		expect(all.filter(inSpan(9 * DAY_MS, 10 * DAY_MS))).toHaveLength(3);
	});

	it('said yes 9 times and stop 6 times; 4 are in no export, 2 refuse, 1 has blocked', async () => {
		const all = await people();
		const count = (key: string, value: unknown): number =>
			all.filter((person) => at(person, key) === value).length;
		const handles = new Set((await rows()).map(({ cells }) => cells[4]));

		expect([count('intent', 'opt_in'), count('intent', 'opt_out')]).toEqual([9, 6]);
		expect([
			count('inExport', false),
			count('profile', 'refused'),
			count('profile', 'blocked'),
		]).toEqual([4, 2, 1]);
		for (const person of all)
			expect(handles.has(text(person, 'username'))).toBe(at(person, 'inExport'));
	});

	it('can be messaged, or not, as the truth says', async () => {
		for (const person of await people()) {
			const { status } = await practice.send(text(person, 'igsid'));
			const isReachable = inSpan(0, 20 * HOUR_MS)(person) && at(person, 'profile') !== 'blocked';
			expect(status === 200).toBe(isReachable);
		}
	});

	it('have their handle as username, unless they refuse', async () => {
		for (const person of await people()) {
			const answer = await practice.get(`/v25.0/${text(person, 'igsid')}?fields=username`);
			const profile = at(person, 'profile');
			if (profile === 'refused') expect(errorCode(answer)).toBe('230');
			else
				expect(at(answer.body, 'username')).toBe(
					profile === 'ok' ? at(person, 'username') : undefined,
				);
		}
	});
});

/** Of all deliveries, in their order. */
const deliveredEvents = (): unknown[] =>
	receiver.requests.flatMap(({ body }) =>
		list(body, 'entry').flatMap((entry) => list(entry, 'messaging')),
	);

describe('engage', () => {
	it('delivers each story reply with its own time, two of them twice', async () => {
		const answer = await practice.control('POST', 'demo/engage');
		const writers = await people();
		const events = deliveredEvents();

		expect(answer).toMatchObject({ delivered: 46, failed: 0 });
		expect(events).toHaveLength(46);
		expect(new Set(events.map((event) => text(event, 'message.mid'))).size).toBe(44);
		for (const event of events) {
			const writer = writers.find((person) => at(person, 'igsid') === at(event, 'sender.id'));
			expect(event).toMatchObject({
				timestamp: Date.parse(text(writer, 'wroteAt')),
				message: {
					text: text(writer, 'text'),
					reply_to: { story: { id: text(writer, 'storyId') } },
				},
			});
		}
	});

	it('delivers the same messages again when repeated, and nothing without a receiver', async () => {
		await practice.control('POST', 'demo/engage');
		await practice.control('POST', 'demo/engage');
		const ids = new Set(deliveredEvents().map((event) => text(event, 'message.mid')));
		await practice.control('DELETE', 'app/callback');

		expect(ids.size).toBe(44);
		expect(await practice.control('POST', 'demo/engage')).toMatchObject({
			delivered: 0,
			failed: 46,
		});
	});
});

describe('the stories', () => {
	it('are eleven, two of them alive, one with too few viewers', async () => {
		const alive = list((await practice.get('/v25.0/me/stories')).body, 'data').map((story) =>
			text(story, 'id'),
		);
		const truth = await practice.control('GET', 'demo');
		const [newest = '', other = ''] = alive;

		expect(list(truth, 'storyIds')).toHaveLength(11);
		expect(alive).toHaveLength(2);
		expect(errorCode(await practice.get(`/v25.0/${newest}/insights?metric=reach`))).toBe('10');
		expect((await practice.get(`/v25.0/${other}/insights?metric=reach`)).status).toBe(200);
	});

	it('grow until they end', async () => {
		const { body } = await practice.get('/v25.0/me/stories');
		const path = `/v25.0/${text(body, 'data.1.id')}/insights?metric=views`;
		const now = await practice.get(path);
		await practice.advance(5 * HOUR_MS);
		const later = await practice.get(path);

		const value = 'data.0.values.0.value';
		expect(Number(at(later.body, value))).toBeGreaterThan(Number(at(now.body, value)));
	});
});
