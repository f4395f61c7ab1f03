import { i18n } from "@lingui/core";
import { useState, type ReactElement } from "react";
import { DropZone, FileTrigger, isFileDropItem } from "react-aria-components";
import { Button } from "../../components/button";
import { Choice } from "../../components/check";
import { Select } from "../../components/select";
import type { ImportKind, ImportsQuery } from "../../graphql/generated/graphql";
import type { Upload } from "./post-file";

type Props = { readonly tracks: ImportsQuery["tracks"]; readonly onFile: (upload: Upload) => void };

/** Which list, of which track, and the file itself. */
export function FileStep({ tracks, onFile }: Props): ReactElement {
  const [kind, setKind] = useState<ImportKind>("ATTENDANCE");
  const [trackId, setTrackId] = useState("");
  const isMissingTrack = kind === "ATTENDANCE" && trackId === "";
  const take = (file: File | undefined): void => {
    if (file && !isMissingTrack) onFile({ file, kind, trackId, mapping: null });
  };
  return (
    <div className="stack">
      <Choice
        name="kind"
        label={i18n.t("Wat staat er in je lijst?")}
        value={kind}
        onChange={(id) => setKind(id === "PARTICIPANTS" ? "PARTICIPANTS" : "ATTENDANCE")}
        options={[
          {
            id: "ATTENDANCE",
            name: (
              <>
                {i18n.t("Presentie")}{" "}
                <span className="quiet">{i18n.t("op elke regel een persoon, op elke kolom een dag")}</span>
              </>
            ),
          },
          {
            id: "PARTICIPANTS",
            name: (
              <>
                {i18n.t("Mensen")} <span className="quiet">{i18n.t("op elke regel een persoon met gegevens")}</span>
              </>
            ),
          },
        ]}
      />
      <Select
        label={i18n.t("Bij welk onderdeel?")}
        isRequired={kind === "ATTENDANCE"}
        options={tracks.filter(({ closedOn }) => closedOn === null)}
        value={trackId || null}
        onChange={setTrackId}
      />
      <DropZone
        className="drop"
        aria-label={i18n.t("Sleep je bestand hierheen")}
        isDisabled={isMissingTrack}
        onDrop={(event) => {
          const item = event.items.find(isFileDropItem);
          if (item) void item.getFile().then(take);
        }}
      >
        <p>
          {isMissingTrack ? i18n.t("Kies eerst een onderdeel.") : i18n.t("Sleep je bestand hierheen, of kies het.")}
        </p>
        <FileTrigger acceptedFileTypes={[".csv", ".xlsx", ".ods"]} onSelect={(files) => take(files?.[0])}>
          <Button look="first" isDisabled={isMissingTrack}>
            {i18n.t("Kies een bestand")}
          </Button>
        </FileTrigger>
        <p className="small quiet">{i18n.t("CSV, Excel (.xlsx) of LibreOffice (.ods)")}</p>
      </DropZone>
    </div>
  );
}
