import { inWords } from "../../src/access/said-by-database";

describe("what the database said", () => {
  test.each([
    ["a connection that broke without a code", new Error("Connection terminated unexpectedly")],
    ["a pool that had no connection in time", new Error("timeout exceeded when trying to connect")],
    ["a server that goes away", Object.assign(new Error("x"), { code: "57P01" })],
    ["a server that is not there", Object.assign(new Error("x"), { code: "ECONNREFUSED" })],
  ])("%s asks to come back, and is no fault", (_what, thrown) => {
    expect(inWords(thrown)).toMatchObject({ code: "UNAVAILABLE", retryAfterSeconds: 2 });
  });

  test("what nobody foresaw stays a fault", () => {
    const thrown = new TypeError("x is undefined");
    expect(inWords(thrown)).toBe(thrown);
  });
});
