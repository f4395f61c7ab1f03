import "reflect-metadata";
import { printSchema, type GraphQLSchema } from "graphql";
import { buildSchemaSync, type AuthChecker, type NonEmptyArray } from "type-graphql";
import type { Context } from "./access/context";
import { AccountResolver } from "./access/account.resolver";
import { LoginResolver } from "./access/login.resolver";
import { OverviewResolver } from "./outcomes/overview.resolver";
import { ReportResolver } from "./reports/report.resolver";
import type { Permission } from "./access/permissions";
import { CallResolver } from "./calls/call.resolver";
import { ContributionResolver } from "./contributions/contribution.resolver";
import { MovementResolver } from "./movement/movement.resolver";
import { DayResolver } from "./dashboard/day.resolver";
import { ParticipantPageResolver } from "./dashboard/participant-page.resolver";
import { GoalResolver } from "./goals/goal.resolver";
import { ImportResolver } from "./imports/import.resolver";
import { InitiativeResolver } from "./initiatives/initiative.resolver";
import { NetworkResolver } from "./network/network.resolver";
import { NoteResolver } from "./notes/note.resolver";
import { PrivacyResolver } from "./privacy/privacy.resolver";
import { ConsentResolver } from "./participants/consent.resolver";
import { InstrumentResolver } from "./measurements/instrument.resolver";
import { MeasurementResolver } from "./measurements/measurement.resolver";
import { MailResolver } from "./mail/mail.resolver";
import { ParticipantResolver } from "./participants/participant.resolver";
import { StrengthResolver } from "./participants/strength.resolver";
import { PlaceResolver } from "./places/place.resolver";
import { AttendanceResolver } from "./sessions/attendance.resolver";
import { LiveResolver } from "./sessions/live.resolver";
import { SeriesResolver } from "./sessions/series.resolver";
import { SessionResolver } from "./sessions/session.resolver";
import { EnrolmentResolver } from "./tracks/enrolment.resolver";
import { ReferralResolver } from "./tracks/referral.resolver";
import { TrackResolver } from "./tracks/track.resolver";
import { WaitingResolver } from "./waiting/waiting.resolver";
import { MatchResolver } from "./volunteers/match.resolver";
import { VisitResolver } from "./volunteers/visit.resolver";
import { VolunteerResolver } from "./volunteers/volunteer.resolver";

/** Every resolver of the house. */
const resolvers: NonEmptyArray<Function> = [
  LoginResolver,
  AccountResolver,
  PlaceResolver,
  ParticipantResolver,
  StrengthResolver,
  ConsentResolver,
  TrackResolver,
  EnrolmentResolver,
  ReferralResolver,
  WaitingResolver,
  GoalResolver,
  NetworkResolver,
  ParticipantPageResolver,
  SessionResolver,
  SeriesResolver,
  AttendanceResolver,
  LiveResolver,
  CallResolver,
  ContributionResolver,
  MovementResolver,
  NoteResolver,
  InitiativeResolver,
  MeasurementResolver,
  InstrumentResolver,
  VolunteerResolver,
  MatchResolver,
  VisitResolver,
  DayResolver,
  OverviewResolver,
  ReportResolver,
  ImportResolver,
  PrivacyResolver,
  MailResolver,
];

/**
 * Which permission a mutation needs goes into its transaction: the gate in the database looks up the login and refuses.
 * A question states the same permission itself, and so does what a subscription asks. So nothing is asked twice, and nothing is decided outside the database.
 */
const checkPermission: AuthChecker<Context, Permission> = ({ context, info }, [permission]) => {
  if (info.parentType.name === "Mutation" && permission) {
    context.progress.permission = permission;
    context.progress.command = info.fieldName;
  }
  return true;
};

/** The public contract. Validation is really on: nothing unknown passes, and nothing is skipped because it is missing. */
export function makeSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers,
    authChecker: checkPermission,
    // Asked for wherever there is a subscription; ours say themselves where their news comes from.
    pubSub: { publish: () => undefined, subscribe: nowhere },
    validate: {
      forbidUnknownValues: true,
      skipMissingProperties: false,
      validationError: { target: false, value: false },
    },
  });
}

/** The fields below the root that have a resolver of their own, and with it a question of their own. */
export function fieldsThatAsk(schema: GraphQLSchema): ReadonlySet<string> {
  const methods = resolvers.flatMap((resolver) => Object.getOwnPropertyNames(resolver.prototype));
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  );
  return new Set(methods.filter((method) => method !== "constructor" && !roots.includes(method)));
}

function nowhere(): never {
  throw new Error("a subscription of ours has a source of its own");
}

/** The contract as text, as schema.graphql holds it. */
export function printContract(): string {
  return `${printSchema(makeSchema())}\n`;
}
