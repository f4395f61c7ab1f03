import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Answer } from "../../components/answer";
import { Button } from "../../components/button";
import { Dialog } from "../../components/dialog";
import { Empty } from "../../components/empty";
import { SettingsTracksDocument } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { fullDay } from "../../words/days";
import { AmendTrackForm, OpenTrackForm } from "./track-forms";
import { AssignForm, Assigned } from "./assigning";
import type { Track, Colleagues } from "./data";
import { SettingsPage } from "./settings-page";

/** Tracks, each with its internal name, its public label and who guides it. */
export default function Tracks(): ReactElement {
  const known = useQuery(question(SettingsTracksDocument, {}));
  const open = (
    <Dialog title={i18n.t("Nieuw onderdeel")} trigger={<Button look="first">{i18n.t("Nieuw onderdeel")}</Button>}>
      {(close) => <OpenTrackForm workshops={known.data?.workshops ?? []} close={close} />}
    </Dialog>
  );
  return (
    <SettingsPage lead={i18n.t("Waar mensen aan mee kunnen doen, en wie begeleidt.")} actions={open}>
      <Answer to={known}>
        {({ tracks, colleagues }) =>
          tracks.length === 0 ? (
            <Empty>{i18n.t("Hier komen de onderdelen van de werkplaats.")}</Empty>
          ) : (
            <ul className="plain list">
              {tracks.map((track) => (
                <li key={track.id} className="list__row">
                  <OneTrack track={track} colleagues={colleagues} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </SettingsPage>
  );
}

function OneTrack({ track, colleagues }: { readonly track: Track; readonly colleagues: Colleagues }): ReactElement {
  const { name, publicLabel, sensitive, openedOn, closedOn, capacity } = track;
  return (
    <div className="stack stack--close">
      <div className="list__row--apart">
        <div>
          <strong>{name}</strong>{" "}
          {closedOn && <span className="quiet">{i18n.t("gesloten op {day}", { day: fullDay(closedOn) })}</span>}
          <p className="quiet">
            {i18n.t("heet buiten: {publicLabel}", { publicLabel })} ·{" "}
            {i18n.t("sinds {day}", { day: fullDay(openedOn) })}
            {capacity !== null && (
              <> · {i18n.t("{capacity, plural, one {# plaats} other {# plaatsen}}", { capacity })}</>
            )}
            {sensitive && <> · {i18n.t("extra beschermd in rapportages")}</>}
          </p>
        </div>
        <div className="row">
          <Dialog
            title={i18n.t("Wie begeleidt {name}?", { name })}
            trigger={<Button look="quiet">{i18n.t("Begeleider erbij")}</Button>}
          >
            {(close) => <AssignForm track={track} colleagues={colleagues} close={close} />}
          </Dialog>
          <Dialog
            title={name}
            trigger={
              <Button look="quiet" aria-label={i18n.t("Wijzig {name}", { name })}>
                {i18n.t("Wijzig")}
              </Button>
            }
          >
            {(close) => <AmendTrackForm track={track} close={close} />}
          </Dialog>
        </div>
      </div>
      <Assigned track={track} />
    </div>
  );
}
