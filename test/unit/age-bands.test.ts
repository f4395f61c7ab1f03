import { ageOn } from "../../src/core/days";
import { bandBorders, bandCount, bandLabel } from "../../src/reports/age-bands";
import ages from "../vectors/age.json";

/** As the statement counts it: the more borders lie before a birth, the younger the band. */
function bandOf(birth: string, reference: string): number {
  const borders = bandBorders(reference);
  return borders.length - borders.filter((border) => border <= birth).length;
}

describe("age bands", () => {
  test.each(ages)(
    "born $birth is $age on $reference, in the band that Statistics Netherlands gives her",
    ({ birth, reference, age, cbs_band: cbs }) => {
      expect(ageOn(birth, reference)).toBe(age);
      // Statistics Netherlands ends at "65 jaar of ouder"; everybody in these examples is younger than 75.
      const expected = cbs === "65 jaar of ouder" ? "65 tot 75 jaar" : cbs;
      expect(bandLabel([bandOf(birth, reference)])).toBe(expected);
    },
  );

  test("the bands are those of Statistics Netherlands, the last one cut at 75 and 85", () => {
    expect(Array.from({ length: bandCount }, (_, band) => bandLabel([band]))).toEqual([
      "0 tot 15 jaar",
      "15 tot 25 jaar",
      "25 tot 45 jaar",
      "45 tot 65 jaar",
      "65 tot 75 jaar",
      "75 tot 85 jaar",
      "85 jaar of ouder",
    ]);
  });

  test("merged bands are named from the first to the last, and say when some ages are not known", () => {
    expect(bandLabel([3, 4])).toBe("45 tot 75 jaar");
    expect(bandLabel([5, 6, null])).toBe("75 jaar of ouder, of onbekend");
    expect(bandLabel([null])).toBe("Onbekend");
  });
});
