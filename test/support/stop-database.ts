/** After all tests: the copies and the server go. */
export default async function stopDatabase(): Promise<void> {
  await globalThis.endTestDatabase?.();
}
