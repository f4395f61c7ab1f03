import { instrumentsForSql } from "../measurements/instruments-for-sql";
import { colleague, hers, type DossierPart } from "./dossier-part";

const instruments = `jsonb_array_elements('${instrumentsForSql.replaceAll("'", "''")}'::jsonb)`;

const answer = `CASE WHEN m.state = 'DECLINED' THEN 'liever niet' ELSE coalesce((SELECT option ->> 'words'
    FROM jsonb_array_elements(asked.item -> 'options') AS option WHERE option -> 'value' = m.answers -> (asked.item ->> 'id')), 'niet ingevuld') END`;

/** What follows from the answers: a rung that was confirmed, or that they count for groups only. */
const remark = `CASE WHEN m.rung IS NOT NULL THEN concat('trede ', m.rung, ', ' || 'wil naar trede ' || m.target_rung || ' voor ' || m.target_on)
    WHEN m.state = 'DONE' AND NOT (told ->> 'isForPersons')::boolean THEN 'uit deze antwoorden maken we alleen cijfers van groepen' END`;

/** What somebody was asked and answered, a row a question, in the words of then. */
export const measurementParts: readonly DossierPart[] = [
  {
    id: "measurements",
    title: "Vragenlijsten",
    tables: ["measurement"],
    columns: ["Dag", "Lijst", "Vraag", "Antwoord", "Toelichting", "Vastgelegd door"],
    values: [`m."on"`, "told ->> 'name'", "asked.item ->> 'words'", answer, remark, colleague("m.recorded_by")],
    from: `FROM measurement m JOIN ${instruments} AS told ON told ->> 'id' = m.instrument
      LEFT JOIN instrument_wording w ON w.organisation_id = m.organisation_id AND w.instrument = m.instrument AND w.version = m.wording_version
      LEFT JOIN LATERAL jsonb_array_elements(CASE WHEN m.state = 'DONE' THEN coalesce(w.items, told -> 'items') END)
        WITH ORDINALITY AS asked (item, place) ON true
     WHERE ${hers("m")}`,
    order: `m."on", m.recorded_at, m.instrument, m.state, asked.place`,
  },
  {
    id: "measurement-wait",
    title: "Vanaf wanneer we je weer iets mogen vragen",
    tables: ["measurement_wait"],
    columns: ["Dag"],
    values: ["w.until"],
    from: `FROM measurement_wait w WHERE ${hers("w")}`,
    order: "w.until",
  },
];
