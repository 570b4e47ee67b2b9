import { IANAZone } from 'luxon';

/** Newer than the TypeScript library; part of every Node that n8n runs on. */
interface LocaleWithZones extends Intl.Locale {
	getTimeZones?(): string[] | undefined;
}

const known = new Map<string, readonly IANAZone[]>();

/**
 * The time zones that people of a country live in, from the time zone data that Node brings along;
 * empty for what is no country.
 * @param country ISO 3166-1 alpha-2
 */
export function zonesOfCountry(country: string): readonly IANAZone[] {
	const remembered = known.get(country);
	if (remembered !== undefined) return remembered;
	const zones = readZones(country).map((name) => IANAZone.create(name));
	const valid = zones.filter((zone) => zone.isValid);
	known.set(country, valid);
	return valid;
}

function readZones(country: string): readonly string[] {
	if (!/^[A-Z]{2}$/.test(country)) return [];
	const locale: LocaleWithZones = new Intl.Locale(`und-${country}`);
	return locale.getTimeZones?.() ?? [];
}
