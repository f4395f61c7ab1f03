import type { Question } from "../access/ask";
import type { Period } from "../core/days";

/** Every district with its neighbourhoods, in the order of the codes. */
export const districtsQuestion: Question<void> = {
  name: "places.districts",
  may: "place.read",
  sql: `SELECT coalesce(json_agg(json_build_object(
      'code', d.code, 'name', d.name, 'validFrom', d.valid_from, 'validUntil', d.valid_until,
      'neighbourhoods', (SELECT coalesce(json_agg(json_build_object('code', n.code, 'name', n.name) ORDER BY n.code), '[]')
        FROM neighbourhood n WHERE n.district_code = d.code)) ORDER BY d.code), '[]')::text AS answer
    FROM district d`,
  values: () => [],
};

/** The meeting places by name, those that are closed last. */
export const meetingPlacesQuestion: Question<void> = {
  name: "places.meeting-places",
  may: "place.read",
  sql: `SELECT coalesce(json_agg(json_build_object(
      'id', m.id, 'name', m.name, 'address', m.address, 'districtCode', m.district_code, 'districtName', d.name,
      'closedOn', m.closed_on) ORDER BY m.closed_on IS NOT NULL, m.name, m.id), '[]')::text AS answer
    FROM meeting_place m LEFT JOIN district d ON d.code = m.district_code
   WHERE m.organisation_id = (SELECT app.organisation())`,
  values: () => [],
};

/** The closed days of a period [from, until). */
export const closedDaysQuestion: Question<Period> = {
  name: "places.closed-days",
  may: "place.read",
  sql: `SELECT coalesce(json_agg(json_build_object('on', c."on", 'name', c.name) ORDER BY c."on"), '[]')::text AS answer
    FROM closed_day c
   WHERE c.organisation_id = (SELECT app.organisation()) AND c."on" >= $1::date AND c."on" < $2::date`,
  values: ({ from, until }) => [from, until],
};
