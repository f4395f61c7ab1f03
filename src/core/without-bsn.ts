import { registerDecorator } from "class-validator";

/** The sentence for a field that seems to hold a citizen service number. */
export const bsnSentence = "Hier staat iets dat op een burgerservicenummer (BSN) lijkt. Dat mogen we niet bewaren.";

/** Nine free-standing digits that pass the eleven-test (UAVG art. 46: outside government a BSN may not be held). */
export function holdsBsn(text: string): boolean {
  const numbers = text.match(/(?<![0-9A-Za-z+./-])[0-9]{9}(?![0-9A-Za-z/-]|\.[0-9])/g) ?? [];
  return numbers.some(passesElevenTest);
}

function passesElevenTest(number: string): boolean {
  const digits = [...number].map(Number);
  const total = digits.reduce((sum, digit, index) => sum + digit * (index === 8 ? -1 : 9 - index), 0);
  return Number(number) > 0 && total % 11 === 0;
}

/** Refuses a citizen service number in a name or a text, before the database does. */
export function WithoutBsn(): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name: "withoutBsn",
      target: target.constructor,
      propertyName: String(propertyName),
      validator: {
        validate: (value: unknown) => ![value].flat().some((text) => typeof text === "string" && holdsBsn(text)),
        defaultMessage: () => bsnSentence,
      },
    });
  };
}
