import { refusedParameter } from '../../shared/parameters';
import type { ParameterPlace } from '../../shared/parameters';

/** An agent that uses the node as a tool gives a plain text instead of a mode and a value. */
export function readStoryId(place: ParameterPlace): string {
	const story: unknown = place.context.getNodeParameter('story', place.itemIndex);
	const value = story instanceof Object && 'value' in story ? story.value : story;
	const text = typeof value === 'string' ? value.trim() : '';
	if (/^[\w.-]{1,100}$/.test(text) && !/^\.+$/.test(text)) return text;

	throw refusedParameter(
		place,
		text === '' ? '"Story" is empty' : '"Story" is no ID of a story',
		'Choose a story from the list, or give its ID as text: Instagram IDs are too long for numbers.',
	);
}
