import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { lookUp } from "../access/ask";
import type { Context } from "../access/context";
import { logShown } from "../access/log-shown";
import { notFound } from "../core/errors";
import { contentDisposition, contentType } from "../files/download-headers";
import type { Table } from "../files/table";
import { writeTable } from "../files/write-table";
import { dossierQuestion } from "./dossier.question";
import type { Dossier } from "./privacy.types";

/**
 * GET /exports/dossier/<id of the participant>.ods, .xlsx or .json: what the screen shows, to give to the person. The file's name holds
 * no name, since it lies in a folder with downloads.
 */
export function addDossiers(
  app: FastifyInstance,
  { contextOf }: { readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Context },
): void {
  app.get<{ Params: { file: string } }>("/exports/dossier/:file", async (request, reply) => {
    const { id, format } = readName(request.params.file);
    const ctx: Context = { ...contextOf(request, reply), operation: "ExportDossier" };
    ctx.progress.alone = true;
    const dossier = await lookUp<{ participantId: string }, Dossier>(ctx, dossierQuestion, { participantId: id });
    await logShown(ctx, "EXPORT");
    reply
      .header("content-disposition", contentDisposition(`inzage-${dossier.madeOn}.${format}`))
      .header("cache-control", "no-store");
    if (format === "json") return reply.header("content-type", "application/json; charset=utf-8").send(dossier);
    return reply.header("content-type", contentType(format)).send(writeTable(format, tableOf(dossier)));
  });
}

/** Anything but an id and a known ending is a file that is not there. */
function readName(file: string): { id: string; format: "json" | "ods" | "xlsx" } {
  const [, id, format] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(json|ods|xlsx)$/.exec(file) ?? [];
  if (id === undefined || (format !== "json" && format !== "ods" && format !== "xlsx")) throw notFound();
  return { id, format };
}

function tableOf({ name, organisation, madeOn, parts }: Dossier): Table {
  const about = {
    name: "Over dit overzicht",
    columns: [
      { header: "Onderwerp", kind: "text", width: 24 },
      { header: "Toelichting", kind: "text", width: 90 },
    ],
    rows: [
      ["Voor", name],
      ["Van", organisation],
      ["Gemaakt op", madeOn],
      ["Wat is dit?", "Alles wat wij van je weten (AVG artikel 15). Elk blad is een onderwerp."],
      ["Klopt er iets niet?", "Zeg het. Dan verbeteren wij het."],
    ],
  } as const;
  const sheets = parts.map(({ title, columns, rows }) => ({
    name: title,
    columns: columns.map((header) => ({ header, kind: "text" as const })),
    rows,
  }));
  return { title: `Inzage ${organisation}`, sheets: [about, ...sheets] };
}
