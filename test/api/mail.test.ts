import pino from "pino";
import { deliverBy, type Deliver } from "../../src/mail/deliver";
import { keepSending, sendNext, type Sending } from "../../src/mail/keep-sending";
import { rowsOf } from "../support/given";
import { Injector } from "../support/injector";
import { openMailbox, type Mailbox } from "../support/mailbox";
import { buildHouse, openWorld, type House, type World } from "../support/world";

describe("mail", () => {
  let world: World;
  let house: House;
  let mailbox: Mailbox;
  const log = pino({ level: "silent" });

  beforeAll(async () => {
    world = await openWorld();
    house = await buildHouse(world);
    mailbox = await openMailbox();
  });
  afterAll(async () => {
    await mailbox.close();
    await world.close();
  });
  beforeEach(async () => {
    world.now = new Date("2026-11-23T09:00:00Z");
    mailbox.refuses = false;
    await rowsOf(world, "TRUNCATE mail");
  });

  const sending = (
    deliver: Deliver = deliverBy({
      url: mailbox.url,
      from: "meedoen@example.org",
      publicUrl: "https://meedoen.example.org",
    }),
  ): Sending => ({
    pool: world.database.pool,
    deliver,
    now: () => world.now,
    log,
  });
  const later = (minutes: number) => void (world.now = new Date(world.now.getTime() + minutes * 60_000));
  const lay = (count = 1, accountId = house.caseworker.accountId) =>
    rowsOf(
      world,
      `INSERT INTO mail (organisation_id, id, account_id, subject, text, made_at, next_at)
       SELECT $1, gen_random_uuid(), $2, 'Er is iets', 'Log in om te lezen.', $3, $3 FROM generate_series(1, $4)`,
      [house.organisationId, accountId, world.now, count],
    );
  const state = () => rowsOf(world, "SELECT tries, sent_at IS NOT NULL AS sent FROM mail");

  test("goes to the address of the account by SMTP, with the address of the house below it, and is sent once", async () => {
    const before = mailbox.letters.length;
    await lay();
    expect(await sendNext(sending())).toBe(true);
    expect(await sendNext(sending())).toBe(false);
    later(10_000);
    expect(await sendNext(sending())).toBe(false);
    expect(mailbox.letters).toHaveLength(before + 1);
    const letter = mailbox.letters.at(-1);
    expect(letter).toContain(`To: ${house.caseworker.email}`);
    expect(letter).toContain("Subject: Er is iets");
    expect(letter).toMatch(/Log in om te lezen\.\r\n\r\nhttps:\/\/meedoen\.example\.org/);
    expect(await state()).toEqual([{ tries: 1, sent: true }]);
  });

  test("that the mail server does not take is tried again, each time later, and is not lost", async () => {
    await lay();
    mailbox.refuses = true;
    const tried = [];
    for (const minutes of [0, 1, 1, 3, 1]) {
      later(minutes);
      tried.push(await sendNext(sending()));
    }
    expect(tried).toEqual([true, false, true, false, true]);
    expect(await state()).toEqual([{ tries: 3, sent: false }]);
    mailbox.refuses = false;
    later(8);
    expect(await sendNext(sending())).toBe(true);
    expect(await state()).toEqual([{ tries: 4, sent: true }]);
  });

  test("is sent once however many processes send", async () => {
    await lay(30);
    const sent: string[] = [];
    const deliver: Deliver = async ({ id }) => void sent.push(id);
    const process = async (): Promise<void> => {
      while (await sendNext(sending(deliver)));
    };
    await Promise.all([process(), process(), process(), process()]);
    expect(sent).toHaveLength(30);
    expect(new Set(sent).size).toBe(30);
  });

  test("of a process that died with it in its hands goes out later, with the same id", async () => {
    await lay();
    const taken = await world.database.pool.query("SELECT id FROM app.take_mail($1)", [world.now]);
    expect(await sendNext(sending())).toBe(false);
    later(2);
    expect(await sendNext(sending())).toBe(true);
    expect(mailbox.letters.at(-1)).toContain(`Message-ID: <${taken.rows[0].id}@example.org>`);
  });

  test("to an account that was disabled waits", async () => {
    await lay(1, house.colleague.accountId);
    await rowsOf(world, "UPDATE account SET disabled_at = now() WHERE id = $1", [house.colleague.accountId]);
    expect(await sendNext(sending())).toBe(false);
    await rowsOf(world, "UPDATE account SET disabled_at = NULL WHERE id = $1", [house.colleague.accountId]);
  });

  test("is sent by the loop of a process, which ends when it is asked", async () => {
    await lay(2);
    const loop = keepSending(sending());
    for (let time = 0; time < 100 && (await state()).some(({ sent }) => !sent); time += 1)
      await new Promise((pause) => setTimeout(pause, 50));
    await loop.stop();
    expect(await state()).toEqual([
      { tries: 1, sent: true },
      { tries: 1, sent: true },
    ]);
  });

  test("is taken by no request, whoever is logged in", async () => {
    await lay();
    const injector = await Injector.open(world);
    const [mail] = await rowsOf(world, "SELECT id FROM mail");
    const attacks = [
      "SELECT * FROM app.take_mail('2026-11-23T09:00:00Z')",
      `SELECT app.note_mail_sent('${house.organisationId}', '${mail?.["id"]}', now())`,
      "UPDATE mail SET sent_at = now()",
      "DELETE FROM mail",
    ];
    for (const attack of attacks) expect(await injector.attack(house.admin, attack)).toBe("refused 42501");
    await injector.close();
    expect(await state()).toEqual([{ tries: 0, sent: false }]);
  });

  test("that waits or was sent is seen by the administrator of the house, and by nobody else", async () => {
    await lay();
    const question = "{ mails { to address subject text madeAt sentAt tries } }";
    expect(await house.admin.ask(question)).toEqual({
      mails: [
        {
          to: "Marieke de Wit",
          address: house.caseworker.email,
          subject: "Er is iets",
          text: "Log in om te lezen.",
          madeAt: "2026-11-23T09:00:00+00:00",
          sentAt: null,
          tries: 0,
        },
      ],
    });
    for (const who of [house.caseworker, house.manager, house.volunteer])
      expect(await who.refused(question)).toMatchObject({ code: "FORBIDDEN" });
    const other = await buildHouse(world, "Huis van een ander");
    expect(await other.admin.ask(question)).toEqual({ mails: [] });
  });
});
