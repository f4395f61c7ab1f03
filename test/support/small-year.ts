import type { RegisterRows } from "./register-rows";

/**
 * A small year, 2025, of two tracks; test/reports/small-year.test.ts works its numbers out by hand.
 * Soesterkwartier and Liendert are districts; ages are of 31 December 2025. C: Koffie, T: Taal (both are not sensitive).
 *
 *   people                      district         born     came in 2025              enrolled
 *   A1..A6   six                Soesterkwartier  1990-05  C in February and March   C since 2024
 *   B1..B5   five               Liendert         1955-07  C in February             C since 3 February 2025
 *   D1..D5   five               Liendert         1990-05  C in March, T in May      C since 2024; T since 5 May 2025
 *   E1..E5   five               not known        1955-07  T in May                  T since 2024 until 30 June 2025
 *   F        a newcomer         not known        no year  C in March                not registered
 *   G        one                Soesterkwartier  1990-05  never (absent in March)   C since 2024
 *   H        one                Liendert         1990-05  in 2024 only              C since 2024 until 1 February 2025
 */
export async function writeSmallYear(
  register: RegisterRows,
): Promise<{ coffee: string; language: string; april: string; person: string }> {
  const coffee = await register.track({ name: "Koffie voor kwetsbare ouderen", publicLabel: "Koffie in de wijk" });
  const language = await register.track({ name: "Taal", publicLabel: "Taal en ontmoeting" });
  await register.district("WK030703", "Soesterkwartier");
  await register.district("WK030710", "Liendert");
  const young: [number, number] = [1990, 5];
  const old: [number, number] = [1955, 7];
  const february = await register.session(coffee, "2025-02-10");
  const march = await register.session(coffee, "2025-03-10");
  await register.session(coffee, "2025-03-17", "cancelled");
  const april = await register.session(coffee, "2025-04-14", "not logged");
  const may = await register.session(language, "2025-05-12");
  const december = await register.session(coffee, "2024-12-09");

  const many = (count: number, given: Parameters<RegisterRows["person"]>[0]) =>
    Array.from({ length: count }).reduce<Promise<string[]>>(
      async (made) => [...(await made), await register.person(given)],
      Promise.resolve([]),
    );
  for (const person of await many(6, { district: "WK030703", born: young })) {
    await register.enrolment(person, coffee, { activeFrom: "2024-03-04" });
    await register.mark(february, person);
    await register.mark(march, person);
  }
  for (const person of await many(5, { district: "WK030710", born: old })) {
    await register.enrolment(person, coffee, { activeFrom: "2025-02-03" });
    await register.mark(february, person);
  }
  for (const person of await many(5, { district: "WK030710", born: young })) {
    await register.enrolment(person, coffee, { activeFrom: "2024-03-04" });
    await register.enrolment(person, language, { activeFrom: "2025-05-05" });
    await register.mark(march, person);
    await register.mark(may, person);
  }
  for (const person of await many(5, { born: old })) {
    await register.enrolment(person, language, { activeFrom: "2024-09-02", closedOn: "2025-06-30" });
    await register.mark(may, person);
  }
  await register.mark(march, await register.person({ newcomer: true }));
  const absent = await register.person({ district: "WK030703", born: young });
  await register.enrolment(absent, coffee, { activeFrom: "2024-03-04" });
  await register.mark(march, absent, "ABSENT_NOTIFIED");
  const gone = await register.person({ district: "WK030710", born: young });
  await register.enrolment(gone, coffee, { activeFrom: "2024-03-04", closedOn: "2025-02-01" });
  await register.mark(december, gone);
  return { coffee, language, april, person: absent };
}
