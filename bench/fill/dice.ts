/** Functions for this session alone that throw dice: the same key gives the same number, on every machine. */
export const dice = `
  CREATE FUNCTION pg_temp.dice(key text) RETURNS float8 LANGUAGE sql IMMUTABLE RETURN
    (hashtextextended(key, 2026) & 4294967295) / 4294967296.0::float8;
  CREATE FUNCTION pg_temp.one_of(list text[], key text) RETURNS text LANGUAGE sql IMMUTABLE RETURN
    list[1 + floor(pg_temp.dice(key) * cardinality(list))::integer];
  -- A UUID of version 7, as the application makes them: begins with the instant.
  CREATE FUNCTION pg_temp.id(at timestamptz, key text) RETURNS uuid LANGUAGE sql IMMUTABLE RETURN
    (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5(key), 1, 3) || '8' || substr(md5(key), 4, 15))::uuid;`;
