import { seenBy, walled } from "../wall";

/** The roll-ups, and the notes that wait for the till. */
export const tables = `
    -- quarter: its first day. marks: how often somebody was marked; present: of those, present; contributed: of those, with a
    -- contribution. registered: whether she counted as a unique person when this was last posted.
    CREATE TABLE person_quarter (
      organisation_id uuid NOT NULL,
      quarter date NOT NULL,
      track_id uuid NOT NULL,
      participant_id uuid NOT NULL,
      marks integer NOT NULL,
      present integer NOT NULL,
      contributed integer NOT NULL,
      registered boolean NOT NULL,
      PRIMARY KEY (organisation_id, quarter, track_id, participant_id)) WITH (fillfactor = 85);
    CREATE INDEX person_quarter_of_participant ON person_quarter (organisation_id, participant_id);

    -- held: logged, so not cancelled.
    CREATE TABLE track_quarter (
      organisation_id uuid NOT NULL,
      track_id uuid NOT NULL,
      quarter date NOT NULL,
      held integer NOT NULL DEFAULT 0,
      cancelled integer NOT NULL DEFAULT 0,
      marks integer NOT NULL DEFAULT 0,
      present integer NOT NULL DEFAULT 0,
      PRIMARY KEY (organisation_id, track_id, quarter)) WITH (fillfactor = 85);

    -- change: the last review of the quarter less the first review ever, in GAS levels. tracks: those that its owner is or was
    -- enrolled in.
    CREATE TABLE goal_quarter (
      organisation_id uuid NOT NULL,
      goal_id uuid NOT NULL,
      quarter date NOT NULL,
      change smallint NOT NULL,
      tracks uuid[] NOT NULL,
      PRIMARY KEY (organisation_id, goal_id, quarter));

    -- Somebody who came in several quarters counts once in a period: in the last of them that lies in it. So each row says how
    -- many did so in this quarter and after it for the first time in "next" (infinity: never again), and those of a period
    -- are the rows with from <= quarter < until <= next. came, contributed: registered people; reviewed: goals, with the sum
    -- of their changes. track_id: zeros for all tracks together.
    CREATE TABLE counted_once (
      organisation_id uuid NOT NULL,
      quarter date NOT NULL,
      track_id uuid NOT NULL,
      next date NOT NULL,
      came integer NOT NULL,
      contributed integer NOT NULL,
      reviewed integer NOT NULL,
      change integer NOT NULL,
      PRIMARY KEY (organisation_id, quarter, track_id, next)) WITH (fillfactor = 85);

    -- A note for whoever comes to the till next: numbers to add, or a goal to look at again, or (without a track) somebody and
    -- all her goals.
    CREATE TABLE posting (
      organisation_id uuid NOT NULL,
      id bigint GENERATED ALWAYS AS IDENTITY,
      track_id uuid,
      quarter date,
      participant_id uuid,
      goal_id uuid,
      held integer NOT NULL,
      cancelled integer NOT NULL,
      marks integer NOT NULL,
      present integer NOT NULL,
      contributed integer NOT NULL,
      PRIMARY KEY (organisation_id, id));
    ${["person_quarter", "track_quarter", "goal_quarter", "counted_once", "posting"]
      .map(
        (table) => `${walled(table, ["SELECT"])}
    ${seenBy("meedoen_keeper", table, ["SELECT", "INSERT", "UPDATE", "DELETE"])}`,
      )
      .join("\n")}`;
