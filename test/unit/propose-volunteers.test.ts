import { WeekPart } from "../../src/volunteers/kinds";
import { barsOf, proposeVolunteers, type Candidate } from "../../src/volunteers/propose-volunteers";

const today = "2026-11-23";
const terms = { training: 36, conduct: 36 };

const wanted = {
  languages: ["Tarifit", "Nederlands"],
  interests: ["koken", "Tuinieren"],
  availability: [WeekPart.WEEKDAY_MORNING],
  districtCode: "WK030707",
  neighbourhoodCode: "BU03070701",
};

const somebody: Candidate = {
  id: "wilma",
  name: "Wilma",
  languages: ["nederlands"],
  interests: [],
  availability: [WeekPart.WEEKDAY_MORNING, WeekPart.WEEKEND],
  districtCode: "WK030707",
  neighbourhoodCode: "BU03070702",
  trainingSeenOn: "2026-02-02",
  conductSeenOn: "2026-02-02",
  matches: 0,
};

const kindsOf = (candidate: Candidate) =>
  proposeVolunteers(wanted, [candidate], { today, terms })[0]?.reasons.map(({ kind }) => kind);

const orderOf = (...candidates: Partial<Candidate>[]) =>
  proposeVolunteers(
    wanted,
    candidates.map((each) => ({ ...somebody, ...each })),
    { today, terms },
  ).map(({ name }) => name);

test("a proposal says which language, which neighbourhood and which times two people share", () => {
  expect(proposeVolunteers(wanted, [somebody], { today, terms })).toEqual([
    {
      volunteerId: "wilma",
      name: "Wilma",
      mayVisit: true,
      reasons: [
        { kind: "SHARED_LANGUAGES", words: ["nederlands"], on: null, count: null },
        { kind: "SAME_DISTRICT", words: [], on: null, count: null },
        { kind: "SAME_TIMES", words: ["WEEKDAY_MORNING"], on: null, count: null },
      ],
    },
  ]);
});

test("nearness is the neighbourhood, then the district, then elsewhere, and nothing where it is not known", () => {
  expect(kindsOf({ ...somebody, neighbourhoodCode: "BU03070701" })).toContain("SAME_NEIGHBOURHOOD");
  expect(kindsOf({ ...somebody, districtCode: "WK030710", neighbourhoodCode: null })).toContain("ELSEWHERE");
  expect(kindsOf({ ...somebody, districtCode: null, neighbourhoodCode: null })).toEqual([
    "SHARED_LANGUAGES",
    "SAME_TIMES",
  ]);
  expect(
    orderOf(
      { name: "Ver", districtCode: "WK030710" },
      { name: "Naast", neighbourhoodCode: "BU03070701" },
      { name: "Wijk" },
    ),
  ).toEqual(["Naast", "Wijk", "Ver"]);
});

test("a shared language weighs more than the same neighbourhood, and shared interests count up to three", () => {
  expect(
    orderOf(
      { name: "Buur", languages: ["Pools"], neighbourhoodCode: "BU03070701" },
      { name: "Taal", districtCode: "WK030710" },
    ),
  ).toEqual(["Taal", "Buur"]);
  expect(orderOf({ name: "A" }, { name: "B", interests: ["KOKEN", "tuinieren"] })).toEqual(["B", "A"]);
  expect(kindsOf({ ...somebody, languages: ["Pools"] })).toContain("NO_SHARED_LANGUAGE");
});

test("who visits others already comes after who visits nobody, and other times speak against", () => {
  expect(orderOf({ name: "A", matches: 2 }, { name: "B" })).toEqual(["B", "A"]);
  expect(kindsOf({ ...somebody, availability: [WeekPart.WEEKEND] })).toContain("OTHER_TIMES");
  expect(kindsOf({ ...somebody, matches: 2 })).toContain("VISITS_OTHERS");
});

test("a certificate of conduct that has run out disqualifies whoever fits best, and says since when", () => {
  const [first, last] = proposeVolunteers(
    wanted,
    [
      { ...somebody, id: "best", interests: ["koken"], conductSeenOn: "2023-11-23" },
      { ...somebody, id: "far", languages: ["Pools"], districtCode: "WK030710" },
    ],
    { today, terms },
  );
  expect(first).toMatchObject({ volunteerId: "far", mayVisit: true });
  expect(last).toMatchObject({ volunteerId: "best", mayVisit: false });
  expect(last?.reasons[0]).toEqual({ kind: "CONDUCT_RUN_OUT", words: [], on: "2026-11-23", count: null });
});

test("a proof holds until the day before the same day so many months later", () => {
  const bars = (conductSeenOn: string | null, trainingSeenOn: string | null) =>
    barsOf({ conductSeenOn, trainingSeenOn }, { today, terms }).map(({ kind }) => kind);
  expect(bars("2023-11-24", "2023-11-24")).toEqual([]);
  expect(bars("2023-11-23", "2023-11-24")).toEqual(["CONDUCT_RUN_OUT"]);
  expect(bars(null, null)).toEqual(["CONDUCT_NOT_SEEN", "TRAINING_NOT_SEEN"]);
  expect(bars("2026-01-01", "2020-01-01")).toEqual(["TRAINING_RUN_OUT"]);
});
