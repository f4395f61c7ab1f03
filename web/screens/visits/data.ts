import type {
  HomeVisitingQuery,
  VisitMatchQuery,
  VisitRequestQuery,
  VolunteerFormQuery,
  WorriesQuery,
} from "../../graphql/generated/graphql";

export type ToLookAt = HomeVisitingQuery["matchesToLookAt"][number];
export type WaitingList = HomeVisitingQuery["visitRequests"];
export type Match = HomeVisitingQuery["visitMatches"][number];
export type VolunteerInList = HomeVisitingQuery["volunteers"][number];
export type Worry = WorriesQuery["worries"][number];
export type Proposal = VisitRequestQuery["visitRequest"]["proposals"][number];
export type MatchPage = VisitMatchQuery["visitMatch"];
export type KnownVolunteer = VolunteerFormQuery["volunteers"][number];
