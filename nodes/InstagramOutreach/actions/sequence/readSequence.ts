import type { Sequence } from '../../../../core';
import { HOUR_MS } from '../../../shared/duration';
import type { Core } from '../../../shared/loadCore';
import {
	readNumber,
	readRequiredText,
	readRows,
	readText,
	refusedParameter,
} from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';
import { readLanguage } from '../../shared/contactRun';

export interface TypedSequence {
	readonly sequence: Sequence;
	/** As typed, one for each step. */
	readonly templates: readonly string[];
}

/** The steps typed into the node, refused as a whole when Instagram would never allow one of them. */
export function readSequence(core: Core, place: ParameterPlace): TypedSequence {
	const rows = readRows(place, 'steps.step');
	const compiled = core.compileSequence({
		name: readRequiredText(place, 'sequence', 'Sequence'),
		purpose: readText(place, 'options.purpose') === 'promotional' ? 'promotional' : 'conversation',
		steps: rows.map((row) => ({
			way: row.way ?? 'instagramDm',
			delay: {
				minMs: hoursOf(row.earliestHours),
				maxMs: Math.max(hoursOf(row.latestHours), hoursOf(row.earliestHours)),
			},
			waitsForMessage: row.waitsForMessage === true,
			otherwise: row.otherwise ?? 'nextStep',
		})),
		stopOn: {
			reply: isOn(place, 'options.stopOnReply'),
			takenOver: isOn(place, 'options.stopOnTakenOver'),
		},
		unansweredMax: readNumber(place, 'options.unansweredMax') ?? 2,
	});
	if (compiled.kind === 'refused') {
		const language = readLanguage(place.context, place.itemIndex);
		throw refusedParameter(
			place,
			'A step of this sequence cannot happen on Instagram',
			compiled.faults.map((fault) => core.explainFault(fault, language)).join(' '),
		);
	}
	return {
		sequence: compiled.sequence,
		templates: rows.map(({ text }) => String(text ?? '').trim()),
	};
}

const hoursOf = (value: unknown): number => Math.round(Number(value ?? 0) * HOUR_MS);

const isOn = ({ context, itemIndex }: ParameterPlace, name: string): boolean =>
	context.getNodeParameter(name, itemIndex, true) !== false;
