import { deriveKeys } from '../../../core/ledger/keys';

describe('keys of two clients', () => {
	const keys = deriveKeys(Buffer.from('an identity key of thirty-two bytes and more'));
	const anna = ['igsid', '17841400000000001', '800000000000000001'] as const;

	it.each(['lookupHash', 'suppressionHash'] as const)(
		'never give the same person the same %s',
		(hash) => {
			expect(keys[hash]('cli_one', anna)).toBe(keys[hash]('cli_one', anna));
			expect(keys[hash]('cli_one', anna)).not.toBe(keys[hash]('cli_two', anna));
		},
	);
});
