import type { Question } from "../access/ask";

/** Frozen reports, newest first. A funder asks this too: the organisation is the one that publishes. */
export const releasesQuestion: Question<void> = {
  name: "reports.releases",
  may: "report.read",
  sql: `SELECT coalesce(json_agg(json_build_object('id', r.id, 'year', r.year, 'version', r.version, 'frozenAt', r.frozen_at,
        'frozenBy', r.frozen_by_name) ORDER BY r.year DESC, r.version DESC), '[]')::text AS answer
    FROM report_release r WHERE r.organisation_id = (SELECT app.publisher())`,
  values: () => [],
};

/** One frozen report, as it was stored. */
export const releaseQuestion: Question<{ readonly id: string }> = {
  name: "reports.release",
  may: "report.read",
  sql: `SELECT json_build_object('id', r.id, 'year', r.year, 'version', r.version, 'frozenAt', r.frozen_at,
      'frozenBy', r.frozen_by_name, 'contentHash', encode(r.content_hash, 'hex'),
      'csvPath', '/exports/year-report/' || r.id || '.csv', 'xlsxPath', '/exports/year-report/' || r.id || '.xlsx',
      'odsPath', '/exports/year-report/' || r.id || '.ods', 'report', r.report)::text AS answer
    FROM report_release r WHERE r.organisation_id = (SELECT app.publisher()) AND r.id = $1`,
  values: ({ id }) => [id],
};
