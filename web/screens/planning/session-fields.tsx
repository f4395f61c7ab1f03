import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Select } from "../../components/select";
import { TextField } from "../../components/text-field";
import { TimeField } from "../../components/time-field";
import type { PlanningListsQuery, SeriesPlan } from "../../graphql/generated/graphql";
import "./planning.css";

type What = Pick<SeriesPlan, "trackId" | "title" | "placeId" | "startTime" | "endTime">;
type Props = {
  readonly lists: PlanningListsQuery;
  readonly value: What;
  readonly onChange: (part: Partial<What>) => void;
  /** A session that exists stays in its track. */
  readonly isTrackFixed?: boolean;
};

/** What, where and at what time: the same for a series and for one session. */
export function SessionFields({ lists, value, onChange, isTrackFixed = false }: Props): ReactElement {
  const places = [
    { id: "none", name: i18n.t("Geen vaste plek") },
    ...lists.meetingPlaces.filter(({ id, closedOn }) => closedOn === null || id === value.placeId),
  ];
  return (
    <>
      {!isTrackFixed && (
        <Select
          name="trackId"
          label={i18n.t("Onderdeel")}
          isRequired
          options={lists.tracks.filter(({ closedOn }) => closedOn === null)}
          value={value.trackId || null}
          onChange={(trackId) => onChange({ trackId })}
        />
      )}
      <TextField
        name="title"
        label={i18n.t("Hoe heet het?")}
        hint={i18n.t("Zoals de deelnemers het noemen, bijvoorbeeld: Koffieochtend")}
        value={value.title}
        onChange={(title) => onChange({ title })}
        isRequired
      />
      <Select
        name="placeId"
        label={i18n.t("Waar?")}
        isFilter
        options={places}
        value={value.placeId ?? "none"}
        onChange={(id) => onChange({ placeId: id === "none" ? null : id })}
      />
      <div className="planning__times">
        <TimeField
          name="startTime"
          label={i18n.t("Van")}
          defaultValue={value.startTime}
          onChange={(startTime) => onChange({ startTime })}
          isRequired
        />
        <TimeField
          name="endTime"
          label={i18n.t("Tot")}
          defaultValue={value.endTime}
          onChange={(endTime) => onChange({ endTime })}
          isRequired
        />
      </div>
    </>
  );
}
