import { ConsentPurpose } from "./consent.types";

/** What is asked for each purpose, at level B1, as long as the organisation has no words of its own. */
export const standardTexts: Readonly<Record<ConsentPurpose, string>> = {
  MEASUREMENTS:
    "Wij willen je soms een paar vragen stellen over hoe het met je gaat. Je antwoorden bewaren wij. Je begeleider kan ze lezen. " +
    "Voor de gemeente tellen wij alleen groepen: niemand ziet wat jij hebt geantwoord. Je mag nee zeggen en je mag stoppen. " +
    "Dan blijf je gewoon meedoen.",
  NETWORK:
    "Wij willen samen met je kijken welke mensen je om je heen hebt. Wij schrijven geen namen op. Wij bewaren alleen of iemand " +
    "bijvoorbeeld een buur of een vriend is. Je begeleider kan het lezen. Je mag nee zeggen en je mag stoppen. Dan blijf je gewoon meedoen.",
  PHOTO:
    "Wij willen een foto gebruiken waar je op staat, bijvoorbeeld in een folder of op onze website. Andere mensen kunnen je dan " +
    "herkennen. Je mag nee zeggen. Je mag later stoppen: dan gebruiken wij de foto niet meer.",
  STORY:
    "Wij willen je verhaal vertellen aan andere mensen, bijvoorbeeld aan de gemeente. Je leest het eerst zelf. Je mag nee zeggen. " +
    "Je mag later stoppen: dan gebruiken wij je verhaal niet meer.",
};
