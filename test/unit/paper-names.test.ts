import { paperNames } from "../../web/screens/paper/paper-names";

/** Calling name and family name, as "Maria|Bos". */
function onPaper(...people: string[]): string[] {
  const roster = people.map((person, place) => {
    const [callingName = "", familyName] = person.split("|");
    return { participantId: String(place), callingName, name: [callingName, familyName].filter(Boolean).join(" ") };
  });
  return [...paperNames(roster).values()];
}

test("a list on a table says calling names alone, those of two words too", () => {
  expect(onPaper("Fatima|El Amrani", "Jan Willem|Bos", "Jan|Kok")).toEqual(["Fatima", "Jan Willem", "Jan"]);
});

test("two of the same name are told apart by a letter, without the particles of a family name", () => {
  expect(onPaper("Maria|van der Berg", "maria|Kok", "Henk|Pot")).toEqual(["Maria B.", "maria K.", "Henk"]);
  expect(onPaper("Piet|van 't Hof", "Piet|'s Gravesande", "Piet|de Bruin")).toEqual(["Piet H.", "Piet G.", "Piet B."]);
});

test("it takes no more letters than needed", () => {
  expect(onPaper("Maria|Bos", "Maria|van der Berg", "Maria|Kok")).toEqual(["Maria Bo.", "Maria Be.", "Maria K."]);
});

test("who has no family name here, or the same in full, keeps what there is", () => {
  expect(onPaper("Ali", "Ali|Demir")).toEqual(["Ali", "Ali D."]);
  expect(onPaper("Ali|Demir", "Ali|Demir")).toEqual(["Ali D.", "Ali D."]);
  expect(onPaper("Els|bakker", "Els|Pot")).toEqual(["Els B.", "Els P."]);
});
