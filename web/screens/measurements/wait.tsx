import { i18n } from "@lingui/core";
import type { ReactElement } from "react";
import { Button } from "../../components/button";
import { DayField } from "../../components/day-field";
import { Dialog } from "../../components/dialog";
import { Form } from "../../components/form";
import { useMe } from "../../frame/me";
import { WaitWithMeasurementsDocument } from "../../graphql/generated/graphql";
import { useCommand } from "../../graphql/use-command";
import { addDays } from "../../words/days";
import type { Asked } from "./data";

type Props = { readonly asked: Asked };

/** Later, on a day; why is nobody's business. */
export function WaitDialog({ asked }: Props): ReactElement {
  return (
    <Dialog title={i18n.t("Later vragen")} trigger={<Button look="quiet">{i18n.t("Later")}</Button>}>
      {(close) => <WaitForm asked={asked} close={close} />}
    </Dialog>
  );
}

function WaitForm({ asked, close }: Props & { readonly close: () => void }): ReactElement {
  const { today } = useMe();
  const wait = useCommand(WaitWithMeasurementsDocument, { onDone: close });
  return (
    <Form
      command={wait}
      label={i18n.t("Later vragen")}
      onSubmit={(values) => void wait.run({ participantId: asked.participantId, until: values.text("until") })}
      buttons={
        <Button type="submit" look="first" isPending={wait.isBusy}>
          {i18n.t("Wacht tot die dag")}
        </Button>
      }
    >
      <DayField
        name="until"
        label={i18n.t("Vanaf welke dag mag het weer?")}
        hint={i18n.t("Tot dan stellen we niets voor.")}
        defaultValue={addDays(today, 28)}
        isRequired
      />
    </Form>
  );
}

/** The wait is over, by today. */
export function EndWait({ asked: { participantId } }: Props): ReactElement {
  const { today } = useMe();
  const wait = useCommand(WaitWithMeasurementsDocument);
  return (
    <Button look="quiet" isPending={wait.isBusy} onPress={() => void wait.run({ participantId, until: today })}>
      {i18n.t("Toch nu")}
    </Button>
  );
}
