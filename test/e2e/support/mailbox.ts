import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server on this computer that takes everything and shows it as it came over the wire. */
export class Mailbox {
	readonly mails: string[] = [];

	readonly #server: SMTPServer;

	private constructor() {
		this.#server = new SMTPServer({
			authOptional: true,
			disabledCommands: ['STARTTLS'],
			onData: (stream, _session, done) => {
				const chunks: Buffer[] = [];
				stream.on('data', (chunk: Buffer) => chunks.push(chunk));
				stream.on('end', () => {
					this.mails.push(Buffer.concat(chunks).toString('utf8'));
					done();
				});
			},
		});
	}

	static async open(): Promise<Mailbox> {
		const mailbox = new Mailbox();
		await new Promise<void>((resolve) => mailbox.#server.listen(0, '127.0.0.1', resolve));
		return mailbox;
	}

	get port(): number {
		return (this.#server.server.address() as AddressInfo).port;
	}

	async close(): Promise<void> {
		await new Promise<void>((resolve) => this.#server.close(resolve));
	}
}
