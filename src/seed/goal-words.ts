/** A goal in the first person; some with what the five levels (-2..2) mean for this person. */
export interface GoalWords {
  readonly words: string;
  /** Said by a woman. */
  readonly woman?: true;
  /** Said by someone who would rather speak another language yet. */
  readonly newToDutch?: true;
  readonly ages?: readonly [number, number];
  readonly levels?: readonly [string, string, string, string, string];
}

export const goals: readonly GoalWords[] = [
  {
    words: "Ik wil weer onder de mensen komen, minstens een keer in de week",
    levels: [
      "Ik kom de deur niet uit",
      "Ik ga een enkele keer als iemand mij ophaalt",
      "Ik ga elke week een keer",
      "Ik ga twee keer in de week",
      "Ik neem zelf iemand mee",
    ],
  },
  {
    words: "Ik wil met de bus durven naar mijn zus in Utrecht",
    levels: [
      "Ik stap niet in de bus",
      "Ik durf met iemand samen een halte",
      "Ik ga met iemand mee naar Utrecht",
      "Ik ga alleen heen, mijn zus haalt mij op",
      "Ik ga alleen heen en terug",
    ],
  },
  {
    words: "Ik wil zelf mijn brieven kunnen lezen",
    levels: [
      "Ik laat alles liggen",
      "Ik maak ze open en vraag wat er staat",
      "Ik begrijp waar de brief over gaat",
      "Ik lees hem en vraag alleen de moeilijke stukken",
      "Ik help een ander met een brief",
    ],
  },
  {
    words: "Ik wil iemand leren kennen met wie ik kan wandelen",
    levels: [
      "Ik loop altijd alleen",
      "Ik loop mee met de groep en zeg weinig",
      "Ik heb een vaste wandelmaat",
      "Wij spreken ook buiten de groep af",
      "Ik heb een eigen wandelclubje",
    ],
  },
  {
    words: "Ik wil een keer in de maand koken voor anderen",
    levels: [
      "Ik kook alleen voor mezelf, of niet",
      "Ik help met snijden",
      "Ik maak een gerecht voor de groep",
      "Ik kook een hele maaltijd met hulp",
      "Ik bedenk en leid een maaltijd",
    ],
  },
  {
    words: "Ik wil Nederlands durven praten met mijn buren",
    newToDutch: true,
    levels: [
      "Ik zeg niets",
      "Ik zeg gedag",
      "Ik maak een kort praatje",
      "Ik vraag of zij koffie komen drinken",
      "Wij lopen bij elkaar binnen",
    ],
  },
  {
    words: "Ik wil weten wat ik wil gaan doen nu ik niet meer werk",
    ages: [40, 75],
    levels: [
      "Ik weet het niet en denk er liever niet aan",
      "Ik heb een paar ideeën",
      "Ik heb iets uitgeprobeerd",
      "Ik doe het elke week",
      "Ik heb er een vaste plek in gevonden",
    ],
  },
  {
    words: "Ik wil vrijwilliger worden in de keuken",
    levels: [
      "Ik ben er nog nooit geweest",
      "Ik heb een keer meegekeken",
      "Ik draai een dienst met iemand samen",
      "Ik draai mijn eigen dienst",
      "Ik werk een nieuwe vrijwilliger in",
    ],
  },
  {
    words: "Ik wil mijn verhaal durven vertellen in de groep",
    levels: [
      "Ik luister alleen",
      "Ik zeg iets als mij wat gevraagd wordt",
      "Ik heb een keer iets over mezelf verteld",
      "Ik vertel uit mezelf",
      "Ik heb voor een hele zaal verteld",
    ],
  },
  { words: "Ik wil na het overlijden van mijn man weer plezier hebben in een maaltijd", ages: [60, 99], woman: true },
  { words: "Ik wil op tijd opstaan, ook als ik nergens heen hoef" },
  { words: "Ik wil leren fietsen", ages: [18, 68] },
  { words: "Ik wil mijn kinderen kunnen helpen met hun huiswerk", ages: [25, 55] },
  { words: "Ik wil een keer per week zwemmen met andere vrouwen", woman: true },
  { words: "Ik wil iets doen met mijn handen, zoals vroeger in de werkplaats" },
  { words: "Ik wil op mijn eigen telefoon mijn afspraken kunnen regelen" },
  { words: "Ik wil iemand bezoeken die nog minder buiten komt dan ik" },
  { words: "Ik wil drie mensen in de straat bij naam kennen" },
  { words: "Ik wil een jurk maken die ik op de bruiloft van mijn nicht kan dragen", ages: [18, 75], woman: true },
  { words: "Ik wil uitzoeken of ik nog een opleiding kan doen", ages: [18, 55] },
  { words: "Ik wil nee leren zeggen zonder dat ik er wakker van lig" },
  { words: "Ik wil minder piekeren en vaker naar buiten" },
  { words: "Ik wil een moestuin van twee bij drie meter goed onderhouden" },
  { words: "Ik wil weer muziek maken met anderen" },
];
