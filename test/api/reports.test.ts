import { createHash } from "node:crypto";
import request from "supertest";
import { readSheet } from "../../src/files/read-sheet";
import { canonical } from "../../src/core/canonical";
import { openRegister, type RegisterRows } from "../support/register-rows";
import { writeSmallYear } from "../support/small-year";
import {
  buildHouse,
  openWorld,
  operationId,
  visitorWith,
  type House,
  type Visitor,
  type World,
} from "../support/world";

const REPORT =
  "year title organisation from until referenceDate madeAt divisionYear protection coverage { logged of sentence } definitions { figure definition } sections { id title heading columns note coverage { logged of sentence } rows { label total values note } }";
const DRAFT = `query YearReport($year: Int!) { yearReport(year: $year) { ${REPORT} } }`;
const RELEASES = "query Releases { reportReleases { id year version frozenAt frozenBy } }";
const RELEASE = `query Release($id: ID!) { reportRelease(id: $id) { id year version frozenAt frozenBy contentHash csvPath xlsxPath odsPath report { ${REPORT} } } }`;
const FREEZE = "mutation Freeze($input: FreezeYearReportInput!) { freezeYearReport(input: $input) { id } }";

describe("year reports", () => {
  let world: World;
  let house: House;
  let register: RegisterRows;
  let year: Awaited<ReturnType<typeof writeSmallYear>>;

  beforeAll(async () => {
    world = await openWorld({ now: new Date("2026-02-03T09:00:00Z") });
    house = await buildHouse(world);
    register = await openRegister(world, house);
    year = await writeSmallYear(register);
  });
  afterAll(async () => {
    await register.close();
    await world.close();
  });

  const freeze = async (who: Visitor = house.manager, input: Record<string, unknown> = {}): Promise<string> =>
    (await who.ask(FREEZE, { input: { operationId: operationId(world), year: 2025, ...input } })).freezeYearReport.id;
  const download = (who: Visitor, path: string) =>
    request(world.app.server)
      .get(path)
      .set("cookie", who.cookie)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => done(null, Buffer.concat(parts)));
      });

  test("the manager sees the report of a year that has begun, protected", async () => {
    const { yearReport } = await house.manager.ask(DRAFT, { year: 2025 });
    expect(yearReport.sections.map(({ id }: { id: string }) => id)).toEqual([
      "track",
      "district",
      "age",
      "district-people",
      "district-participations",
      "age-people",
      "age-participations",
      "flow",
    ]);
    const running = await house.manager.ask(DRAFT, { year: 2026 });
    expect(running.yearReport).toMatchObject({
      title: "Jaarrapportage 2026, tussenstand van 3 februari 2026",
      until: "2026-02-04",
      referenceDate: "2026-02-03",
    });
    expect(await house.manager.refused(DRAFT, { year: 2027 })).toMatchObject({
      code: "BAD_USER_INPUT",
      fields: { year: "Dit jaar is nog niet begonnen." },
    });
    expect(await house.manager.refused(DRAFT, { year: 3 })).toMatchObject({ code: "BAD_USER_INPUT" });
  });

  test("a frozen report never changes when the register does, and the next one is a new version", async () => {
    const first = await freeze();
    const before = (await house.manager.ask(RELEASE, { id: first })).reportRelease;
    await register.sql("UPDATE session SET logged_at = now() WHERE id = $1", [year.april]);
    for (let late = 0; late < 7; late += 1)
      await register.mark(year.april, await register.person({ district: "WK030703", born: [1990, 5] }));
    const after = (await house.manager.ask(RELEASE, { id: first })).reportRelease;
    expect(after).toEqual(before);

    const second = (await house.manager.ask(RELEASE, { id: await freeze() })).reportRelease;
    expect([before.version, second.version]).toEqual([1, 2]);
    expect(second.report.sections[0].rows.at(-1).values).toEqual([28, 40]);
    const { reportReleases } = await house.manager.ask(RELEASES);
    expect(
      reportReleases.map(({ version, frozenBy }: { version: number; frozenBy: string }) => [version, frozenBy]),
    ).toEqual([
      [2, "Ingrid Postma"],
      [1, "Ingrid Postma"],
    ]);
  });

  test("the hash is that of the report's canonical JSON", async () => {
    const { reportRelease } = await house.manager.ask(RELEASE, { id: await freeze() });
    expect(createHash("sha256").update(canonical(reportRelease.report)).digest("hex")).toBe(reportRelease.contentHash);
  });

  test("freezing the same operation twice gives one version", async () => {
    const input = { operationId: operationId(world) };
    expect(await freeze(house.manager, input)).toBe(await freeze(house.manager, input));
  });

  test("a report of a year that has not begun is not frozen", async () => {
    const input = { operationId: operationId(world), year: 2027 };
    expect(await house.manager.refused(FREEZE, { input })).toMatchObject({ code: "BAD_USER_INPUT" });
  });

  test("the municipality reads frozen reports, and nothing else", async () => {
    const id = await freeze();
    const { reportRelease } = await house.funder.ask(RELEASE, { id });
    expect(reportRelease.report.organisation).toBe("Welzijn aan de Eem");
    expect((await house.funder.ask(RELEASES)).reportReleases.length).toBeGreaterThan(0);
    expect(await house.funder.refused(DRAFT, { year: 2025 })).toMatchObject({ code: "FORBIDDEN" });
    expect(
      await house.funder.refused(FREEZE, { input: { operationId: operationId(world), year: 2025 } }),
    ).toMatchObject({ code: "FORBIDDEN" });
  });

  test("caseworkers and administrators see no report", async () => {
    const id = await freeze();
    for (const who of [house.caseworker, house.admin]) {
      expect(await who.refused(DRAFT, { year: 2025 })).toMatchObject({ code: "FORBIDDEN" });
      expect(await who.refused(RELEASES)).toMatchObject({ code: "FORBIDDEN" });
      expect(await who.refused(RELEASE, { id })).toMatchObject({ code: "FORBIDDEN" });
      expect(await who.refused(FREEZE, { input: { operationId: operationId(world), year: 2025 } })).toMatchObject({
        code: "FORBIDDEN",
      });
      expect((await download(who, `/exports/year-report/${id}.csv`)).status).toBe(403);
    }
  });

  test("another organisation's report is not there", async () => {
    const id = await freeze();
    const other = await buildHouse(world, "Buurthuis Zuid");
    for (const who of [other.manager, other.funder]) {
      expect(await who.refused(RELEASE, { id })).toMatchObject({ code: "NOT_FOUND" });
      expect((await who.ask(RELEASES)).reportReleases).toEqual([]);
      expect((await download(who, `/exports/year-report/${id}.xlsx`)).status).toBe(404);
    }
  });

  test.each(["csv", "xlsx", "ods"] as const)(
    "the municipality downloads a frozen report as %s with the figures of the screen",
    async (format) => {
      const id = await freeze();
      const { reportRelease } = await house.funder.ask(RELEASE, { id });
      const answer = await download(house.funder, reportRelease[`${format}Path`]);
      expect(answer.status).toBe(200);
      expect(answer.headers["content-disposition"]).toBe(
        `attachment; filename="jaarrapportage-2025-versie-${reportRelease.version}.${format}"`,
      );
      const sheet = (name: string) => readSheet(answer.body, `report.${format}`, { sheet: name });
      if (format === "csv") {
        const text = answer.body.toString("utf8");
        const [{ rows }] = reportRelease.report.sections;
        for (const { label, values } of rows) expect(text).toContain(`${label};${values.join(";")}`);
        expect(text).toContain("Dekking;4 van 4 bijeenkomsten ingevuld.");
        expect(text).toContain(reportRelease.contentHash);
        for (const { definition } of reportRelease.report.definitions) expect(text).toContain(definition.slice(0, 40));
        return;
      }
      for (const { title, rows, id: section } of reportRelease.report.sections) {
        if (title.length > 31) continue;
        const { rows: cells } = await sheet(title);
        const figures = cells.slice(1).map((row) => row.slice(0, 1 + rows[0].values.length));
        expect({ section, figures }).toEqual({
          section,
          figures: rows.map(({ label, values }: { label: string; values: number[] }) => [label, ...values]),
        });
      }
      expect(JSON.stringify(await sheet("Begrippen"))).toContain("Unieke deelnemers");
      expect(JSON.stringify(await sheet("Over deze rapportage"))).toContain(reportRelease.contentHash);
    },
  );

  test("a download leaves a line in the trail, and who is not logged in gets none", async () => {
    const id = await freeze();
    const path = `/exports/year-report/${id}.csv`;
    await download(house.funder, path);
    const lines = await register.sql(
      "SELECT role, operation FROM audit_event WHERE organisation_id = $1 AND action = 'EXPORT' ORDER BY id DESC LIMIT 1",
      [house.organisationId],
    );
    expect(lines).toEqual([{ role: "FUNDER", operation: "ExportYearReport" }]);
    const nobody = visitorWith(world, { email: "", cookie: "", accountId: "" });
    const refused = await download(nobody, path);
    expect(refused.status).toBe(401);
    expect(JSON.parse(refused.body.toString()).errors[0]).toMatchObject({
      message: expect.stringContaining("Log opnieuw in"),
      extensions: { code: "UNAUTHENTICATED" },
    });
    expect((await download(house.funder, "/exports/year-report/nothing.csv")).status).toBe(404);
    expect((await download(house.funder, `/exports/year-report/${id}.exe`)).status).toBe(404);
  });
});
