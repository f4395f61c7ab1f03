import { createHash, randomBytes } from "node:crypto";
import type { Ticket } from "./context";

/** The name of the cookie: with the __Host- prefix a browser takes it over HTTPS only, for this host only. */
export function cookieName(secure: boolean): string {
  return secure ? "__Host-meedoen" : "meedoen";
}

/** A new token, 128 random bits behind the organisation's id; only its hash is kept in the database. */
export function newToken(organisationId: string): { token: string; tokenHash: Buffer } {
  const secret = randomBytes(16);
  const organisation = Buffer.from(organisationId.replaceAll("-", ""), "hex");
  return { token: Buffer.concat([organisation, secret]).toString("base64url"), tokenHash: hashOf(secret) };
}

/** Reads a token from a cookie or a link; anything that is none counts as no token. */
export function readToken(token: string | undefined): Ticket | null {
  const bytes = Buffer.from(token ?? "", "base64url");
  if (bytes.length !== 32) return null;
  const hex = bytes.subarray(0, 16).toString("hex");
  const organisationId = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
    "-",
  );
  return { organisationId, tokenHash: hashOf(bytes.subarray(16)) };
}

function hashOf(secret: Buffer): Buffer {
  return createHash("sha256").update(secret).digest();
}
