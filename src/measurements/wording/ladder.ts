import type { Wording } from "../instrument";

const yesOrNo = [
  { value: 0, words: "nee" },
  { value: 1, words: "ja" },
];
const often = [
  { value: 0, words: "nee" },
  { value: 1, words: "minder dan elke week" },
  { value: 2, words: "elke week" },
];

/** Our own words for what the definitions of the rungs ask. A worker answers them, together with the participant. */
export const ladderWording: Wording = {
  instruction: "Kies samen wat nu past. Alles telt mee, ook buiten de werkplaats.",
  items: [
    { id: "paid", words: "Betaald werk: een arbeidscontract of een eigen bedrijf", options: yesOrNo },
    {
      id: "support",
      words: "Hulp bij dat werk: een aanvullende uitkering, beschut werk, een jobcoach, of leren en werken tegelijk",
      options: yesOrNo,
    },
    {
      id: "unpaid",
      words: "Onbetaald werk samen met anderen, met taken waar anderen op rekenen",
      options: often,
    },
    {
      id: "organised",
      words: "Meedoen aan iets dat georganiseerd is: een groep, een club, een cursus",
      options: often,
    },
    {
      id: "contact",
      words: "Mensen van buiten het eigen huis zien, voor meer dan een boodschap of zorg",
      options: often,
    },
  ],
};
