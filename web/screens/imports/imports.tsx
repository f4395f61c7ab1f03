import { i18n } from "@lingui/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState, type ReactElement } from "react";
import { Answer } from "../../components/answer";
import { Notice } from "../../components/notice";
import { Skeleton } from "../../components/skeleton";
import { Page } from "../../frame/page";
import { sentenceOf } from "../../graphql/fault";
import { ImportsDocument, type ImportsQuery } from "../../graphql/generated/graphql";
import { operationId } from "../../graphql/operation-id";
import { question } from "../../graphql/questions";
import { CheckStep } from "./check-step";
import { ColumnsStep } from "./columns-step";
import { DoneStep } from "./done-step";
import { EarlierImports } from "./earlier-imports";
import { FileStep } from "./file-step";
import { checkFile, importFile, type Check, type Imported, type Upload } from "./post-file";
import { StepBar, type Step } from "./step-bar";
import "./imports.css";

/** A register as it is kept today, in four steps; nothing is written before the fourth. */
export default function Imports(): ReactElement {
  const known = useQuery(question(ImportsDocument, {}));
  return (
    <Page
      isWide
      title={i18n.t("Importeren")}
      lead={i18n.t(
        "Een lijst uit Excel of LibreOffice overnemen. Er gebeurt niets tot je aan het eind ja zegt, en daarna kun je het nog ongedaan maken.",
      )}
    >
      <Answer to={known}>{(answer) => <Steps known={answer} />}</Answer>
    </Page>
  );
}

function Steps({ known }: { readonly known: ImportsQuery }): ReactElement {
  const [step, setStep] = useState<Step>("file");
  const [upload, setUpload] = useState<Upload | null>(null);
  const [check, setCheck] = useState<Check | null>(null);
  const [done, setDone] = useState<Imported | null>(null);
  const operation = useRef("");
  const questions = useQueryClient();
  const checking = useMutation({
    mutationFn: async ({ next }: { next: Upload; to: Step }) => checkFile(next),
    onSuccess: (found, { next, to }) => {
      // Another file or mapping is another operation; the same one sent twice stays the same.
      operation.current = operationId();
      setUpload({ ...next, mapping: found.mapping });
      setCheck(found);
      setStep(to);
    },
  });
  const importing = useMutation({
    mutationFn: (wanted: Upload) => importFile(wanted, operation.current),
    onSuccess: async (imported) => {
      setDone(imported);
      setStep("done");
      await questions.invalidateQueries();
    },
  });
  const again = (): void => {
    setUpload(null);
    setCheck(null);
    setDone(null);
    setStep("file");
  };
  const fault = checking.error ?? importing.error;
  return (
    <>
      <div className="stack import">
        <StepBar step={step} />
        {fault != null && <Notice kind="failed">{sentenceOf(fault)}</Notice>}
        {checking.isPending && <Skeleton rows={4} />}
        {step === "file" && !checking.isPending && (
          <FileStep tracks={known.tracks} onFile={(next) => checking.mutate({ next, to: "columns" })} />
        )}
        {step === "columns" && check && upload && !checking.isPending && (
          <ColumnsStep
            check={check}
            kind={upload.kind}
            onBack={again}
            onMapping={(mapping, isReady) =>
              checking.mutate({ next: { ...upload, mapping }, to: isReady ? "check" : "columns" })
            }
          />
        )}
        {step === "check" && check && upload && !checking.isPending && (
          <CheckStep
            check={check}
            isBusy={importing.isPending}
            onBack={() => setStep("columns")}
            onImport={() => importing.mutate(upload)}
            onMapping={(mapping) => checking.mutate({ next: { ...upload, mapping }, to: "check" })}
          />
        )}
        {step === "done" && done && <DoneStep imported={done} onAgain={again} />}
      </div>
      {(step === "file" || step === "done") && <EarlierImports imports={known.imports} />}
    </>
  );
}
