import type { Question } from "../access/ask";
import { everyInstrumentInSql, instrumentFieldsInSql } from "./due-in-sql";
import { instrumentsForSql } from "./instruments-for-sql";

/** Every instrument with its terms, and what the organisation chose and wrote. */
export const instrumentsQuestion: Question<void> = {
  name: "measurements.instruments",
  may: "instrument.write",
  sql: `WITH ${everyInstrumentInSql("$1")}
    SELECT json_agg(o ORDER BY i.place)::text AS answer
      FROM every_instrument i CROSS JOIN LATERAL (SELECT ${instrumentFieldsInSql}, i.told ->> 'officialName' AS "officialName",
        i.told ->> 'licence' AS licence, i.told ->> 'language' AS language, i.told ->> 'readingLevel' AS "readingLevel", i.is_on AS "isOn",
        i.told ->> 'wordingFrom' = 'OWNER' AS "needsWording", i.told ->> 'wordingFrom' = 'ORGANISATION' AS "isOwn",
        (i.told ->> 'questionCount')::integer AS "questionCount", (i.told ->> 'optionCount')::integer AS "optionCount") AS o`,
  values: () => [instrumentsForSql],
};
