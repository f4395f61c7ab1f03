import type { Question } from "../access/ask";
import type { DossierPart } from "./dossier-part";
import { dossierParts } from "./dossier-parts";
import { looksInSql } from "./who-looked.question";

const roles = `CASE l.role WHEN 'CASEWORKER' THEN 'begeleider' WHEN 'MANAGER' THEN 'manager' WHEN 'ADMIN' THEN 'beheerder' WHEN 'VOLUNTEER' THEN 'vrijwilliger' ELSE 'gemeente' END`;
const actions = `CASE l.action WHEN 'READ' THEN 'bekeken' WHEN 'CHANGE' THEN 'gewijzigd' WHEN 'EXPORT' THEN 'meegenomen' ELSE 'ingelezen' END`;

/** Who had these data in sight, so that the dossier answers that too. */
const lookedPart: DossierPart = {
  id: "looks",
  title: "Wie jouw gegevens zag of veranderde",
  tables: [],
  columns: ["Wie", "Rol", "Wat", "Op zoveel dagen", "Voor het eerst", "Voor het laatst"],
  values: ["a.name", roles, actions, "l.days", `l."firstOn"`, `l."lastOn"`],
  from: `FROM (${looksInSql}) AS l JOIN account a ON a.organisation_id = p.organisation_id AND a.id = l.account_id`,
  order: `l."lastOn" DESC, a.name, l.action`,
};

function partInSql({ id, title, columns, values, from, order }: DossierPart): string {
  const heads = columns.map((column) => `'${column.replaceAll("'", "''")}'`).join(", ");
  return `json_build_object('id', '${id}', 'title', '${title.replaceAll("'", "''")}', 'columns', json_build_array(${heads}), 'rows',
    (SELECT coalesce(json_agg(json_build_array(${values.map((value) => `coalesce((${value})::text, '')`).join(", ")}) ORDER BY ${order}), '[]') ${from}))`;
}

/** All that the register knows of a person (AVG art. 15), with who looked. For a manager, who reaches every track. */
export const dossierQuestion: Question<{ readonly participantId: string }> = {
  name: "privacy.dossier",
  may: "dossier.read",
  sql: `SELECT json_build_object('participantId', p.id, 'name', p.name, 'callingName', p.calling_name, 'madeOn', $2::date,
      'organisation', (SELECT o.name FROM organisation o WHERE o.id = p.organisation_id),
      'parts', json_build_array(${[...dossierParts, lookedPart].map(partInSql).join(",\n")}))::text AS answer, ARRAY[p.id] AS subjects
    FROM participant p
   WHERE p.organisation_id = (SELECT app.organisation()) AND p.id = $1`,
  values: ({ participantId }, { today }) => [participantId, today],
};
