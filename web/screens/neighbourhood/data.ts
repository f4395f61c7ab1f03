import type { InitiativeQuery, NeighbourhoodLifeQuery, ResidentsNetworkQuery } from "../../graphql/generated/graphql";

export type InitiativeRow = NeighbourhoodLifeQuery["neighbourhoodLife"]["initiatives"][number];
export type Initiative = InitiativeQuery["initiative"];
export type Network = ResidentsNetworkQuery["residentsNetwork"];
export type Time = Initiative["times"][number];
