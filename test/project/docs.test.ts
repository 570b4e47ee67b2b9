import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { REASONS } from '../../core/outreach/reasons';
import { manifest, nodeDescriptions, ROOT } from './nodeTexts';

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md', { cwd: ROOT })];

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const withoutCode = (text: string): string =>
	text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');

/** As GitHub makes them: lower case, no punctuation, hyphens for spaces, a number for the second. */
function anchorsOf(file: string): Set<string> {
	const anchors = new Set<string>();
	for (const [, heading = ''] of read(file)
		.replace(/^```[\s\S]*?^```$/gm, '')
		.matchAll(/^#{1,6} +(.+?) *$/gm)) {
		const slug = heading
			.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
			.toLowerCase()
			.replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
			.replace(/ /g, '-');
		const twins = [...anchors].filter((anchor) => anchor.replace(/-\d+$/, '') === slug).length;
		anchors.add(twins === 0 ? slug : `${slug}-${twins}`);
	}
	return anchors;
}

/** Links and pictures that stay in this repository. */
const localTargets = (file: string): string[] =>
	[...withoutCode(read(file)).matchAll(/\]\(([^)\s]+)\)/g)]
		.map(([, target = '']) => target)
		.filter((target) => !/^[a-z]+:/i.test(target));

function isBroken(file: string, target: string): boolean {
	const [place = '', anchor] = target.split('#');
	const found = place === '' ? file : path.join(path.dirname(file), place);
	if (!existsSync(path.join(ROOT, found))) return true;
	return anchor !== undefined && !anchorsOf(found).has(anchor);
}

describe.each(DOCUMENTS)('%s', (file) => {
	it('has no link and no picture that leads nowhere', () => {
		const broken = localTargets(file).filter((target) => isBroken(file, target));

		expect(broken).toEqual([]);
	});

	it('names no file of the code that is not there', () => {
		const named = [
			...read(file).matchAll(/`((?:core|nodes|sandbox|scripts|test|docs)\/[^`*<\s]+)`/g),
		]
			.map(([, name = '']) => name)
			.filter((name) => !existsSync(path.join(ROOT, name)));

		expect(named).toEqual([]);
	});
});

describe('the anchors that the nodes and credentials link to', () => {
	const sources = globSync(['nodes/**/*.{ts,json}', 'credentials/*.ts'], { cwd: ROOT });
	const linked = sources.flatMap((file) =>
		[...read(file).matchAll(/n8n-nodes-story-outreach#([a-z-]+)/g)].map(([, anchor]) => anchor),
	);

	it('are in the README', () => {
		const anchors = anchorsOf('README.md');

		expect(linked.length).toBeGreaterThan(5);
		expect(linked.filter((anchor) => !anchors.has(anchor ?? ''))).toEqual([]);
	});
});

describe('the README', () => {
	const readme = read('README.md');

	it('names every node of the package', () => {
		const missing = nodeDescriptions
			.map(({ displayName }) => displayName)
			.filter((name) => !readme.includes(`| **${name}**`));

		expect(nodeDescriptions).toHaveLength(manifest.n8n.nodes.length);
		expect(missing).toEqual([]);
	});

	it('shows a picture that is one, and quotes a sentence that the node really prints', () => {
		const [, picture = ''] = /!\[[^\]]+\]\(([^)]+)\)/.exec(readme) ?? [];
		const [, quote = ''] = /^> (.+)$/m.exec(readme) ?? [];

		expect(statSync(path.join(ROOT, picture)).size).toBeGreaterThan(10_000);
		expect(Object.values(REASONS).map(({ en }): string => en)).toContain(quote);
	});

	it('says truly that the code knows no addresses but those of Instagram, Meta and this computer', () => {
		const code = globSync('{core,nodes,credentials}/**/*.ts', { cwd: ROOT });
		const hosts = code.flatMap((file) =>
			[...read(file).matchAll(/https?:\/\/([a-z0-9][a-z0-9.-]*)/gi)].map(([, host = '']) => host),
		);
		// The documentation of this package is on github.com.
		const known = /^(([a-z]+\.)?(instagram|facebook)\.com|ig\.me|127\.0\.0\.1|github\.com)$/;
		// Names of terms in a consent receipt, and placeholders of fields: nobody calls them.
		const neverCalled =
			/^(w3id\.org|purl\.org|www\.w3\.org|schema\.org|([a-z0-9]+\.)?example\.com)$/;

		expect(hosts.length).toBeGreaterThan(5);
		expect(hosts.filter((host) => !known.test(host) && !neverCalled.test(host))).toEqual([]);
	});
});

/** Promises that Instagram does not let anybody keep (PLAYBOOK T1-T5). */
const FORBIDDEN = [
	/official (viewers?|viewer list|list of viewers)/i,
	/(get|see|fetch|download|find out) (the list of |all )?(who|everyone who) (watched|viewed)/i,
	/\bcold[- ](dms?|messag\w*|outreach)\b/i,
	/\b(watching|viewing|a view) (a story )?(is|counts as|means) (a )?consent\b/i,
	/\b(message|dm|write to|contact) (all|every one of) (your|the) viewers\b/i,
	/\b(unlimited|mass) (dms?|messages)\b/i,
	/\bguarantee[sd]?\b/i,
	/\b(bypass|circumvent|undetect\w*|looks? human|human-like)\b/i,
	/\b(fully|100 ?%) (gdpr[- ])?compliant\b/i,
];

const REFUSALS = /## Who should not use it\n[\s\S]*?(?=\n## )/;

const promisesIn = (text: string): string[] =>
	FORBIDDEN.flatMap((promise) => promise.exec(text)?.[0] ?? []);

describe('what is promised', () => {
	it.each(DOCUMENTS)('in %s can be kept', (file) => {
		expect(promisesIn(read(file).replace(REFUSALS, ''))).toEqual([]);
	});

	it('is told apart from what is refused', () => {
		const [refusals = ''] = REFUSALS.exec(read('README.md')) ?? [];

		expect(promisesIn(refusals)).toEqual(['cold DMs']);
		expect(refusals).toContain('n8n Cloud');
	});

	it.each([
		'Get the official viewer list of your stories',
		'Find out who watched your story',
		'Send cold messages',
		'A view is consent',
		'Message all your viewers',
		'Fully GDPR-compliant',
	])('would be noticed: %s', (promise) => {
		expect(promisesIn(promise)).not.toEqual([]);
	});
});
