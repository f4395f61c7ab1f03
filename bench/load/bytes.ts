import type { Asking } from "./order";

/** A request as it goes over the line. */
export function bytesOf({ path, cookie, body }: Asking): Buffer {
  const head = [
    `POST ${path} HTTP/1.1`,
    "host: 127.0.0.1",
    "content-type: application/json",
    "accept: application/json",
    `cookie: ${cookie}`,
    `content-length: ${Buffer.byteLength(body)}`,
  ].join("\r\n");
  return Buffer.from(`${head}\r\n\r\n${body}`);
}
