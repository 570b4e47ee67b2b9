import type { INodeParameters } from 'n8n-workflow';
import { aCandidateFor, aLoosePolicy } from '../support/events';
import { schemaFields } from './support/descriptions';
import {
	ACCOUNT,
	aPersonWhoWrote,
	practiceLedger,
	runSubject,
	useNodeWorld,
	workflowOf,
	world,
} from './support/nodeWorld';
import { ONE_ITEM } from './support/viewerCalls';

useNodeWorld();

const HOUR_MS = 3_600_000;

const reporting = (operation: string, changes: INodeParameters = {}) =>
	workflowOf('outreachReport', { resource: 'report', operation, ...changes });

/** Two people contacted, and a story with a label that would break a careless page. */
const aCampaignWithAStory = async (): Promise<string[]> => {
	const ledger = await practiceLedger();
	const people = [await aPersonWhoWrote('9001'), await aPersonWhoWrote('9002')];
	for (const personId of people) {
		const reservation = await ledger.reserve(aCandidateFor(personId), aLoosePolicy(), 0);
		if (reservation.kind !== 'reserved') throw new Error(reservation.decision.reason);
		await ledger.startCalling(reservation.sendId);
		await ledger.settle(reservation.sendId, { kind: 'sent', messageId: `m.${personId}` });
	}
	const now = world.clock.now().getTime();
	const publishedAt = new Date(now - 3 * HOUR_MS);
	await ledger.saveStories(ACCOUNT, [
		{
			storyId: '17900000000000001',
			publishedAt,
			endsAt: new Date(publishedAt.getTime() + 24 * HOUR_MS),
			mediaType: 'IMAGE',
			permalink: null,
		},
	]);
	await ledger.labelStory(ACCOUNT, '17900000000000001', { topic: '<b>Cakes & "more"</b>' });
	await ledger.saveSnapshot({
		accountId: ACCOUNT,
		storyId: '17900000000000001',
		takenAt: new Date(now - HOUR_MS),
		source: 'instagram',
		values: [
			{ metric: 'reach', dimension: '', value: 200, reason: null },
			{ metric: 'navigation', dimension: 'tap_exit', value: 12, reason: null },
		],
	});
	return people;
};

const SECRETS = ['9001', '9002', 'handle.', 'm.per_'];

