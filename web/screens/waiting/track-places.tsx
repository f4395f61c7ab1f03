import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Link } from "wouter";
import { TrackPlacesDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { placesSentence } from "./places";

/** How full one track is, where it has a limit or somebody waits for it. */
export function PlacesOfTrack({ trackId }: { readonly trackId: string }): ReactElement | null {
  const { data } = useQuery(question(TrackPlacesDocument, {}));
  const places = data?.trackPlaces.find((track) => track.trackId === trackId);
  if (!places || (places.capacity === null && places.waiting === 0)) return null;
  return (
    <p className="quiet">
      {placesSentence(places)} ·{" "}
      <Link href="/wachtlijst">
        {i18n.t("{waiting, plural, =0 {niemand wacht} one {# persoon wacht} other {# mensen wachten}}", {
          waiting: places.waiting,
        })}
      </Link>
    </p>
  );
}
