import {
	DEFAULT_GRAPH_VERSION,
	GRAPH_VERSIONS,
	graphVersionWarning,
	parseGraphVersion,
} from '../../../core/instagram/graphVersions';
import { GRAPH_VERSION } from '../../../credentials/shared/fields';

const on = (day: string): Date => new Date(`${day}T00:00:00Z`);

describe('graphVersionWarning', () => {
	it.each([
		['v25.0', '2026-11-24', null],
		['v25.0', '2028-01-30', null],
		['v25.0', '2028-02-01', 'Meta ends version v25.0 of its API on 2028-07-29'],
		['v21.0', '2026-11-24', 'Meta ends version v21.0 of its API on 2027-01-21'],
		['v21.0', '2027-01-20', 'Meta ends version v21.0'],
		['v21.0', '2027-01-21', 'Meta ended version v21.0'],
		['v20.0', '2026-11-24', 'Meta ended version v20.0'],
		['v26.0', '2030-01-01', null],
		['v99.0', '2030-01-01', null],
	])('of %s on %s', (version, day, warning) => {
		expect(graphVersionWarning(version, on(day))).toEqual(
			warning === null ? null : expect.stringContaining(warning),
		);
	});
});

describe('the versions', () => {
	it('default to one whose end is known and far', () => {
		expect(parseGraphVersion(undefined)).toBe(DEFAULT_GRAPH_VERSION);
	});

	it.each(['', '25', 'v25', '../v25.0', 'v25.0/x', 25])('refuse %j', (input) => {
		expect(() => parseGraphVersion(input)).toThrow('not of the form v25.0');
	});

	it('stand in the credentials with the same end, and none that is over', () => {
		const offered = (GRAPH_VERSION.options ?? []).map((option) =>
			'value' in option ? [option.value, option.description] : [],
		);

		expect(offered).toEqual(
			GRAPH_VERSIONS.filter(({ version }) => version !== 'v20.0').map(({ version, endsOn }) => [
				version,
				endsOn === null ? 'Meta has not said when it ends' : `Until ${endsOn}`,
			]),
		);
		expect(GRAPH_VERSION.default).toBe(DEFAULT_GRAPH_VERSION);
	});
});
