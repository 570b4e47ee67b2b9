import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import type { N8nInstallation } from './n8nCache.mts';

const BCRYPT_ROUNDS = 10;

export const OWNER_EMAIL = 'owner@practice.example';

/** Kept between starts; only this user may read it. */
interface Settings {
	readonly password: string;
	readonly passwordHash: string;
	/** By shipped workflow id: SHA-256 of the JSON that was imported. */
	readonly workflows: Readonly<Record<string, string>>;
	/** By credential type: n8n's id. */
	readonly credentials: Readonly<Record<string, string>>;
}

/** Everything that one practice installation remembers: n8n's data, our database, settings and logs. */
export class WorkFolder {
	readonly folder: string;

	#settings: Settings;

	constructor(folder: string, installation: N8nInstallation) {
		this.folder = folder;
		mkdirSync(this.n8nUserFolder, { recursive: true, mode: 0o700 });
		this.#settings = existsSync(this.#settingsFile)
			? readSettings(this.#settingsFile)
			: newSettings(installation);
		this.update({});
	}

	get #settingsFile(): string {
		return path.join(this.folder, 'settings.json');
	}

	/** What n8n calls N8N_USER_FOLDER; it keeps all of its own in `.n8n` below. */
	get n8nUserFolder(): string {
		return path.join(this.folder, 'n8n');
	}

	get packagesFolder(): string {
		return path.join(this.n8nUserFolder, '.n8n', 'nodes');
	}

	get logFile(): string {
		return path.join(this.folder, 'n8n.log');
	}

	get settings(): Settings {
		return this.#settings;
	}

	update(changes: Partial<Settings>): void {
		this.#settings = { ...this.#settings, ...changes };
		writeFileSync(this.#settingsFile, JSON.stringify(this.#settings, null, '\t'), { mode: 0o600 });
	}
}

function readSettings(file: string): Settings {
	return JSON.parse(readFileSync(file, 'utf8'));
}

function newSettings({ script }: N8nInstallation): Settings {
	const bcrypt: { hashSync(text: string, rounds: number): string } =
		createRequire(script)('bcryptjs');
	// n8n asks for a capital letter and a digit.
	const password = `Practice-${randomBytes(4).toString('hex')}-1`;
	return {
		password,
		passwordHash: bcrypt.hashSync(password, BCRYPT_ROUNDS),
		workflows: {},
		credentials: {},
	};
}
