import { sendBatch } from "../core/batch";
import { withClient } from "../core/database";
import { Refusal } from "../core/errors";
import type { Context, Ticket } from "./context";
import { verifierOf, proofOf } from "./password";
import { inWords } from "./said-by-database";
import { newToken, readToken } from "./ticket";

/**
 * Opens a login and sets its cookie. Known and unknown addresses take the same time and get the same words.
 * Errors: UNAUTHENTICATED (wrong), TOO_MANY_REQUESTS (wait first, in seconds).
 */
export async function logIn(ctx: Context, given: { email: string; password: string }): Promise<Ticket> {
  const email = given.email.trim().toLowerCase().slice(0, 254);
  await refuseTooSoon(ctx, email);
  const candidates = await call(ctx, "SELECT * FROM app.login_salts($1)", [email]);
  for (const [index, { organisation_id, account_id, salt }] of candidates.entries()) {
    const proof = await proofOf(given.password, salt as Buffer);
    const { token, tokenHash } = newToken(String(organisation_id));
    const [opened] = await call(ctx, "SELECT app.log_in($1, $2, $3, $4, $5, $6, $7, $8) AS ok", [
      organisation_id,
      account_id,
      proof,
      tokenHash,
      ctx.ticket?.tokenHash,
      ctx.address,
      email,
      index === candidates.length - 1,
    ]);
    if (opened?.["ok"] === null) throw tooSoon(1);
    if (opened?.["ok"] !== true) continue;
    ctx.reply.setTicket(token);
    return { organisationId: String(organisation_id), tokenHash };
  }
  throw new Refusal("UNAUTHENTICATED", "Dit e-mailadres en wachtwoord horen niet bij elkaar.");
}

/** What the organisation is called, before anybody has logged in; null where several share a register. */
export async function houseName(ctx: Context): Promise<string | null> {
  const [row] = await call(ctx, "SELECT app.house_name() AS name", []);
  return typeof row?.["name"] === "string" ? row["name"] : null;
}

/** Ends this login, in the database and in the browser. */
export async function logOut(ctx: Context): Promise<boolean> {
  if (ctx.ticket) await call(ctx, "SELECT app.log_out($1, $2)", [ctx.ticket.organisationId, ctx.ticket.tokenHash]);
  ctx.reply.clearTicket();
  return true;
}

/** Uses an invitation or a password link, once. Every open login of that account ends. */
export async function choosePassword(ctx: Context, given: { token: string; password: string }): Promise<boolean> {
  if (given.password.length < 12) {
    throw new Refusal("BAD_USER_INPUT", "Kies een wachtwoord van minstens 12 tekens.", {
      password: "Kies een wachtwoord van minstens 12 tekens.",
    });
  }
  const link = readToken(given.token);
  if (link && (await usedLink(ctx, link, given.password))) return true;
  throw new Refusal("CONFLICT", "Deze link is al gebruikt of verlopen. Vraag een nieuwe aan de beheerder.");
}

/** Nobody makes us hash a password with a link that is none. */
async function usedLink(ctx: Context, { organisationId, tokenHash }: Ticket, password: string): Promise<boolean> {
  const [known] = await call(ctx, "SELECT app.link_holds($1, $2) AS ok", [organisationId, tokenHash]);
  if (known?.["ok"] !== true) return false;
  const { salt, verifier } = await verifierOf(password);
  const [chosen] = await call(ctx, "SELECT app.choose_password($1, $2, $3, $4) AS ok", [
    organisationId,
    tokenHash,
    salt,
    verifier,
  ]);
  return chosen?.["ok"] === true;
}

async function refuseTooSoon(ctx: Context, email: string): Promise<void> {
  const [row] = await call(ctx, "SELECT app.login_wait($1, $2) AS seconds", [email, ctx.address]);
  const seconds = Number(row?.["seconds"] ?? 0);
  if (seconds > 0) throw tooSoon(seconds);
}

function tooSoon(seconds: number): Refusal {
  return new Refusal(
    "TOO_MANY_REQUESTS",
    `Dit ging een paar keer mis. Probeer het over ${seconds} seconden weer.`,
    undefined,
    seconds,
  );
}

async function call(ctx: Context, text: string, values: readonly unknown[]): Promise<Record<string, unknown>[]> {
  try {
    const [rows] = await withClient(ctx.shop.database.pool, (client) => sendBatch(client, [{ text, values }]));
    return rows ?? [];
  } catch (thrown) {
    throw inWords(thrown);
  }
}
