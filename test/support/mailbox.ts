import { createServer, type Server, type Socket } from "node:net";

/** A mail server that keeps what it is given; `refuses` makes it say no for as long as it is true. */
export interface Mailbox {
  readonly url: string;
  /** The letters as they came over the line. */
  readonly letters: readonly string[];
  refuses: boolean;
  close(): Promise<void>;
}

/** Opens a mail server on this machine: as much of SMTP (RFC 5321) as a letter needs. */
export async function openMailbox(): Promise<Mailbox> {
  const letters: string[] = [];
  const box = { refuses: false };
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    converse(socket, box, letters);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a port was asked for");
  return Object.assign(box, {
    url: `smtp://127.0.0.1:${address.port}`,
    letters,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  });
}

function converse(socket: Socket, box: { refuses: boolean }, letters: string[]): void {
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  let waiting = "";
  let isLetter = false;
  say("220 here");
  socket.on("data", (chunk) => {
    waiting += chunk.toString("utf8");
    for (;;) {
      const end = waiting.indexOf(isLetter ? "\r\n.\r\n" : "\r\n");
      if (end < 0) return;
      const said = waiting.slice(0, end);
      waiting = waiting.slice(end + (isLetter ? 5 : 2));
      if (isLetter) {
        isLetter = false;
        letters.push(said);
        say("250 kept");
      } else if (/^DATA/i.test(said)) {
        isLetter = true;
        say("354 go on");
      } else if (/^RCPT/i.test(said) && box.refuses) say("451 later");
      else if (/^QUIT/i.test(said)) socket.end("221 bye\r\n");
      else say("250 well");
    }
  });
}
