import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { lookUp } from "../access/ask";
import type { Context } from "../access/context";
import { logShown } from "../access/log-shown";
import { notFound } from "../core/errors";
import { contentDisposition, contentType } from "../files/download-headers";
import type { FileFormat } from "../files/sheet";
import { writeTable } from "../files/write-table";
import { releaseQuestion } from "../reports/release.questions";
import type { FrozenReport } from "../reports/report.types";
import { yearReportTable } from "./year-report.table";

export interface ExportNeeds {
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Context;
}

/**
 * GET /exports/year-report/<id of the release>.csv, .xlsx or .ods: a frozen report as a file, out of the same question as
 * the screen. Only frozen reports: what somebody took home can be found again, unchanged.
 */
export function addExports(app: FastifyInstance, { contextOf }: ExportNeeds): void {
  app.get<{ Params: { file: string } }>("/exports/year-report/:file", async (request, reply) => {
    const { id, format } = readName(request.params.file);
    const ctx: Context = { ...contextOf(request, reply), operation: "ExportYearReport" };
    ctx.progress.alone = true;
    const release = await lookUp<{ id: string }, FrozenReport>(ctx, releaseQuestion, { id });
    await logShown(ctx, "EXPORT");
    return reply
      .header("content-type", contentType(format))
      .header(
        "content-disposition",
        contentDisposition(`jaarrapportage-${release.year}-versie-${release.version}.${format}`),
      )
      .header("cache-control", "no-store")
      .send(writeTable(format, yearReportTable(release)));
  });
}

/** Anything but a release's id and a known ending is a file that is not there. */
function readName(file: string): { id: string; format: FileFormat } {
  const [, id, format] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(csv|xlsx|ods)$/.exec(file) ?? [];
  if (id === undefined || (format !== "csv" && format !== "xlsx" && format !== "ods")) throw notFound();
  return { id, format };
}
