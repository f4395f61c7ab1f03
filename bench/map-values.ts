/** The same keys with other values. */
export function mapValues<Key extends string, From, To>(
  from: Readonly<Record<Key, From>>,
  change: (value: From, key: Key) => To,
): Record<Key, To> {
  const changed: Partial<Record<Key, To>> = {};
  for (const key in from) changed[key] = change(from[key], key);
  return changed as Record<Key, To>;
}

/** The same where each change takes its time: one after the other, in the order of the keys. */
export async function mapInTurn<Key extends string, From, To>(
  from: Readonly<Record<Key, From>>,
  change: (value: From, key: Key) => Promise<To>,
): Promise<Record<Key, To>> {
  const changed: Partial<Record<Key, To>> = {};
  for (const key in from) changed[key] = await change(from[key], key);
  return changed as Record<Key, To>;
}
