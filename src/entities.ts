import { Account } from "./access/account.entity";
import { Invitation } from "./access/invitation.entity";
import { Organisation } from "./access/organisation.entity";
import { Term } from "./access/term.entity";
import { AuditEvent, Operation } from "./access/trail.entity";
import { CallStep } from "./calls/call-step.entity";
import { Contribution } from "./contributions/contribution.entity";
import { Goal, GoalReview } from "./goals/goal.entity";
import { Import, ImportRow } from "./imports/import.entity";
import { GatheringPresence } from "./initiatives/gathering-presence.entity";
import { Gathering } from "./initiatives/gathering.entity";
import { Initiative, InitiativeStep } from "./initiatives/initiative.entity";
import { NetworkMember, ResidentsNetwork } from "./initiatives/residents-network.entity";
import { Note } from "./notes/note.entity";
import { Consent, ConsentText } from "./participants/consent.entity";
import { InstrumentChoice, InstrumentWording } from "./measurements/instrument.entity";
import { Measurement, MeasurementWait } from "./measurements/measurement.entity";
import { Mail } from "./mail/mail.entity";
import { Movement } from "./movement/movement.entity";
import { Network, NetworkTie } from "./network/network.entity";
import { Participant } from "./participants/participant.entity";
import { Strength } from "./participants/strength.entity";
import { ClosedDay } from "./places/closed-day.entity";
import { District, Neighbourhood } from "./places/district.entity";
import { MeetingPlace } from "./places/meeting-place.entity";
import { Apology } from "./sessions/apology.entity";
import { Attendance } from "./sessions/attendance.entity";
import { CountedOnce, GoalQuarter, PersonQuarter, Posting, TrackQuarter } from "./sessions/roll-ups.entity";
import { Series } from "./sessions/series.entity";
import { Session } from "./sessions/session.entity";
import { Assignment } from "./tracks/assignment.entity";
import { Enrolment, EnrolmentChange } from "./tracks/enrolment.entity";
import { ReachRequest } from "./tracks/reach-request.entity";
import { Referral } from "./tracks/referral.entity";
import { Track, Workshop } from "./tracks/track.entity";
import { PlaceOffer, WaitingEntry } from "./waiting/waiting.entity";
import { HomeVisit, Worry } from "./volunteers/home-visit.entity";
import { MatchChange, MatchEvaluation, MatchStep, VisitMatch } from "./volunteers/visit-match.entity";
import { VisitRequest, Volunteer } from "./volunteers/volunteer.entity";
import { ReportRelease } from "./reports/report-release.entity";

/** Every entity; the test on migrations holds them against the database. */
export const entities = [
  Organisation,
  Account,
  Invitation,
  Term,
  Operation,
  AuditEvent,
  District,
  Neighbourhood,
  MeetingPlace,
  ClosedDay,
  Participant,
  Strength,
  ConsentText,
  Consent,
  Workshop,
  Track,
  Assignment,
  Enrolment,
  EnrolmentChange,
  Referral,
  ReachRequest,
  WaitingEntry,
  PlaceOffer,
  Goal,
  GoalReview,
  Network,
  NetworkTie,
  Series,
  Session,
  Apology,
  Attendance,
  CallStep,
  Contribution,
  Movement,
  Note,
  ResidentsNetwork,
  NetworkMember,
  Initiative,
  InitiativeStep,
  Gathering,
  InstrumentChoice,
  InstrumentWording,
  Measurement,
  MeasurementWait,
  GatheringPresence,
  PersonQuarter,
  TrackQuarter,
  GoalQuarter,
  CountedOnce,
  Posting,
  Mail,
  Volunteer,
  VisitRequest,
  VisitMatch,
  MatchChange,
  MatchStep,
  MatchEvaluation,
  HomeVisit,
  Worry,
  ReportRelease,
  Import,
  ImportRow,
];
