import path from 'node:path';

/**
 * The borders of DESIGN §1 as one table. A file belongs to the first area whose folder it is in; files
 * in no area (tests, scripts) may import anything.
 *
 * - `packages`: what may be imported from npm or Node (undefined: anything but n8n).
 * - `areas`: the areas of this project whose files may be imported.
 * - `lazy`: areas of which only types are imported at load time; values come from `await import()`.
 * - `forbids`: which of the ambient things below may not be touched.
 */
const PURE_PACKAGES = [
	'zod',
	'luxon',
	'date-fns',
	'csv-parse',
	'read-excel-file',
	'canonicalize',
	'naughty-words',
	'echarts',
	'uqr',
	'node:crypto',
];

const AREAS = [
	{
		name: 'core/ledger',
		packages: [
			...PURE_PACKAGES,
			'kysely',
			'pg',
			'node:sqlite',
			'node:fs',
			'node:worker_threads',
			'node:os',
			'node:path',
			'node:process',
			'node:timers',
			'node:perf_hooks',
			'node:util',
			'node:events',
			'node:url',
			'node:stream',
		],
		areas: ['core/ledger', 'core/instagram', 'core', 'package.json'],
		forbids: ['graphAddress'],
	},
	{
		name: 'core/instagram',
		packages: PURE_PACKAGES,
		areas: ['core/instagram', 'core/ledger', 'core'],
		forbids: ['clock', 'random', 'timer', 'host'],
	},
	{
		name: 'core',
		packages: PURE_PACKAGES,
		areas: ['core', 'core/instagram', 'core/ledger'],
		forbids: ['clock', 'random', 'timer', 'host', 'graphAddress'],
	},
	{
		name: 'nodes',
		packages: ['n8n-workflow'],
		areas: ['nodes', 'credentials', 'core'],
		lazy: ['core'],
		forbids: ['graphAddress'],
	},
	{
		name: 'credentials',
		packages: ['n8n-workflow'],
		areas: ['nodes', 'credentials', 'core'],
		lazy: ['core'],
		// Where to sign in is what a credential type tells n8n, before anything of `core` is loaded.
		forbids: [],
	},
	{ name: 'sandbox', areas: ['sandbox'], forbids: [] },
	// Its version number, which the build puts into the bundle.
	{ name: 'package.json', areas: [], forbids: [] },
];

const AMBIENT_NAMES = {
	timer: ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
	host: ['process', 'performance', 'fetch', '__dirname', '__filename', 'globalThis', 'console'],
};
const GRAPH_ADDRESS = /\b(?:graph\.(?:instagram|facebook)\.com|(?<!\/\/)ig\.me\/)/;

const isWithin = (file, folder) => file === folder || file.startsWith(`${folder}/`);
const areaOf = (file) => AREAS.find(({ name }) => isWithin(file, name));
const nameOfPackage = (request) => {
	const parts = request.split('/');
	return parts.slice(0, request.startsWith('@') ? 2 : 1).join('/');
};
const isOfN8n = (name) => /^(?:@n8n\/|n8n($|-))/.test(name);

function mayImportPackage(area, request) {
	const name = nameOfPackage(request);
	if (!area.packages) return !isOfN8n(name);
	return area.packages.includes(name);
}

/** Is every name of this import or export a type, so that nothing of it exists at run time? */
function isTypeOnly(node) {
	if (node.importKind === 'type' || node.exportKind === 'type') return true;
	const specifiers = node.specifiers ?? [];
	return (
		specifiers.length > 0 &&
		specifiers.every(({ importKind, exportKind }) => [importKind, exportKind].includes('type'))
	);
}

function findImportFault({ area, file, request, isEager }) {
	if (!request.startsWith('.')) {
		return mayImportPackage(area, request) ? null : 'package';
	}
	const target = areaOf(path.posix.join(path.posix.dirname(file), request));
	if (!target || !area.areas.some((name) => isWithin(target.name, name))) return 'area';
	const isLazyArea = (area.lazy ?? []).some((name) => isWithin(target.name, name));
	return isLazyArea && isEager ? 'eager' : null;
}

/** `x` in `Date.now()` is the object, not a use of a global called `now`. */
function isGlobalUse(context, node) {
	const reference = context.sourceCode
		.getScope(node)
		.references.find(({ identifier }) => identifier === node);
	return reference !== undefined && (reference.resolved?.defs.length ?? 0) === 0;
}

const isMemberOf = ({ object, property }, objectName, propertyName) =>
	object.type === 'Identifier' && object.name === objectName && property.name === propertyName;

function createListeners(context, area, file) {
	const report = (node, messageId, what) =>
		context.report({ node, messageId, data: { area: area.name, what } });
	const forbids = (kind) => area.forbids.includes(kind);

	const checkImport = (node, source, isEager) => {
		if (typeof source?.value !== 'string') return;
		const fault = findImportFault({ area, file, request: source.value, isEager });
		if (fault) report(node, fault, source.value);
	};
	const checkText = (node, text) => {
		if (forbids('graphAddress') && GRAPH_ADDRESS.test(text)) report(node, 'graphAddress');
	};
	const checkClock = (node, isClock) => {
		if (isClock && forbids('clock')) report(node, 'clock');
	};

	return {
		ImportDeclaration: (node) => checkImport(node, node.source, !isTypeOnly(node)),
		ExportNamedDeclaration: (node) => checkImport(node, node.source, !isTypeOnly(node)),
		ExportAllDeclaration: (node) => checkImport(node, node.source, !isTypeOnly(node)),
		ImportExpression: (node) => checkImport(node, node.source, false),
		TSImportType: (node) => checkImport(node, node.source ?? node.argument?.literal, false),
		'CallExpression[callee.name="require"]': (node) => checkImport(node, node.arguments[0], true),
		'NewExpression[callee.name="Date"]': (node) => checkClock(node, node.arguments.length === 0),
		'CallExpression[callee.name="Date"]': (node) => checkClock(node, true),
		MemberExpression(node) {
			checkClock(node, isMemberOf(node, 'Date', 'now'));
			if (forbids('random') && isMemberOf(node, 'Math', 'random')) report(node, 'random');
		},
		Identifier(node) {
			for (const [kind, names] of Object.entries(AMBIENT_NAMES)) {
				if (forbids(kind) && names.includes(node.name) && isGlobalUse(context, node)) {
					report(node, 'ambient', node.name);
				}
			}
		},
		Literal: (node) => typeof node.value === 'string' && checkText(node, node.value),
		TemplateElement: (node) => checkText(node, node.value.raw),
	};
}

export const borders = {
	meta: {
		type: 'problem',
		docs: { description: 'What each folder of this project may import and touch (DESIGN §1)' },
		schema: [],
		messages: {
			package: '{{area}} may not import "{{what}}".',
			area: '{{area}} may not reach into "{{what}}".',
			eager:
				'Import only types of "{{what}}" here; load the rest with await import() on first use.',
			clock: '{{area}} is given the time by a Clock.',
			random: '{{area}} is given chance by a Random.',
			ambient: '{{area}} may not use "{{what}}": ports of core/shared/ports.ts stand for it.',
			graphAddress: 'Only core/instagram knows addresses of Instagram.',
		},
	},
	create(context) {
		const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
		const area = areaOf(file);
		return area ? createListeners(context, area, file) : {};
	},
};

export const bordersPlugin = { meta: { name: 'story-outreach' }, rules: { borders } };
