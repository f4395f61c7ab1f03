import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Suspense, useEffect, type ReactElement } from "react";
import { Redirect, Route, Switch } from "wouter";
import { arrivalQuestion, rememberFirstPage } from "./arrival";
import { Answer } from "./components/answer";
import { Skeleton } from "./components/skeleton";
import { Frame } from "./frame/frame";
import { MeProvider, type Me } from "./frame/me";
import { NewVersionNeeded } from "./frame/new-version";
import { firstPage } from "./frame/places";
import { useFreshPage } from "./frame/use-fresh-page";
import { keepAhead } from "./offline/ahead";
import { keepAnswer, outboxOf } from "./outbox/here";
import { OutboxProvider } from "./outbox/use-sheet";
import { ChoosePassword, LogIn, NotFound, routes } from "./routes";

/** Who is not logged in, logs in where she stands and goes on from there. */
export function App(): ReactElement {
  return (
    <>
      <NewVersionNeeded />
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
    </>
  );
}

function Somebody(): ReactElement {
  const asked = useQuery(arrivalQuestion);
  return (
    <Answer to={asked} waiting={<></>}>
      {(known) => (known ? <LoggedIn key={known.me.accountId} me={known.me} asOf={known.asOf} /> : <LogIn />)}
    </Answer>
  );
}

/** Nothing that was typed on a page goes on under another name: whoever comes next gets pages of her own. */
function LoggedIn({ me, asOf }: { readonly me: Me; readonly asOf: number }): ReactElement {
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
          <Suspense fallback={<Skeleton />}>
            <Switch>
              <Route path="/">
                <Redirect to={first} replace />
              </Route>
              {routes
                .filter(({ roles }) => roles.includes(me.role))
                .map(({ path, Screen }) => (
                  <Route key={path} path={path} component={Screen} />
                ))}
              <Route>
                <NotFound />
              </Route>
            </Switch>
          </Suspense>
        </Frame>
      </OutboxProvider>
    </MeProvider>
  );
}
