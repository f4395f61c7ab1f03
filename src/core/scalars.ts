import { GraphQLError, GraphQLScalarType } from "graphql";
import { isDay } from "./days";

/** A calendar day. The database writes it as GraphQL wants it, so that nothing is converted on the way out. */
export const DayScalar = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "A calendar day in Amsterdam, YYYY-MM-DD",
  serialize: String,
  parseValue(value) {
    if (isDay(value)) return value;
    throw new GraphQLError("Een datum schrijf je als 2026-11-23.", { extensions: { code: "BAD_USER_INPUT" } });
  },
});

/** An instant, as the database or the clock gives it. */
export const InstantScalar = new GraphQLScalarType<string, string>({
  name: "DateTime",
  description: "An instant, ISO 8601 with an offset",
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue(value) {
    if (typeof value === "string" && !Number.isNaN(Date.parse(value))) return value;
    throw new GraphQLError("Een tijdstip schrijf je als 2026-11-23T14:00:00Z.", {
      extensions: { code: "BAD_USER_INPUT" },
    });
  },
});
