import fc from "fast-check";
import { isNearly, joinedName, NearNames, readName } from "../../../src/imports/check/names";
import { checkRegister } from "../../../src/imports/check/check-register";
import { knowing, personIn, readGrid, readList, sentences, today } from "./given-sheet";

describe("names", () => {
  test.each([
    ["Jan de Vries", "Jan", "de Vries"],
    ["Vries, Jan de", "Jan", "de Vries"],
    ["de Vries,  Jan", "Jan", "de Vries"],
    ["12. Fatma  Yilmaz", "Fatma", "Yilmaz"],
    ["Mevr. Bakker", "Bakker", null],
    ["Fatma", "Fatma", null],
    ["Sjaak Zwart (nieuw)", "Sjaak", "Zwart"],
  ])("%s is %s %s", (text, callingName, familyName) => {
    expect(readName(text)).toMatchObject({ callingName, familyName });
  });

  test("columns of their own make one name", () => {
    expect(joinedName("Anne Marie", "van der", "Berg")).toMatchObject({
      callingName: "Anne Marie",
      familyName: "van der Berg",
    });
  });

  test("names that differ in a letter are found whichever letter it is", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{3,9} [a-z]{3,9}$/),
        fc.nat(),
        fc.constantFrom("swap", "drop", "add", "other"),
        (name, seed, slip) => {
          const at = seed % (name.length - 1);
          const [before, after] = [name.slice(0, at), name.slice(at + 1)];
          const typed = {
            swap: before + (after[0] ?? "") + (name[at] ?? "") + after.slice(1),
            drop: before + after,
            add: `${before}q${name.slice(at)}`,
            other: `${before}q${after}`,
          }[slip];
          const known = new NearNames<string>();
          known.add(name, name);
          expect(known.near(typed)).toEqual(isNearly(name, typed) ? [name] : []);
          if (typed !== name && typed.length >= 5) expect(isNearly(name, typed)).toBe(true);
        },
      ),
    );
  });
});

describe("columns that we refuse", () => {
  test("numbers that pass the eleven-test are no phone numbers, whatever stands above them", () => {
    const { notices, mapping, sheet } = readList("Naam;Tel\nAnna;123456782\nPiet;111222333\nKees;123456782");
    expect(sentences(notices)[0]).toContain(
      "Kolom B (Tel): deze kolom lezen we niet. Hier staan burgerservicenummers (BSN)",
    );
    expect(mapping.columns[1]?.field).toBe("IGNORE");
    expect(sheet.preview[1]).toEqual(["Anna", null]);
  });

  test.each(["Diagnose", "medicatie", "Nationaliteit", "Land van herkomst", "Geboorteland", "Geloof", "BSN-nummer"])(
    "%s is not read",
    (heading) => {
      const { notices, mapping } = readList(`Naam;${heading}\nAnna;iets`, {
        columns: [
          { index: 0, field: "NAME" },
          { index: 1, field: "LANGUAGE" },
        ],
      });
      expect(sentences(notices)[0]).toContain("deze kolom lezen we niet");
      expect(mapping.columns[1]?.field).toBe("IGNORE");
    },
  );
});

