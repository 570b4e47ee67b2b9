import type { Core } from '../../shared/loadCore';
import { readNumber, readRows } from '../../shared/parameters';
import type { ParameterPlace } from '../../shared/parameters';

/** What somebody's place in the experiment means for their message. */
export type DrawnVariant =
	| { readonly kind: 'variant'; readonly name: string; readonly text: string | null }
	| { readonly kind: 'control' }
	/** Nothing is compared. */
	| { readonly kind: 'none' };

/** Of the variants under Options; a control group alone is one, too. */
export function readVariant(
	core: Core,
	place: ParameterPlace,
	who: { readonly campaign: string; readonly personId: string },
): DrawnVariant {
	const rows = readRows(place, 'options.variants.variant').map(({ name, weight, text }) => ({
		name: String(name ?? '').trim(),
		weight: Number(weight ?? 1),
		text: String(text ?? '').trim(),
	}));
	const controlShare = (readNumber(place, 'options.controlPercent') ?? 0) / 100;
	if (rows.length === 0 && controlShare === 0) return { kind: 'none' };

	const variants = rows.length === 0 ? [{ name: 'all', weight: 1 }] : rows;
	const drawn = core.assignVariant({ name: who.campaign, variants, controlShare }, who.personId);
	if (drawn.kind === 'control') return drawn;
	const text = rows.find(({ name }) => name === drawn.name)?.text ?? '';
	return { kind: 'variant', name: drawn.name, text: text === '' ? null : text };
}
