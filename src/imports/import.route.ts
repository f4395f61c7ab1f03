import { createHash } from "node:crypto";
import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { inOneAct } from "../access/act";
import { lookUp } from "../access/ask";
import type { Context } from "../access/context";
import { logShown } from "../access/log-shown";
import type { Done } from "../core/done.types";
import { badInput, codeOf, Refusal } from "../core/errors";
import { FileFault } from "../files/file-fault";
import { limits } from "../files/limits";
import { checkRegister } from "./check/check-register";
import type { Register } from "./check/check.types";
import { ImportKind } from "./check/import-kind";
import type { Known } from "./check/known.types";
import { readRegister } from "./check/read-register";
import { CheckFailed, importRegister } from "./import-register";
import { importQuestion } from "./import.questions";
import type { ImportSummary } from "./import.types";
import { knownQuestion, mayImportQuestion, type Asked } from "./known.question";
import { shownFileName, takeSheet } from "./take-sheet";
import { readMapping } from "./wanted-mapping";

export interface ImportNeeds {
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Context;
}

/** What stands behind the question mark. */
const query = z.object({
  kind: z.enum(ImportKind, "Kies wat er in het bestand staat: mensen of aanwezigheid."),
  trackId: z.uuid("Kies een onderdeel.").optional(),
  operationId: z.string().optional(),
});

/** A mapping of some hundreds of columns and choices. */
const mappingBytes = 1024 * 1024;

/**
 * POST /imports/check: what would happen, nothing written. POST /imports: the same, applied all or nothing; 422 with the
 * check where it has faults. Both want the header `apollo-require-preflight`, as /graphql does: a page of somebody else
 * can send a form with a file in the name of who is logged in, but no such header.
 */
export function addImports(app: FastifyInstance, { contextOf }: ImportNeeds): void {
  void app.register(async (scope) => {
    await scope.register(multipart, {
      throwFileSizeLimit: true,
      limits: { fileSize: limits.fileBytes, files: 1, fields: 4, fieldSize: mappingBytes, parts: 6, headerPairs: 20 },
    });

    scope.post("/imports/check", async (request, reply) => {
      const ctx = makeOwn(contextOf(request, reply), "CheckImport");
      const { register, trackId } = await arrive(ctx, request);
      const known = await lookUp<Asked, Known>(ctx, knownQuestion, { register, trackId });
      const { check, plan } = checkRegister(register, known, ctx.today);
      await showing(ctx, plan.subjects);
      return reply.header("cache-control", "no-store").send(check);
    });

    scope.post("/imports", async (request, reply) => {
      const ctx = makeOwn(contextOf(request, reply), "ImportRegister");
      const { operationId = "", ...arrived } = await arrive(ctx, request);
      const { trackId, register, fileHash } = arrived;
      const input = { operationId, trackId, fileHash, kind: register.kind, mapping: register.mapping };
      try {
        const { id } = await inOneAct(ctx, input, async (act): Promise<Done> => ({
          id: (await importRegister(act, arrived)).id,
        }));
        return await reply.send(await lookUp<{ id: string }, ImportSummary>(ctx, importQuestion, { id }));
      } catch (thrown) {
        if (!(thrown instanceof CheckFailed)) throw thrown;
        await showing(ctx, thrown.subjects);
        return reply.code(422).header("cache-control", "no-store").send(thrown.check);
      }
    });
  });
}

function makeOwn(ctx: Context, operation: string): Context {
  ctx.progress.alone = true;
  ctx.progress.permission = "import.run";
  ctx.progress.command = operation;
  return { ...ctx, operation };
}

async function showing(ctx: Context, subjects: readonly string[]): Promise<void> {
  for (const id of subjects) ctx.progress.shown.add(id);
  await logShown(ctx);
}

interface Arrived extends Asked {
  readonly operationId: string | undefined;
  readonly fileHash: string;
}

/** Who may not import here is refused before the file is taken in. */
async function arrive(ctx: Context, request: FastifyRequest): Promise<Arrived> {
  if (!request.headers["apollo-require-preflight"]) {
    throw new Refusal("FORBIDDEN", "Een bestand komt hier alleen binnen vanaf de eigen pagina.");
  }
  const asked = query.safeParse(request.query);
  if (!asked.success) throw badInput({ kind: asked.error.issues[0]?.message ?? "" });
  const { kind, trackId = null, operationId } = asked.data;
  if (kind === ImportKind.ATTENDANCE && trackId === null) throw badInput({ trackId: "Kies een onderdeel." });
  await lookUp(ctx, mayImportQuestion, { trackId });
  const upload = await takeUpload(request);
  const wanted = readMapping(upload.mapping);
  const sheet = await takeSheet(upload.bytes, upload.fileName, wanted.sheet ?? null);
  const register: Register = readRegister({ sheet, kind, wanted, today: ctx.today, fileName: upload.fileName });
  return { trackId, register, operationId, fileHash: createHash("sha256").update(upload.bytes).digest("hex") };
}

/** The file and the mapping, in whichever order they came. */
async function takeUpload(
  request: FastifyRequest,
): Promise<{ bytes: Buffer; fileName: string; mapping: string | undefined }> {
  if (!request.isMultipart()) throw badInput({ file: "Kies een bestand." });
  let file: { bytes: Buffer; fileName: string } | undefined;
  let mapping: string | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === "file") file = { bytes: await part.toBuffer(), fileName: shownFileName(part.filename) };
      else if (part.fieldname === "mapping" && typeof part.value === "string") mapping = part.value;
    }
  } catch (thrown) {
    throw tooMuch(thrown) ?? badInput({ file: "Dit bestand kwam niet heel aan. Probeer het nog eens." });
  }
  if (!file || file.bytes.length === 0) throw badInput({ file: "Kies een bestand waar iets in staat." });
  return { ...file, mapping };
}

function tooMuch(thrown: unknown): Refusal | null {
  const code = codeOf(thrown);
  if (code === "FST_REQ_FILE_TOO_LARGE")
    return badInput({ file: new FileFault("FILE_TOO_LARGE", "the upload").message });
  return code !== undefined && /^FST_(PARTS|FILES|FIELDS)_LIMIT$/.test(code)
    ? badInput({ file: "Stuur één bestand tegelijk." })
    : null;
}
