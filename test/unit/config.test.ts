import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../src/core/config";

describe("configuration", () => {
  test("without anything it is the demo, on loopback", () => {
    expect(readConfig({})).toMatchObject({ demo: true, production: false, host: "127.0.0.1", port: 4000 });
  });

  test.each([
    ["a database of one's own", { DATABASE_URL: "postgres://a:b@db/c" }],
    [
      "production",
      { NODE_ENV: "production", DATABASE_URL: "postgres://a:b@db/c", PUBLIC_URL: "https://meedoen.example" },
    ],
    ["an address that others reach", { HOST: "0.0.0.0" }],
    ["an address that only begins like loopback", { HOST: "127.0.0.1.example.org" }],
  ])("there is no demo with %s", (_what, env) => {
    expect(readConfig(env).demo).toBe(false);
  });

  test("all faults are told at once, in words", () => {
    const attempt = () => readConfig({ NODE_ENV: "production", PORT: "80000", DATABASE_URL: "mysql://x" });
    expect(attempt).toThrow(/2 fault\(s\)/);
    expect(attempt).toThrow(/PORT/);
    expect(attempt).toThrow(/DATABASE_URL: must begin with postgres/);
  });

  test("one process serves, unless more are asked for", () => {
    expect(readConfig({}).processes).toBe(1);
    expect(readConfig({ WEB_CONCURRENCY: "4" }).processes).toBe(4);
    for (const WEB_CONCURRENCY of ["0", "65", "1.5", "auto"])
      expect(() => readConfig({ WEB_CONCURRENCY })).toThrow(/1 fault\(s\):\n  WEB_CONCURRENCY: /);
  });

  test("secrets have no default in production", () => {
    expect(() => readConfig({ NODE_ENV: "production" })).toThrow(/DATABASE_URL: has no default in production/);
  });

  test("mail needs a server and an address that it is from", () => {
    expect(readConfig({}).smtp).toBeUndefined();
    const smtp = { SMTP_URL: "smtps://a:b@mail.example", MAIL_FROM: "meedoen@example.org" };
    expect(readConfig(smtp).smtp).toEqual({ url: smtp.SMTP_URL, from: smtp.MAIL_FROM });
    expect(() => readConfig({ SMTP_URL: smtp.SMTP_URL })).toThrow(/MAIL_FROM: is needed/);
    expect(() => readConfig({ MAIL_FROM: smtp.MAIL_FROM })).toThrow(/SMTP_URL: is needed/);
    expect(() => readConfig({ ...smtp, SMTP_URL: "mail.example" })).toThrow(/must begin with smtp/);
  });

  test("a secret can come from a file, but not from two places", () => {
    const file = join(mkdtempSync(join(tmpdir(), "meedoen-config-")), "url");
    writeFileSync(file, "postgres://a:b@db/c\n");
    expect(readConfig({ DATABASE_URL_FILE: file }).databaseUrl).toBe("postgres://a:b@db/c");
    expect(() => readConfig({ DATABASE_URL_FILE: file, DATABASE_URL: "postgres://x" })).toThrow(/not both/);
    expect(() => readConfig({ DATABASE_URL_FILE: `${file}.gone` })).toThrow(/cannot be read/);
  });
});
