import { DeliveryLog } from '../webhooks/deliveryLog';
import { SandboxClock } from './clock';
import { DEFAULT_ACCOUNT_ID, defaultAccounts, defaultApp } from './defaults';
import { FaultSwitches } from './faults';
import { Ids, igsidOf } from './ids';
import { Limits } from './limits';
import { defaultMedia } from './media';
import type {
	Account,
	AuthorizationCode,
	Comment,
	Contact,
	Media,
	Person,
	PracticeApp,
	ReceivedMessage,
	Thread,
	Token,
} from './model';
import type { Demo } from '../demo/demo';

export interface WorldOptions {
	startAt?: string | undefined;
	isDemo?: boolean | undefined;
	/** Fills a fresh world with the demo; injected so that the world knows nothing of its data. */
	seedDemo?: ((world: World) => Demo) | undefined;
}

/** Everything the practice Instagram knows. In memory only: a restarted server is a fresh one. */
export class World {
	readonly #options: WorldOptions;

	/** Known once the server listens; media addresses point back at it. */
	origin = 'http://127.0.0.1';

	clock: SandboxClock;

	ids = new Ids();

	app: PracticeApp = defaultApp();

	accounts = new Map<string, Account>();

	people = new Map<string, Person>();

	contacts = new Map<string, Contact>();

	/** Those whose IGSID was chosen by hand, keyed by account and username. */
	chosenContacts = new Map<string, Contact>();

	/** Keyed by IGSID, which already names one person and one account. */
	threads = new Map<string, Thread>();

	media = new Map<string, Media>();

	comments = new Map<string, Comment>();

	tokens = new Map<string, Token>();

	codes = new Map<string, AuthorizationCode>();

	received: ReceivedMessage[] = [];

	deliveries = new DeliveryLog();

	faults = new FaultSwitches();

	limits = new Limits();

	demo: Demo | null = null;

	constructor(options: WorldOptions = {}) {
		this.#options = options;
		this.clock = new SandboxClock(options.startAt);
		for (const account of defaultAccounts()) this.addAccount(account);
		if (options.isDemo === true && options.seedDemo) this.demo = options.seedDemo(this);
	}

	/** In place: the server and its callers keep their reference to this world. */
	reset(): void {
		const { origin } = this;
		Object.assign(this, new World(this.#options), { origin });
	}

	/** By professional id, app-scoped id or Page id; without an id, the default account. */
	account(id: string = DEFAULT_ACCOUNT_ID): Account | undefined {
		const direct = this.accounts.get(id);
		if (direct) return direct;
		return [...this.accounts.values()].find(
			(account) => account.scopedId === id || account.pageId === id,
		);
	}

	addAccount(account: Account): void {
		this.accounts.set(account.id, account);
		const mintId = (): string => this.ids.objectId('media');
		for (const medium of defaultMedia(account.id, mintId, this.clock.now()))
			this.media.set(medium.id, medium);
	}

	addPerson(person: Person): Person {
		this.people.set(person.username, person);
		return person;
	}

	/** The person as this account knows them; made on first sight unless the id is already given. */
	contact(account: Account, person: Person, igsid = igsidOf(account.id, person.username)): Contact {
		const known = this.contactOf(account, person);
		if (known) return known;
		const contact = { igsid, accountId: account.id, person };
		this.contacts.set(igsid, contact);
		return contact;
	}

	contactOf(account: Account, person: Person): Contact | undefined {
		const chosen = this.chosenContacts.get(`${account.id}/${person.username}`);
		return chosen ?? this.contacts.get(igsidOf(account.id, person.username));
	}

	nameContact(account: Account, person: Person, igsid: string): Contact {
		const contact = { igsid, accountId: account.id, person };
		this.contacts.set(igsid, contact);
		this.chosenContacts.set(`${account.id}/${person.username}`, contact);
		return contact;
	}

	/** By username or IGSID. */
	findPerson(usernameOrIgsid: string): Person | undefined {
		return this.people.get(usernameOrIgsid) ?? this.contacts.get(usernameOrIgsid)?.person;
	}
}
