import { readFileSync } from "node:fs";
import { z } from "zod";

const databaseUrl = z.string().regex(/^postgres(ql)?:\/\//, "must begin with postgres://");

/** What can be set from outside, each by an environment variable of that name, or by NAME_FILE with a file's path. */
export const settings = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  /** How many processes serve, all on this address and this database. */
  WEB_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(1),
  /** The application's login: no superuser, no owner. Absent: the embedded PostgreSQL. */
  DATABASE_URL: databaseUrl.optional(),
  /** A login that may make roles and tables: for migrations and for commands on the server. */
  DATABASE_OWNER_URL: databaseUrl.optional(),
  /** Where the embedded PostgreSQL keeps its data. */
  MEEDOEN_DATA: z.string().min(1).optional(),
  /** The address that people type: links in invitations begin with it. */
  PUBLIC_URL: z.url().optional(),
  /** The mail server, smtp://user:password@host:587 or smtps://…; absent: mail waits, and the administrator sees it. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://")
    .optional(),
  /** Who mail is from: an address that the mail server may send for. */
  MAIL_FROM: z.email().optional(),
  /** How many proxies in front may be believed about the address of the person. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** How long /ready says no before the door closes, so that whoever divides the work has seen it. */
  STOP_DELAY_SECONDS: z.coerce.number().min(0).max(60).optional(),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
});

export interface Config {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  readonly processes: number;
  readonly databaseUrl: string | undefined;
  readonly ownerUrl: string | undefined;
  readonly dataFolder: string | undefined;
  readonly publicUrl: string | undefined;
  readonly smtp: { readonly url: string; readonly from: string } | undefined;
  readonly trustedProxies: number;
  readonly stopDelaySeconds: number;
  readonly logLevel: z.infer<typeof settings>["LOG_LEVEL"];
  /** The invented organisation with one-click logins: never with a database of one's own, in production, or off loopback. */
  readonly demo: boolean;
}

/** All faults of the configuration at once, one line each. */
export class ConfigFault extends Error {}

/** Reads the whole configuration once. Throws ConfigFault with every fault, in words. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const { values, faults } = withFiles(env);
  const parsed = settings.safeParse(values);
  if (!parsed.success) faults.push(...parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`));
  if (parsed.success) faults.push(...missingInProduction(parsed.data), ...halfMail(parsed.data));
  if (!parsed.success || faults.length > 0) {
    throw new ConfigFault(
      `The configuration has ${faults.length} fault(s):\n${faults.map((fault) => `  ${fault}`).join("\n")}`,
    );
  }
  const set = parsed.data;
  const production = set.NODE_ENV === "production";
  return {
    production,
    host: set.HOST,
    port: set.PORT,
    processes: set.WEB_CONCURRENCY,
    databaseUrl: set.DATABASE_URL,
    ownerUrl: set.DATABASE_OWNER_URL,
    dataFolder: set.MEEDOEN_DATA,
    publicUrl: set.PUBLIC_URL,
    smtp: set.SMTP_URL && set.MAIL_FROM ? { url: set.SMTP_URL, from: set.MAIL_FROM } : undefined,
    trustedProxies: set.TRUSTED_PROXIES,
    stopDelaySeconds: set.STOP_DELAY_SECONDS ?? (production ? 3 : 0),
    logLevel: set.LOG_LEVEL,
    demo: !production && set.DATABASE_URL === undefined && isLoopback(set.HOST),
  };
}

/** Secrets may come from files, as container platforms hand them out. An empty value counts as absent. */
function withFiles(env: NodeJS.ProcessEnv): { values: Record<string, string>; faults: string[] } {
  const values: Record<string, string> = {};
  const faults: string[] = [];
  for (const name of Object.keys(settings.shape)) {
    const file = env[`${name}_FILE`];
    const value = env[name];
    if (file && value) faults.push(`${name}: give either ${name} or ${name}_FILE, not both`);
    if (value) values[name] = value;
    if (!file || value) continue;
    try {
      values[name] = readFileSync(file, "utf8").trim();
    } catch {
      faults.push(`${name}_FILE: the file ${file} cannot be read`);
    }
  }
  return { values, faults };
}

function missingInProduction(set: z.infer<typeof settings>): string[] {
  if (set.NODE_ENV !== "production") return [];
  const faults: string[] = [];
  if (!set.DATABASE_URL)
    faults.push("DATABASE_URL: has no default in production; real people's data belongs on a server of your own");
  if (!set.PUBLIC_URL) faults.push("PUBLIC_URL: has no default in production");
  return faults;
}

function halfMail(set: z.infer<typeof settings>): string[] {
  if ((set.SMTP_URL === undefined) === (set.MAIL_FROM === undefined)) return [];
  return [set.SMTP_URL ? "MAIL_FROM: is needed with SMTP_URL" : "SMTP_URL: is needed with MAIL_FROM"];
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}