describe('Outreach Report, Report: Create Page', () => {
	it('gives a whole page, the same as a file, and tables for an e-mail', async () => {
		await aCampaignWithAStory();

		const run = await runSubject(reporting('createPage'), ONE_ITEM);

		const [item] = run.items('Subject');
		expect(Object.keys(item?.json ?? {}).toSorted()).toEqual(
			schemaFields('OutreachReport', 'report', 'createPage').toSorted(),
		);
		const html = String(item?.json.html);
		expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
		expect(html.match(/<svg role="img" aria-label="/g)).toHaveLength(10);
		expect(item?.binary?.data).toMatchObject({
			mimeType: 'text/html',
			fileName: 'outreach-report.html',
		});
		expect(item?.json.mailHtml).not.toMatch(/<(svg|style|script)/);
		expect(item?.json.mailHtml).toContain('<table');
	});

	it('loads nothing from anywhere and runs nothing', async () => {
		await aCampaignWithAStory();

		const run = await runSubject(reporting('createPage'), ONE_ITEM);

		const html = String(run.json('Subject')[0]?.html);
		const addresses = html.match(/https?:\/\/[^"' )]+/g) ?? [];
		expect(new Set(addresses)).toEqual(
			new Set(['http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xlink']),
		);
		expect(html).not.toMatch(/<script|<link|<img|@import|url\((?!#)|\ssrc=|\son\w+=/);
	});

	it('writes labels of people as text, never as part of the page', async () => {
		await aCampaignWithAStory();

		const run = await runSubject(reporting('createPage'), ONE_ITEM);

		const { html, mailHtml } = run.json('Subject')[0] ?? {};
		for (const written of [String(html), String(mailHtml)]) {
			expect(written).not.toContain('<b>Cakes');
			expect(written).toContain('&lt;b&gt;Cakes &amp; &quot;more&quot;');
		}
	});

	it('shows nobody', async () => {
		const people = await aCampaignWithAStory();

		const run = await runSubject(reporting('createPage'), ONE_ITEM);

		const shown = JSON.stringify(run.json('Subject'));
		for (const secret of [...people, 'handle.', 'm.per_']) expect(shown).not.toContain(secret);
	});

	it('is in Italian where that is chosen, and gives a page on an empty database', async () => {
		const run = await runSubject(
			reporting('createPage', { options: { language: 'it' } }),
			ONE_ITEM,
		);

		const html = String(run.json('Subject')[0]?.html);
		expect(html).toContain('<html lang="it">');
		expect(html).toContain('Report dei contatti');
	});

	it('goes on with the refusal as an item, where that is chosen', async () => {
		const workflow = workflowOf(
			'outreachReport',
			{ resource: 'report', operation: 'createPage', account: '123' },
			{ onError: 'continueRegularOutput' },
		);

		const run = await runSubject(workflow, ONE_ITEM);

		expect(run.json('Subject')).toEqual([
			{ error: 'The account 123 is not in the Outreach Database.' },
		]);
	});
});

describe('Outreach Report, Report: Create Picture', () => {
	it.each(['funnel', 'optOuts', 'reachability', 'sends', 'stories'])(
		'draws %s as SVG with its numbers',
		async (picture) => {
			await aCampaignWithAStory();

			const run = await runSubject(reporting('createPicture', { picture }), ONE_ITEM);

			const [item] = run.items('Subject');
			expect(Object.keys(item?.json ?? {}).toSorted()).toEqual(
				schemaFields('OutreachReport', 'report', 'createPicture').toSorted(),
			);
			expect(item?.json).toMatchObject({ picture, title: expect.any(String) });
			expect(item?.json.svg).toMatch(/^<svg role="img" aria-label="[^"]+" /);
			expect(item?.json.rows).not.toEqual([]);
			expect(item?.binary?.data).toMatchObject({ mimeType: 'image/svg+xml' });
			const shown = JSON.stringify(run.json('Subject'));
			for (const secret of SECRETS) expect(shown).not.toContain(secret);
		},
	);

	it('is drawn for a dark background where that is chosen', async () => {
		await aCampaignWithAStory();

		const run = await runSubject(
			reporting('createPicture', { picture: 'funnel', options: { colors: 'dark' } }),
			ONE_ITEM,
		);

		const svg = String(run.json('Subject')[0]?.svg);
		expect(svg).toContain('#151b24');
		expect(svg).not.toContain('#ffffff');
	});

	it('says that there is nothing to draw instead of drawing nothing', async () => {
		const run = await runSubject(reporting('createPicture', { picture: 'stories' }), ONE_ITEM);

		const [item] = run.items('Subject');
		expect(item?.json).toMatchObject({
			svg: null,
			summary: 'No story of this period has numbers yet.',
		});
		expect(item?.binary).toBeUndefined();
	});
});

describe('Outreach Report, Report: Get Stories', () => {
	it('gives each story with what happened to it', async () => {
		await aCampaignWithAStory();

		const run = await runSubject(reporting('getStories'), ONE_ITEM);

		const [story] = run.json('Subject');
		expect(Object.keys(story ?? {}).toSorted()).toEqual(
			schemaFields('OutreachReport', 'report', 'getStories').toSorted(),
		);
		expect(story).toMatchObject({
			storyId: '17900000000000001',
			publishedAt: '2026-11-24T08:00:00.000Z',
			reached: { value: 200 },
			exits: { value: 12 },
			tapsForward: { value: null, noValueReason: 'noStoryNumber' },
			snapshots: [{ source: 'instagram', isComplete: true }],
		});
	});

	it('says for each trait that there is nothing to compare yet', async () => {
		await aCampaignWithAStory();

		const run = await runSubject(reporting('getStories'), ONE_ITEM);

		expect(run.hints('Subject').map(({ message }) => message)).toContain(
			'Call to Action: nothing to compare, fewer than two have numbers.',
		);
	});
});
