import { Algorithm, hashRaw } from "@node-rs/argon2";
import { createHash, randomBytes } from "node:crypto";

/** argon2id as OWASP's Password Storage Cheat Sheet (2025) asks at least: 19 MiB, two passes, one lane. */
const parameters = {
  algorithm: Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
  outputLen: 32,
} as const;

/** At most two hashes at a time: two hundred logins at once must not take the processor from everybody else. */
const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** What argon2id makes of a password and a salt: the proof that the gate compares. */
export async function proofOf(password: string, salt: Buffer): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await hashRaw(password.normalize("NFKC"), { ...parameters, salt });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** A new salt, and the verifier that the gate keeps for this password. */
export async function verifierOf(password: string): Promise<{ salt: Buffer; verifier: Buffer }> {
  const salt = randomBytes(16);
  const proof = await proofOf(password, salt);
  return { salt, verifier: createHash("sha256").update(proof).digest() };
}
