import { WordsAndDomains1764000000001 } from "./migrations/1764000000001-words-and-domains";
import { Access1764000000002 } from "./migrations/1764000000002-access";
import { PlacesParticipantsTracks1764000000003 } from "./migrations/1764000000003-places-participants-tracks";
import { LoggingIn1764000000004 } from "./migrations/1764000000004-logging-in";
import { SessionsGoals1764000000005 } from "./migrations/1764000000005-sessions-goals";
import { RollUps1764000000006 } from "./migrations/1764000000006-roll-ups";
import { ReportsImports1764000000007 } from "./migrations/1764000000007-reports-imports";
import { DistrictsOfAmersfoort1764000000008 } from "./migrations/1764000000008-districts-of-amersfoort";
import { RollUps1764100000009 } from "./migrations/1764100000009-roll-ups";
import { ReachApart1764100000010 } from "./migrations/1764100000010-reach-apart";
import { CoveringIndexes1764100000011 } from "./migrations/1764100000011-covering-indexes";
import { ReadLogInOne1764100000012 } from "./migrations/1764100000012-read-log-in-one";
import { Apologies1764200000014 } from "./migrations/1764200000014-apologies";
import { Calls1764200000015 } from "./migrations/1764200000015-calls";
import { DeviceKeys1764200000016 } from "./migrations/1764200000016-device-keys";
import { Consents1764300000017 } from "./migrations/1764300000017-consents";
import { WhoCounted1764300000018 } from "./migrations/1764300000018-who-counted";
import { Notes1764300000019 } from "./migrations/1764300000019-notes";
import { Measurements1764300000020 } from "./migrations/1764300000020-measurements";
import { Mail1764300000030 } from "./migrations/1764300000030-mail";
import { Volunteers1764300000031 } from "./migrations/1764300000031-volunteers";
import { HomeVisits1764300000032 } from "./migrations/1764300000032-home-visits";
import { WaitingLists1764300000040 } from "./migrations/1764300000040-waiting-lists";
import { Referrals1764300000041 } from "./migrations/1764300000041-referrals";
import { Networks1764300000050 } from "./migrations/1764300000050-networks";
import { GoalsComplete1764300000051 } from "./migrations/1764300000051-goals-complete";
import { StrengthsContributionsMovement1764300000052 } from "./migrations/1764300000052-strengths-contributions-movement";
import { Initiatives1764300000060 } from "./migrations/1764300000060-initiatives";
import { PresenceAtGatherings1764300000061 } from "./migrations/1764300000061-presence-at-gatherings";
import { MeantFor1764300000070 } from "./migrations/1764300000070-meant-for";

/** Every migration, oldest first. */
export const migrations = [
  WordsAndDomains1764000000001,
  Access1764000000002,
  PlacesParticipantsTracks1764000000003,
  LoggingIn1764000000004,
  SessionsGoals1764000000005,
  RollUps1764000000006,
  ReportsImports1764000000007,
  DistrictsOfAmersfoort1764000000008,
  RollUps1764100000009,
  ReachApart1764100000010,
  CoveringIndexes1764100000011,
  ReadLogInOne1764100000012,
  Apologies1764200000014,
  Calls1764200000015,
  DeviceKeys1764200000016,
  Consents1764300000017,
  WhoCounted1764300000018,
  Notes1764300000019,
  Measurements1764300000020,
  Mail1764300000030,
  Volunteers1764300000031,
  HomeVisits1764300000032,
  WaitingLists1764300000040,
  Referrals1764300000041,
  Networks1764300000050,
  GoalsComplete1764300000051,
  StrengthsContributionsMovement1764300000052,
  Initiatives1764300000060,
  PresenceAtGatherings1764300000061,
  MeantFor1764300000070,
];
