import { negotiate } from "@fastify/accept-negotiator";
import type { FastifyReply, FastifyRequest } from "fastify";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Below this many characters an answer fits in two packets anyhow. */
const worthIt = 2048;

/** In the order that we prefer them; how hard each tries was measured, see docs/decisions/compressed-answers.md. */
const codings: Readonly<Record<string, (answer: Buffer) => Promise<Buffer>>> = {
  br: (answer) => {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 3, [constants.BROTLI_PARAM_SIZE_HINT]: answer.length };
    return promisify(brotliCompress)(answer, { params });
  },
  gzip: (answer) => promisify(gzip)(answer, { level: 3 }),
};
const known = [...Object.keys(codings), "identity"];

/** For a route's onSend: compresses a large text for a client that asks for it, beside the event loop. */
export async function compressAnswer(request: FastifyRequest, reply: FastifyReply, answer: unknown): Promise<unknown> {
  void reply.header("vary", "accept-encoding");
  if (typeof answer !== "string" || answer.length < worthIt) return answer;
  const coding = negotiate(request.headers["accept-encoding"] ?? "", known);
  const compress = coding === null ? undefined : codings[coding];
  if (coding === null || !compress) return answer;
  void reply.header("content-encoding", coding).removeHeader("content-length");
  return compress(Buffer.from(answer));
}
