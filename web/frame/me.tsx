import { createContext, useContext } from "react";
import type { MeQuery } from "../graphql/generated/graphql";

export type Me = MeQuery["me"];

const MeContext = createContext<Me | null>(null);
export const MeProvider = MeContext.Provider;

/** Who is logged in. Only asked inside the frame, where somebody is. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error("useMe outside the frame");
  return me;
}
