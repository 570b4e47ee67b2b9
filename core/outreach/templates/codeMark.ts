import { inAddress } from '../links/linkAddress';
import { withText, type MessageContent } from '../messageContent';

/** A longer code would leave too little room for the message around it. */
export const CODE_BYTES_MAX = 40;

/**
 * Stands in a text for the code of the person, who gets one only together with a place among the
 * sends: codes must not be used up by people who are not written to. A sign of Unicode's private area,
 * which no value can hold.
 */
export const CODE_MARK = '\u{f8c0}';

const hasMark = (text: string): boolean => text.includes(CODE_MARK);

/** Also the address of a button may hold it. */
export const needsCode = (content: MessageContent): boolean =>
	('text' in content && hasMark(content.text)) ||
	(content.kind === 'buttons' &&
		content.buttons.some((button) => button.kind === 'link' && hasMark(button.url)));

export function fillCode(content: MessageContent, code: string): MessageContent {
	const filled = withText(content, (text) => text.replaceAll(CODE_MARK, () => code));
	if (filled.kind !== 'buttons') return filled;
	const buttons = filled.buttons.map((button) =>
		button.kind === 'link'
			? {
					...button,
					url: button.url.replaceAll(CODE_MARK, (_mark, at: number) => inAddress(code, at)),
				}
			: button,
	);
	return { ...filled, buttons };
}
