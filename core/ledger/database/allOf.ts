/**
 * Asks for several things of one transaction at once. Unlike `Promise.all` it is over only when every
 * statement was answered: what still ran after a rollback would be part of somebody else's transaction.
 * @throws the first that failed
 */
export async function allOf<Questions extends readonly unknown[] | []>(
	questions: Questions,
): Promise<{ -readonly [Place in keyof Questions]: Awaited<Questions[Place]> }> {
	await Promise.allSettled(questions);
	return await Promise.all(questions);
}
