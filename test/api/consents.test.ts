import "reflect-metadata";
import { Client } from "pg";
import { makeAct } from "../../src/access/act";
import { ConsentPurpose } from "../../src/participants/consent.types";
import { needsConsent } from "../../src/participants/consented";
import { done, giveConsent, openTwoTracks, refusedTo, registerParticipant, rowsOf } from "../support/given";
import { buildHouse, openWorld, operationId, type House, type World } from "../support/world";

let world: World;
let house: House;
let ada: string;

beforeAll(async () => {
  world = await openWorld();
  house = await buildHouse(world);
  const { sewing, garden } = await openTwoTracks(world, house);
  ada = await registerParticipant({ world, by: house.caseworker }, [sewing], { callingName: "Ada" });
  await registerParticipant({ world, by: house.manager }, [garden], { callingName: "Bea" });
});
afterAll(() => world.close());

const asking = `query Consents($id: ID!) { consents(participantId: $id) { callingName purposes {
  purpose version words stands askAgain answers { answer method version words recordedByName } } } }`;

const consentsOf = async (id: string, by = house.caseworker) => (await by.ask(asking, { id })).consents.purposes;
const standing = async (id: string, purpose: string) =>
  (await consentsOf(id)).find((consent: { purpose: string }) => consent.purpose === purpose);
const answer = (participantId: string, purpose: string, said: string, seenVersion = 1) => ({
  participantId,
  purpose,
  answer: said,
  method: "SIGNED",
  seenVersion,
});
const newcomer = async () => {
  const [track] = await rowsOf(world, "SELECT id FROM track WHERE name = 'Naaiatelier'");
  return registerParticipant({ world, by: house.caseworker }, [track?.["id"]], { callingName: "Cor" });
};

test("whoever was asked nothing gave no consent, and there is a text for every purpose", async () => {
  const consents = await consentsOf(ada);
  expect(consents.map(({ purpose }: { purpose: string }) => purpose)).toEqual([
    "MEASUREMENTS",
    "NETWORK",
    "PHOTO",
    "STORY",
  ]);
  for (const { stands, askAgain, answers, version, words } of consents) {
    expect({ stands, askAgain, answers, version }).toEqual({ stands: false, askAgain: false, answers: [], version: 1 });
    expect(words).toMatch(/nee zeggen/);
  }
});

test("yes stands with the text that was shown, how, and who recorded it; withdrawing it is a line of its own", async () => {
  const cor = await newcomer();
  const by = { world, by: house.caseworker };
  await done(by, "recordConsent", answer(cor, "PHOTO", "GIVEN"));
  const given = await standing(cor, "PHOTO");
  expect(given).toMatchObject({ stands: true, askAgain: false });
  expect(given.answers).toEqual([
    { answer: "GIVEN", method: "SIGNED", version: 1, words: given.words, recordedByName: "Marieke de Wit" },
  ]);
  await done({ world, by: house.manager }, "recordConsent", answer(cor, "PHOTO", "WITHDRAWN"));
  const withdrawn = await standing(cor, "PHOTO");
  expect(withdrawn.stands).toBe(false);
  expect(withdrawn.answers.map(({ answer: said }: { answer: string }) => said)).toEqual(["WITHDRAWN", "GIVEN"]);
  expect(withdrawn.answers[0].recordedByName).toBe("Ingrid Postma");
  expect(await standing(cor, "STORY")).toMatchObject({ stands: false, answers: [] });
});

test("no is an answer, and what was not given cannot be withdrawn", async () => {
  const cor = await newcomer();
  const by = { world, by: house.caseworker };
  expect(await refusedTo(by, "recordConsent", answer(cor, "STORY", "WITHDRAWN"))).toMatchObject({ code: "CONFLICT" });
  await done(by, "recordConsent", answer(cor, "STORY", "REFUSED"));
  expect(await standing(cor, "STORY")).toMatchObject({ stands: false, askAgain: false });
  const refused = await refusedTo(by, "recordConsent", answer(cor, "STORY", "WITHDRAWN"));
  expect(refused.message).toBe("Hiervoor is geen toestemming gegeven. Er is niets om in te trekken.");
});

