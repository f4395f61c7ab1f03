import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Suspense, useEffect, useMemo, type ReactElement } from "react";
import { Redirect, Route, Switch, useLocation } from "wouter";
import { arrivalQuestion, rememberFirstPage } from "./arrival";
import { Answer } from "./components/answer";
import { Boundary } from "./components/boundary";
import { Skeleton } from "./components/skeleton";
import { Frame } from "./frame/frame";
import { MeProvider, type Me } from "./frame/me";
import { NewVersionNeeded } from "./frame/new-version";
import { firstPage } from "./frame/places";
import { useFreshPage } from "./frame/use-fresh-page";
import { useToday } from "./frame/use-today";
import { keepAhead } from "./offline/ahead";
import { keepAnswer, outboxOf } from "./outbox/here";
import { OutboxProvider } from "./outbox/use-sheet";
import { ChoosePassword, LogIn, NotFound, routes } from "./routes";

/** Who is not logged in, logs in where she stands and goes on from there. */
export function App(): ReactElement {
  const [path] = useLocation();
  return (
    <>
      <NewVersionNeeded />
      <Boundary path={path}>
        <Suspense fallback={<Skeleton rows={3} />}>
          <Switch>
            <Route path="/welkom">
              <ChoosePassword />
            </Route>
            <Route>
              <Somebody />
            </Route>
          </Switch>
        </Suspense>
      </Boundary>
    </>
  );
}

function Somebody(): ReactElement {
  const asked = useQuery(arrivalQuestion);
  return (
    <Answer to={asked} waiting={<></>}>
      {(known) =>
        known ? (
          <LoggedIn key={known.me.accountId} known={known.me} asOf={known.asOf} at={asked.dataUpdatedAt} />
        ) : (
          <LogIn />
        )
      }
    </Answer>
  );
}

type Known = { readonly known: Me; readonly asOf: number; readonly at: number };

/** Nothing that was typed on a page goes on under another name: whoever comes next gets pages of her own. */
function LoggedIn({ known, asOf, at }: Known): ReactElement {
  const today = useToday(known.today, at);
  const me = useMemo(() => ({ ...known, today }), [known, today]);
  const [path] = useLocation();
  const first = firstPage(me.role);
  const questions = useQueryClient();
  // Marks stand on the page already; anything else changes what the server tells of the list, and who wrote otherwise.
  const outbox = outboxOf(me.accountId, ({ errand }, isConflict) => {
    void questions.invalidateQueries({ refetchType: errand.kind === "marks" && !isConflict ? "none" : "active" });
  });
  useFreshPage();
  useEffect(() => rememberFirstPage(first), [first]);
  useEffect(() => void keepAnswer("me", me, asOf), [me, asOf]);
  useEffect(() => (me.permissions.includes("day.read") ? keepAhead() : undefined), [me]);
  return (
    <MeProvider value={me}>
      <OutboxProvider value={outbox}>
        <Frame>
          <Boundary path={path}>
            <Suspense fallback={<Skeleton />}>
              <Switch>
                <Route path="/">
                  <Redirect to={first} replace />
                </Route>
                {routes
                  .filter(({ roles }) => roles.includes(me.role))
                  .map(({ path: address, Screen }) => (
                    <Route key={address} path={address} component={Screen} />
                  ))}
                <Route>
                  <NotFound />
                </Route>
              </Switch>
            </Suspense>
          </Boundary>
        </Frame>
      </OutboxProvider>
    </MeProvider>
  );
}
