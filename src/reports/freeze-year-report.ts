import { createHash } from "node:crypto";
import { only, type Act } from "../access/act";
import { canonical } from "../core/canonical";
import type { Done } from "../core/done.types";
import { refusing } from "../core/errors";
import { newId } from "../core/ids";
import type { YearReport } from "./report.types";

/** Stores a report for good, as the next version of its year. Errors: CONFLICT when somebody froze the same version first. */
export async function freezeYearReport(act: Act, report: YearReport): Promise<Done> {
  const id = newId(act.at);
  const text = canonical(report);
  const taken = "Iemand anders stelde deze rapportage net vast. Kijk eerst naar die versie.";
  only(
    await refusing(
      "report_release_organisation_id_year_version_key",
      taken,
      act.sql`
    /* reports.freeze-year-report */ INSERT INTO report_release
      (organisation_id, id, year, version, frozen_at, frozen_by, frozen_by_name, report, content_hash)
    SELECT a.organisation_id, ${id}, ${report.year}::smallint,
           (SELECT coalesce(max(r.version), 0) + 1 FROM report_release r
             WHERE r.organisation_id = ${act.organisationId} AND r.year = ${report.year}),
           ${act.at}, a.id, a.name, ${text}, ${hashOf(text)}
      FROM account a WHERE a.organisation_id = ${act.organisationId} AND a.id = (SELECT app.account())
    RETURNING id`,
    ),
  );
  act.concerns([], ["report_release"]);
  return { id };
}

/** SHA-256 of a report's canonical text: whoever has the report can compute it again. */
function hashOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
