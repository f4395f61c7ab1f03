import { i18n } from "@lingui/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Answer } from "../../components/answer";
import { Button, ButtonLink } from "../../components/button";
import { DayField } from "../../components/day-field";
import { Dialog } from "../../components/dialog";
import { Empty } from "../../components/empty";
import { Form } from "../../components/form";
import { useMe } from "../../frame/me";
import { Page } from "../../frame/page";
import { AllSeriesDocument, EndSeriesDocument, type AllSeriesQuery } from "../../graphql/generated/graphql";
import { question } from "../../graphql/questions";
import { useCommand } from "../../graphql/use-command";
import { capital, fullDay } from "../../words/days";
import { rhythmWord } from "../../words/kinds";

type Series = AllSeriesQuery["series"][number];

/** What comes back by itself, and the way to let it end. */
export default function AllSeries(): ReactElement {
  const series = useQuery(question(AllSeriesDocument, {}));
  const plan = (
    <ButtonLink look="first" to="/bijeenkomsten/plannen">
      {i18n.t("Plan bijeenkomsten")}
    </ButtonLink>
  );
  return (
    <Page title={i18n.t("Reeksen")} up={{ path: "/bijeenkomsten", name: i18n.t("Bijeenkomsten") }} actions={plan}>
      <Answer to={series}>
        {({ series: known }) =>
          known.length === 0 ? (
            <Empty>{i18n.t("Hier komen de bijeenkomsten die steeds terugkomen.")}</Empty>
          ) : (
            <ul className="plain list">
              {known.map((one) => (
                <li key={one.id} className="row row--apart list__row">
                  <OneSeries series={one} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  );
}

function OneSeries({ series }: { readonly series: Series }): ReactElement {
  const { title, trackName, placeName, rhythm, startTime, endTime, startsOn, endsOn, upcoming } = series;
  return (
    <>
      <div>
        <strong>{title}</strong> <span className="quiet">{[trackName, placeName].filter(Boolean).join(" · ")}</span>
        <p className="quiet">
          {capital(
            i18n.t("{rhythm} van {startTime} tot {endTime}", {
              rhythm: rhythmWord(rhythm),
              startTime: startTime.slice(0, 5),
              endTime: endTime.slice(0, 5),
            }),
          )}
          {", "}
          {i18n.t("van {from} tot en met {until}, nog {upcoming} keer", {
            from: fullDay(startsOn),
            until: fullDay(endsOn),
            upcoming,
          })}
        </p>
      </div>
      {upcoming > 0 && (
        <Dialog
          title={i18n.t("{title} stopt", { title })}
          trigger={<Button look="quiet">{i18n.t("Laat stoppen")}</Button>}
        >
          {(close) => <EndForm series={series} close={close} />}
        </Dialog>
      )}
    </>
  );
}

function EndForm({ series, close }: { readonly series: Series; readonly close: () => void }): ReactElement {
  const { today } = useMe();
  const end = useCommand(EndSeriesDocument, { onDone: close });
  return (
    <Form
      command={end}
      label={i18n.t("{title} stopt", { title: series.title })}
      onSubmit={(values) => void end.run({ seriesId: series.id, endsOn: values.text("endsOn") })}
      buttons={
        <Button type="submit" look="first" isPending={end.isBusy}>
          {i18n.t("Laat stoppen")}
        </Button>
      }
    >
      <p>{i18n.t("Bijeenkomsten na deze dag verdwijnen. Waar al iets is ingevuld, blijft staan.")}</p>
      <DayField name="endsOn" label={i18n.t("Laatste dag")} defaultValue={today} isRequired />
    </Form>
  );
}
