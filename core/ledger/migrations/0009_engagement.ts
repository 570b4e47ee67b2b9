import type { Migration } from './migration';

/**
 * Owner: events and messaging windows. What an event gives a right to, what it asks us to leave, who
 * sent an echo, and what was refused at the door. No message text is kept here either.
 */
export const engagement: Migration = {
	number: 9,
	name: 'engagement',
	statements: ({ integer }) => [
		`alter table messaging_window add column opened_by text`,
		// How often Instagram said that a window was closed which we believed open, by what opened it.
		`create table window_refusal (
			account_id ${integer} not null references account (id), opened_by text not null,
			times ${integer} not null, primary key (account_id, opened_by))`,
		`create table private_reply_right (
			account_id ${integer} not null references account (id),
			subject_id ${integer} not null references subject (id), comment_ref text not null,
			kind text not null check (kind in ('comment', 'liveComment')),
			commented_at_ms ${integer} not null, until_ms ${integer} not null,
			primary key (account_id, comment_ref))`,
		`create index private_reply_right_by_subject on private_reply_right (subject_id)`,
		`create table snooze (
			account_id ${integer} not null references account (id),
			subject_id ${integer} not null references subject (id),
			asked_at_ms ${integer} not null, until_ms ${integer} not null,
			primary key (account_id, subject_id))`,
		// A keyed hash of recipient and body: the only trace of what was sent.
		`create table expected_echo (
			send_id ${integer} primary key references send (id), body_hash text not null)`,
		`create index expected_echo_by_body on expected_echo (body_hash)`,
		`create index send_by_message on send (account_id, message_id) where message_id is not null`,
		// Messages of the account that we did not send: a person's, or another app's.
		`create table foreign_message (
			event_id ${integer} primary key references event (id),
			account_id ${integer} not null references account (id),
			subject_id ${integer} not null references subject (id), sent_at_ms ${integer} not null)`,
		`create index foreign_message_by_account on foreign_message (account_id, sent_at_ms)`,
		`create index foreign_message_by_subject on foreign_message (subject_id, sent_at_ms)`,
		// An echo that could be any of several unconfirmed sends.
		`create table echo_question (
			event_id ${integer} not null references event (id),
			send_id ${integer} not null references send (id), primary key (event_id, send_id))`,
		`create index echo_question_by_send on echo_question (send_id)`,
		`alter table event add column media_ref text`,
		`alter table event add column comment_ref text`,
		`alter table event add column language text`,
		`alter table event add column spam text`,
		`alter table event add column abuse text`,
		`alter table profile_job add column follows_account ${integer}`,
		`create index event_emission_open on event_emission (consumer, claimed_at_ms)
			where emitted_at_ms is null`,
		// Words of the workflows' own filters, and which events held them.
		`create table watched_keyword (
			consumer text not null, keyword text not null, primary key (consumer, keyword))`,
		`create table event_keyword (
			event_id ${integer} not null references event (id), keyword text not null,
			primary key (event_id, keyword))`,
		`create table refused_delivery (
			consumer text not null, reason text not null, times ${integer} not null,
			latest_at_ms ${integer} not null, primary key (consumer, reason))`,
	],
};
