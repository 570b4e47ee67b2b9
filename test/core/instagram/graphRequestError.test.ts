import { classifyGraphFailure } from '../../../core/instagram/classifyGraphFailure';
import { graphRequestError } from '../../../core/instagram/graphRequestError';

const errorOf = (code: number, subcode?: number) =>
	graphRequestError(
		classifyGraphFailure(400, {
			error: {
				message: '(#1) La sessione di giulia.rossi è scaduta, token EAAC123',
				error_user_msg: 'giulia.rossi',
				code,
				error_subcode: subcode,
				fbtrace_id: 'AbC',
			},
		}),
	);

describe('graphRequestError', () => {
	it.each([
		[190, 463, 'connectionEnded', 'connect again'],
		[190, 0, 'connectionEnded', 'connect again'],
		[10, 2534077, 'connectionEnded', 'connect again'],
		[100, 2534013, 'connectionEnded', 'connect again'],
		[10, undefined, 'notAllowed', 'permission'],
		[200, 2534041, 'messageAccessOff', 'Allow access to messages'],
		[200, 2534066, 'notAllowed', 'permission'],
		[100, 2534037, 'otherAppAnswers', 'Conversation Routing'],
		[2018300, undefined, 'otherAppAnswers', 'Conversation Routing'],
		[80002, undefined, 'rateLimited', 'Run it again in 60 minutes'],
		[613, 1996, 'rateLimited', 'Run it again in 60 minutes'],
		[10, 1893063, 'accountRestricted', 'Account Status'],
		[100, 33, 'notFound', 'Check the ID'],
		[100, 2534015, 'instagramRefused', 'professional account'],
		[230, undefined, 'profileNotShared', 'once the person writes'],
		[551, 1545041, 'personUnavailable', 'Nothing is to be done'],
		[1, 99, 'instagramUnreachable', 'Try again'],
		[424242, undefined, 'instagramUnreachable', 'Try again'],
	])('of %d/%s is %s, with a way out', (code, subcode, name, wayOut) => {
		const error = errorOf(code, subcode);

		expect(error.code).toBe(name);
		expect(error.wayOut).toContain(wayOut);
		expect(error.message).toContain(String(code));
	});

	it('shows nothing of what Meta wrote', () => {
		const { message, wayOut } = errorOf(190, 463);

		expect(message + wayOut).not.toMatch(/giulia|EAAC|sessione|AbC/);
	});
});
