import type { Question } from "../access/ask";
import { withinReach } from "../access/reach";

/** The imports that somebody may see and undo: her own into a track within reach, and all of them for a manager. */
export const importWithinReach = `((SELECT app.reaches_all()) OR i.by_account_id = (SELECT app.account()) AND ${withinReach("i.track_id")})`;

const summary = `json_build_object('id', i.id, 'fileName', i.file_name, 'kind', i.kind,
    'state', CASE WHEN i.undone_at IS NULL THEN 'DONE' ELSE 'UNDONE' END, 'trackId', i.track_id, 'trackName', t.name,
    'by', a.name, 'at', i.at, 'added', i.added, 'undoneAt', i.undone_at, 'keptAtUndo', i.kept_at_undo)`;

const source = `FROM import i
    JOIN account a ON a.organisation_id = i.organisation_id AND a.id = i.by_account_id
    LEFT JOIN track t ON t.organisation_id = i.organisation_id AND t.id = i.track_id
   WHERE i.organisation_id = (SELECT app.organisation()) AND ${importWithinReach}`;

/** The last hundred, newest first. */
export const importsQuestion: Question<void> = {
  name: "imports.imports",
  may: "import.run",
  sql: `SELECT coalesce(json_agg(found.summary ORDER BY found.at DESC, found.id DESC), '[]')::text AS answer
    FROM (SELECT ${summary} AS summary, i.at, i.id ${source} ORDER BY i.at DESC, i.id DESC LIMIT 100) AS found`,
  values: () => [],
};

/** One import, as the list shows it. */
export const importQuestion: Question<{ readonly id: string }> = {
  name: "imports.import",
  may: "import.run",
  sql: `SELECT (${summary})::text AS answer ${source} AND i.id = $1`,
  values: ({ id }) => [id],
};
