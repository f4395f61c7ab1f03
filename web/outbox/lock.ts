/** Something that can be read with its key alone. */
export type Locked = { readonly iv: Uint8Array<ArrayBuffer>; readonly data: ArrayBuffer };

/** A key of 256 bits in base64, as one that can be used and not read. */
export function importKey(base64: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}

export async function lock(key: CryptoKey, value: unknown): Promise<Locked> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  return { iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, text) };
}

export async function unlock(key: CryptoKey, { iv, data }: Locked): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, data)));
}
