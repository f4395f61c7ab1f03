import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { openTwoTracks, registerParticipant } from "../support/given";
import { buildHouse, openWorld, type House, type World } from "../support/world";

const people = "query People { participants { people { id name } } }";
const me = "query Me { me { name } }";

/** An answer as its bytes came over the line. */
interface Sent {
  readonly headers: IncomingMessage["headers"];
  readonly bytes: Buffer;
}

describe("answers over a poor line", () => {
  let world: World;
  let house: House;
  let plain: Sent;

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    const { sewing } = await openTwoTracks(world, house);
    for (let number = 0; number < 30; number += 1) {
      const callingName = `Wilhelmina ${String.fromCodePoint(97 + (number % 26)).repeat(10)} Élodie`;
      await registerParticipant({ world, by: house.caseworker }, [sewing], { callingName });
    }
    await world.app.listen({ port: 0, host: "127.0.0.1" });
    plain = await send(people);
  });
  afterAll(() => world.close());

  test.each([
    ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
    ["gzip, deflate", "gzip", gunzipSync],
    ["br;q=0.1, gzip;q=0.9", "gzip", gunzipSync],
    ["*", "br", brotliDecompressSync],
  ])("a large answer to who accepts %s goes out as %s, and is the same", async (accepted, coding, open) => {
    const { headers, bytes } = await send(people, accepted);
    expect(headers).toMatchObject({
      "content-encoding": coding,
      "content-length": String(bytes.length),
      "content-type": "application/json; charset=utf-8",
      vary: "accept-encoding",
    });
    expect(open(bytes).toString()).toBe(plain.bytes.toString());
    expect(bytes.length).toBeLessThan(plain.bytes.length / 2);
  });

  test.each([undefined, "identity", "zstd", "br;q=0, gzip;q=0", "identity, br;q=0.5", "nonsense;;q"])(
    "a large answer to who accepts %s is left alone",
    async (accepted) => {
      const { headers, bytes } = await send(people, accepted);
      expect(headers).toMatchObject({ "content-length": String(bytes.length), vary: "accept-encoding" });
      expect(headers).not.toHaveProperty("content-encoding");
      expect(JSON.parse(bytes.toString()).data.participants.people).toHaveLength(30);
    },
  );

  test("a small answer is left alone, and so is a refusal", async () => {
    for (const document of [me, "{ nothing }"]) {
      const { headers } = await send(document, "gzip, br");
      expect(headers).not.toHaveProperty("content-encoding");
      expect(headers["vary"]).toBe("accept-encoding");
    }
  });

  async function send(query: string, accepted?: string): Promise<Sent> {
    const { port } = world.app.server.address() as AddressInfo;
    const asking = request({
      port,
      method: "POST",
      path: "/graphql",
      headers: {
        "content-type": "application/json",
        cookie: house.caseworker.cookie,
        ...(accepted !== undefined && { "accept-encoding": accepted }),
      },
    }).end(JSON.stringify({ query }));
    const [answer]: IncomingMessage[] = await once(asking, "response");
    if (!answer) throw new Error("no answer");
    return { headers: answer.headers, bytes: Buffer.concat(await answer.toArray()) };
  }
});
