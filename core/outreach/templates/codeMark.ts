import { withText, type MessageContent } from '../messageContent';

/** A longer code would leave too little room for the message around it. */
export const CODE_BYTES_MAX = 40;

/**
 * Stands in a text for the code of the person, who gets one only together with a place among the
 * sends: codes must not be used up by people who are not written to. A sign of Unicode's private area,
 * which no value can hold.
 */
export const CODE_MARK = '\u{f8c0}';

export const needsCode = (text: string): boolean => text.includes(CODE_MARK);

export const fillCode = (content: MessageContent, code: string): MessageContent =>
	withText(content, (text) => text.replaceAll(CODE_MARK, code));
