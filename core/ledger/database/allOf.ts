/**
 * Asks for several things of one transaction at once. Unlike `Promise.all` it is over only when every
 * statement was answered: what still ran after a rollback would be part of somebody else's transaction.
 * @throws the first that failed
 */
export async function allOf<Answers extends readonly unknown[]>(questions: {
	readonly [Place in keyof Answers]: PromiseLike<Answers[Place]> | Answers[Place];
}): Promise<Answers> {
	await Promise.allSettled(questions);
	return (await Promise.all(questions)) as unknown as Answers;
}
