import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { settings } from "../../src/core/config";

const top = join(__dirname, "../..");
const read = (path: string): string => readFileSync(join(top, path), "utf8");
const dockerfile = read("docker/Dockerfile");
const manifest = JSON.parse(read("package.json"));

interface Service {
  readonly image?: string;
  readonly user?: string;
  readonly command?: string[];
  readonly environment: Record<string, unknown>;
  readonly secrets?: string[];
  readonly depends_on?: Record<string, { condition: string }>;
  readonly ports?: string[];
  readonly healthcheck?: unknown;
}
const compose: { services: Record<string, Service>; secrets: Record<string, { file: string }> } = parse(
  read("docker/compose.yaml"),
  { merge: true },
);
const service = (name: string): Service => compose.services[name] ?? { environment: {} };

/** An image cannot be built everywhere; so what it says is held against what the code says. */
describe("the image and the compose file", () => {
  test("run on the Node that package.json asks for", () => {
    const wanted = Number(/\d+/.exec(manifest.engines.node)?.[0]);
    const given = [...dockerfile.matchAll(/^FROM node:(\d+)/gm)].map(([, major]) => Number(major));
    expect(given).toHaveLength(2);
    for (const major of given) expect(major).toBeGreaterThanOrEqual(wanted);
  });

  test("copy only what exists, and run what the sources build", () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)]
      .flatMap(([, from]) => String(from).split(" "))
      .filter((path) => path !== ".");
    expect(copied.filter((path) => !existsSync(join(top, path)))).toEqual([]);
    const run = [JSON.parse(/^CMD (.+)$/m.exec(dockerfile)?.[1] ?? "[]")[1], service("migrate").command?.[1]];
    for (const file of run)
      expect(existsSync(join(top, String(file).replace("dist/", "").replace(/js$/, "ts")))).toBe(true);
    for (const script of dockerfile.matchAll(/npm run (\S+)/g))
      expect(manifest.scripts).toHaveProperty(String(script[1]));
  });

  test("serve as an ordinary user, with health checks, closed to the outside", () => {
    const [, runtime = ""] = dockerfile.split(/^FROM .*$/m).slice(1);
    expect(runtime).toMatch(/^USER node$/m);
    expect(runtime).toMatch(/^HEALTHCHECK/m);
    expect(runtime).toContain("/ready");
    expect(service("database").healthcheck).toBeDefined();
    expect(service("server").ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:/)]);
  });

  test("set only what the configuration knows", () => {
    const known = Object.keys(settings.shape).flatMap((name) => [name, `${name}_FILE`]);
    for (const name of ["server", "migrate"]) {
      expect(Object.keys(service(name).environment).filter((variable) => !known.includes(variable))).toEqual([]);
    }
    const inImage = [...(/^ENV (.+)$/m.exec(dockerfile)?.[1] ?? "").matchAll(/(\w+)=/g)].map(([, name]) => name);
    expect(inImage.filter((variable) => !known.includes(String(variable)))).toEqual([]);
  });

  test("take every secret from a file, and give the server no login that may migrate", () => {
    for (const name of ["server", "migrate"]) {
      const { environment, secrets = [] } = service(name);
      for (const [variable, value] of Object.entries(environment)) {
        if (variable.endsWith("URL") && variable !== "PUBLIC_URL") throw new Error(`${variable} stands in the open`);
        if (variable.endsWith("_FILE")) expect(secrets).toContain(String(value).replace("/run/secrets/", ""));
      }
      for (const secret of secrets) expect(compose.secrets).toHaveProperty(secret);
    }
    expect(service("server").secrets).toEqual(["database_url"]);
  });

  test("migrate as a step of its own, on a PostgreSQL that is supported", () => {
    expect(service("server").depends_on).toEqual({ migrate: { condition: "service_completed_successfully" } });
    expect(service("migrate").depends_on).toEqual({ database: { condition: "service_healthy" } });
    const major = Number(/^postgres:(\d+)/.exec(service("database").image ?? "")?.[1]);
    expect(major).toBeGreaterThanOrEqual(15);
    expect(major).toBeLessThanOrEqual(18);
  });
});