test("a new text is asked again, the old one stays with the answer, and one who saw the old text is told", async () => {
  const cor = await newcomer();
  const by = { world, by: house.caseworker };
  await giveConsent(by, cor, "NETWORK");
  const { words: before } = await standing(cor, "NETWORK");
  const words = "Mogen wij samen tekenen welke mensen je kent? Zonder namen.";
  const admin = { world, by: house.admin };
  await done(admin, "writeConsentText", { purpose: "NETWORK", words, seenVersion: 1 });
  expect(await standing(cor, "NETWORK")).toMatchObject({
    version: 2,
    words,
    stands: false,
    askAgain: true,
    answers: [{ answer: "GIVEN", version: 1, words: before }],
  });
  const refused = await refusedTo(by, "recordConsent", answer(cor, "NETWORK", "GIVEN", 1));
  expect(refused.message).toBe("De tekst is intussen veranderd. Lees samen de nieuwe tekst en vraag het opnieuw.");
  // Withdrawing needs no reading.
  await done(by, "recordConsent", answer(cor, "NETWORK", "WITHDRAWN", 1));
  await done(by, "recordConsent", answer(cor, "NETWORK", "GIVEN", 2));
  expect(await standing(cor, "NETWORK")).toMatchObject({ stands: true, askAgain: false });
  const late = await refusedTo(admin, "writeConsentText", { purpose: "NETWORK", words, seenVersion: 1 });
  expect(late).toMatchObject({ code: "CONFLICT" });
});

test("two administrators who write a text at once make one version", async () => {
  const words = "Mogen wij een foto van je gebruiken in de folder?";
  const tried = await Promise.all(
    Array.from({ length: 4 }, () =>
      house.admin.send(
        "mutation Write($input: WriteConsentTextInput!) { writeConsentText(input: $input) { revision } }",
        { input: { operationId: operationId(world), purpose: "PHOTO", words, seenVersion: 1 } },
      ),
    ),
  );
  expect(tried.filter(({ errors }) => !errors)).toHaveLength(1);
  expect(tried.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions.code)).toEqual([
    "CONFLICT",
    "CONFLICT",
    "CONFLICT",
  ]);
});

test("answers at once are kept one after the other, each with its number", async () => {
  const cor = await newcomer();
  const given = { world, by: house.caseworker };
  await Promise.all(
    Array.from({ length: 6 }, (_, index) =>
      done(given, "recordConsent", answer(cor, "MEASUREMENTS", index % 2 ? "REFUSED" : "GIVEN")),
    ),
  );
  const { answers } = await standing(cor, "MEASUREMENTS");
  expect(answers).toHaveLength(6);
});

test("the text for the whole house is the administrator's, and hers alone", async () => {
  const { consentTexts } = await house.admin.ask("query Texts { consentTexts { purpose version words } }");
  expect(consentTexts).toHaveLength(4);
  for (const by of [house.caseworker, house.manager, house.funder])
    expect((await by.refused("query Texts { consentTexts { purpose } }")).code).toBe("FORBIDDEN");
});

test("out of reach is absent", async () => {
  const [bea] = await rowsOf(world, "SELECT id FROM participant WHERE name = 'Bea'");
  const by = { world, by: house.caseworker };
  expect((await house.caseworker.refused(asking, { id: bea?.["id"] })).code).toBe("NOT_FOUND");
  expect((await refusedTo(by, "recordConsent", answer(bea?.["id"], "PHOTO", "GIVEN"))).code).toBe("NOT_FOUND");
});

describe("what needs a consent", () => {
  const attempt = async (participantId: string): Promise<unknown> => {
    const client = new Client({ connectionString: world.urls.adminUrl });
    await client.connect();
    const moment = { at: world.now, today: "2026-11-23", organisationId: house.organisationId };
    const { act } = makeAct(moment, async ({ text, values }) => (await client.query(text, [...(values ?? [])])).rows);
    const outcome = await needsConsent(act, participantId, ConsentPurpose.MEASUREMENTS).catch(({ message }) => message);
    await client.end();
    return outcome;
  };

  test("is refused in a sentence until she says yes to the text of today", async () => {
    const cor = await newcomer();
    const by = { world, by: house.caseworker };
    expect(await attempt(cor)).toMatch(/^Vraag eerst toestemming voor vragenlijsten/);
    await done(by, "recordConsent", answer(cor, "MEASUREMENTS", "REFUSED"));
    expect(await attempt(cor)).toMatch(/^Deze deelnemer geeft geen toestemming voor vragenlijsten/);
    await giveConsent(by, cor, "MEASUREMENTS");
    expect(await attempt(cor)).toBeUndefined();
    const words = "Mogen wij je vijf vragen stellen?";
    await done({ world, by: house.admin }, "writeConsentText", { purpose: "MEASUREMENTS", words, seenVersion: 1 });
    expect(await attempt(cor)).toMatch(/^De tekst van de toestemming voor vragenlijsten is veranderd/);
  });
});
