import { checkRegister } from "../../../src/imports/check/check-register";
import { knowing, personIn, readGrid, sentences, today } from "./given-sheet";

const grid = "Naam;12-3-2025\nAnna;x";
const planned = { id: "session", on: "2025-03-12", time: "14:00", isCancelled: false };

describe("which session a column is about", () => {
  test("the one that is planned on that day", () => {
    const { plan } = checkRegister(readGrid(grid), knowing({ sessions: [planned] }), today);
    expect([plan.sessions, plan.marks]).toEqual([[], [{ session: "session", person: "person 0", status: "PRESENT" }]]);
  });

  test("without one, a new one at the time of the series on that weekday, or else from twelve to one", () => {
    const series = {
      id: "s",
      title: "Koffie",
      weekday: 3,
      startsOn: "2025-01-01",
      endsOn: "2025-12-31",
      startTime: "10:00",
      endTime: "11:30",
      placeId: null,
    };
    expect(checkRegister(readGrid(grid), knowing({ series: [series] }), today).plan.sessions[0]).toMatchObject({
      title: "Koffie",
      startTime: "10:00",
      endTime: "11:30",
    });
    expect(checkRegister(readGrid(grid), knowing(), today).plan.sessions[0]).toMatchObject({
      title: "Samen in de wijk",
      startTime: "12:00",
      endTime: "13:00",
    });
  });

  test("of two on one day the time says which", () => {
    const known = knowing({ sessions: [planned, { ...planned, id: "morning", time: "10:00" }] });
    expect(sentences(checkRegister(readGrid(grid), known, today).check.faults)).toEqual([
      "Kolom B: op 12-3-2025 zijn er 2 bijeenkomsten (om 10:00 en 14:00). Zet de tijd bij de datum, bijvoorbeeld ‘12-3-2025 14:00’.",
    ]);
    expect(checkRegister(readGrid(grid.replace("2025", "2025 10:00")), known, today).plan.marks[0]?.session).toBe(
      "morning",
    );
  });

  test("one that did not take place cannot have been attended", () => {
    const known = knowing({ sessions: [{ ...planned, isCancelled: true }] });
    expect(sentences(checkRegister(readGrid(grid), known, today).check.faults)[0]).toContain(
      "staat in het register dat de bijeenkomst niet doorging",
    );
  });
});

describe("who was not in the track yet", () => {
  const anna = personIn({ searchName: "anna", id: "anna" });
  const stay = { participantId: "anna", status: "CLOSED" as const, registeredOn: "2024-01-01", closedOn: "2025-02-01" };

  test("takes part from her first mark", () => {
    const { plan } = checkRegister(readGrid("Naam;19-3-2025;12-3-2025\nAnna;x;a"), knowing(), today);
    expect(plan.enrolments).toEqual([expect.objectContaining({ status: "ACTIVE", registeredOn: "2025-03-12" })]);
    expect(plan.people[0]?.registeredOn).toBe("2025-03-12");
  });

  test("who had stopped takes part again only by a mark from after that day", () => {
    const known = knowing({ people: [anna], enrolments: [stay] });
    expect(checkRegister(readGrid(grid), known, today).plan.enrolments).toHaveLength(1);
    expect(checkRegister(readGrid(grid.replace("12-3", "12-1")), known, today).plan.enrolments).toEqual([]);
  });

  test("a mark that stands already adds nothing", () => {
    const marks = [{ sessionId: "session", participantId: "anna", status: "PRESENT" as const }];
    const { check } = checkRegister(
      readGrid(grid),
      knowing({ people: [anna], enrolments: [stay], sessions: [planned], marks }),
      today,
    );
    expect(check.will).toEqual({
      participants: 0,
      enrolments: 0,
      sessions: 0,
      attendances: 0,
      details: 0,
      unchanged: 1,
    });
  });
});
