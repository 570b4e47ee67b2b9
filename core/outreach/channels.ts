import type { Channel } from './contact';

/** By what a channel goes, and what a person's address on it is called. */
interface ChannelRules {
	/** Accounts' caps and pauses are kept for each medium apart: an e-mail takes no place on Instagram. */
	readonly medium: 'email' | 'instagram' | 'other' | 'sms' | 'whatsApp';
	/** On Instagram a consent is for messages there, whichever way they go. */
	readonly consentChannel: Channel;
	/** Kind of the address; null where the host knows the way to the person by itself. */
	readonly address: 'email' | 'phone' | null;
}

const RULES: Readonly<Record<Channel, ChannelRules>> = {
	email: { medium: 'email', consentChannel: 'email', address: 'email' },
	instagramComment: { medium: 'instagram', consentChannel: 'instagramDm', address: null },
	instagramDm: { medium: 'instagram', consentChannel: 'instagramDm', address: null },
	instagramPrivateReply: { medium: 'instagram', consentChannel: 'instagramDm', address: null },
	other: { medium: 'other', consentChannel: 'other', address: null },
	sms: { medium: 'sms', consentChannel: 'sms', address: 'phone' },
	whatsApp: { medium: 'whatsApp', consentChannel: 'whatsApp', address: 'phone' },
};

export type OtherChannel = Exclude<
	Channel,
	'instagramComment' | 'instagramDm' | 'instagramPrivateReply'
>;

export const OTHER_CHANNELS = [
	'email',
	'other',
	'sms',
	'whatsApp',
] as const satisfies readonly OtherChannel[];

export const CHANNELS = Object.keys(RULES) as [Channel, ...Channel[]];

export const rulesOf = (channel: Channel): ChannelRules => RULES[channel];

export const isOnInstagram = (channel: Channel): boolean => RULES[channel].medium === 'instagram';

export const isOtherChannel = (channel: Channel): channel is OtherChannel =>
	!isOnInstagram(channel);

const isChannel = (text: string): text is Channel => Object.hasOwn(RULES, text);

/** A word that nobody knows is none of Instagram's, so nothing is asked there. */
export const toChannel = (text: string): Channel => (isChannel(text) ? text : 'other');