describe("what a list of people tells", () => {
  test("of a birth date year and month are kept", () => {
    const { rows } = readList("Naam;Geboortedatum\nAnna Bos;24-5-1961\nPiet Smit;mei 1950\nKees Mol;'48");
    expect(rows.map(({ birthYear, birthMonth }) => [birthYear, birthMonth])).toEqual([
      [1961, 5],
      [1950, 5],
      [1948, null],
    ]);
  });

  test("every fault names its cell", () => {
    const { check } = checkRegister(
      readList(
        "Naam;Geb.datum;E-mail;Wijk;Status;Start;Einde\nAnna;ooit;geen mail;Kruiskmp;weg;1-1-2030;\nPiet;;;;gestopt;1-2-2025;1-1-2025",
      ),
      knowing(),
      today,
    );
    expect(sentences(check.faults)).toEqual([
      "Rij 2, kolom B (Geb.datum): ‘ooit’ lezen we niet als geboortedatum. Schrijf dag-maand-jaar, bijvoorbeeld 24-5-1961.",
      "Rij 2, kolom C (E-mail): ‘geen mail’ is geen e-mailadres.",
      "Rij 2, kolom D (Wijk): ‘Kruiskmp’ kennen we niet als wijk. Bedoel je Kruiskamp?",
      "Rij 2, kolom E (Status): ‘weg’ kennen we niet als status. Kies aangemeld, intake, actief, pauze of gestopt.",
      "Rij 2, kolom F (Start): ‘1-1-2030’ moet nog komen.",
      "Rij 3, kolom G (Einde): deze einddatum ligt voor de startdatum.",
    ]);
  });

  test("a neighbourhood brings its district along, also from the wrong column", () => {
    const { plan } = checkRegister(
      readList("Naam;Wijk\nAnna;queekhoven\nPiet;WK030707".replace("queekhoven", "Queekhoven e.o.")),
      knowing(),
      today,
    );
    expect(plan.people.map(({ districtCode, neighbourhoodCode }) => [districtCode, neighbourhoodCode])).toEqual([
      ["WK030709", "BU03070903"],
      ["WK030707", null],
    ]);
  });

  test("a name twice is one person, unless the years of birth differ", () => {
    const one = checkRegister(readList("Naam\nAnna Bos\nanna  bos"), knowing(), today).check;
    expect([one.will.participants, one.duplicates[0]?.sameAsRow]).toEqual([1, 2]);
    const two = checkRegister(readList("Naam;Geboortejaar\nAnna Bos;1950\nAnna Bos;1961"), knowing(), today).check;
    expect([two.will.participants, two.duplicates]).toEqual([2, []]);
    const which = checkRegister(
      readList("Naam;Geboortejaar\nAnna Bos;1950\nAnna Bos;1961\nAnna Bos;"),
      knowing(),
      today,
    ).check;
    expect(sentences(which.faults)).toEqual([
      "Rij 4: Anna Bos staat vaker in dit blad, met verschillende geboortejaren. Zet hier ook het geboortejaar.",
    ]);
  });

  test("two people with that name in the track are for the sheet to tell apart", () => {
    const people = [
      personIn({ searchName: "anna bos", id: "one" }),
      personIn({ searchName: "anna bos", id: "two", birthYear: 1950 }),
    ];
    expect(sentences(checkRegister(readList("Naam\nAnna Bos"), knowing({ people }), today).check.faults)[0]).toContain(
      "in het register staan 2 mensen met deze naam",
    );
    const { check, plan } = checkRegister(readList("Naam;Geboortejaar\nAnna Bos;1950"), knowing({ people }), today);
    expect([check.ok, plan.subjects]).toEqual([true, ["two"]]);
  });

  test("what is empty in the register is filled in; what it has otherwise stays, and is told", () => {
    const people = [personIn({ searchName: "anna bos", id: "anna", phone: "033-1234567" })];
    const list = "Naam;Telefoon;Taal;Wijk\nAnna Bos;06-10000001;Turks;Kruiskamp";
    const { check, plan } = checkRegister(readList(list), knowing({ people }), today);
    expect(plan.fills).toEqual([
      expect.objectContaining({ person: "anna", phone: null, language: "Turks", districtCode: "WK030707" }),
    ]);
    expect(check.will.details).toBe(2);
    expect(sentences(check.notices)).toEqual([
      "Rij 2: het telefoonnummer staat anders in het register. Dat laten we zo; pas het zelf aan op de pagina van de deelnemer.",
    ]);
  });

  test("a slip of the pen is shown beside the name that it resembles", () => {
    const people = [personIn({ searchName: "mohammed bouzid", name: "Mohammed Bouzid" })];
    const { duplicates } = checkRegister(
      readGrid("Naam;12-3-2025\nMohamed Bouzid;x\nZoë Smit;x\nZoe Smits;x"),
      knowing({ people }),
      today,
    ).check;
    expect(duplicates).toEqual([
      expect.objectContaining({ row: 2, existingId: "mohammed bouzid" }),
      expect.objectContaining({ row: 4, sameAsRow: 3 }),
    ]);
  });
});
