import type { IDataObject } from 'n8n-workflow';
import type { OtherChannel, SlotOutcome } from '../../../../core';
import { findPerson } from '../../../shared/findPerson';
import type { Operation } from '../../../shared/operation';
import { readChoice, readText } from '../../../shared/parameters';
import type { ParameterPlace } from '../../../shared/parameters';
import { startContactRun } from '../../shared/contactRun';
import type { ContactRun } from '../../shared/contactRun';
import { emitContacts } from '../../shared/emitContacts';
import type { Contact } from '../../shared/emitContacts';
import { readPolicy } from '../../shared/readPolicy';
import { readStep } from '../../shared/readStep';
import { SLOT_FIELDS } from './fields';

export const requestSlot = {
	option: {
		name: 'Request a Slot',
		value: 'requestSlot',
		action: 'Request a slot for another channel',
		description:
			'Ask whether a person may be written to by email, SMS, WhatsApp or another way now, and take the place. Your next node sends; then run Confirm Sent. Safe to repeat: nobody gets the same step twice.',
	},
	properties: SLOT_FIELDS,
	async execute(run) {
		const contact = await startContactRun(run);
		const asked = await run.eachItem(
			async (itemIndex) => await askForSlot({ context: run.context, itemIndex }, contact),
		);
		const contacts = asked.map(({ itemIndex, value }) => ({ itemIndex, ...value }));
		return emitContacts(run, contact.core, contacts);
	},
} satisfies Operation;

async function askForSlot(
	place: ParameterPlace,
	contact: ContactRun,
): Promise<Omit<Contact, 'itemIndex'>> {
	const { core, ledger } = contact;
	const account = await contact.accountOf(place);
	const { accountId } = account;
	const channel = readChannel(place, contact);
	const policy = core.policyForOtherChannel(await readPolicy({ core, ledger, accountId }, place));
	const person = await findPerson(ledger, place, accountId);
	// The answer for somebody unknown comes from the same place as for a message.
	const personId = person?.personId ?? 'unknown';
	const asked = await core.requestSlot(account.ports, {
		candidate: { accountId, personId, ...readStep(place), channel },
		policy,
		address: readText(place, 'address') || null,
	});
	return {
		account,
		personId: person?.personId ?? null,
		outcome: asked.outcome,
		more: slotFields(channel, asked),
	};
}

const readChannel = (place: ParameterPlace, { core }: ContactRun): OtherChannel =>
	readChoice(place, { name: 'channel', label: 'Channel', choices: core.OTHER_CHANNELS });

const slotFields = (channel: OtherChannel, { slot }: SlotOutcome): IDataObject => ({
	channel,
	address: slot?.address ?? null,
	confirmBefore: slot?.confirmBefore.toISOString() ?? null,
});
