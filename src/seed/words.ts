/** What people can do, as they say it themselves or as somebody who knows them says it. */
export const strengths: readonly string[] = [
  "kookt voor dertig man zonder recept",
  "kan luisteren zonder meteen raad te geven",
  "weet van iedereen de verjaardag",
  "krijgt elke naaimachine weer aan de praat",
  "praat met iedereen, ook als de woorden nog ontbreken",
  "heeft groene vingers: alles komt op en blijft staan",
  "kan een verhaal zo vertellen dat het stil wordt",
  "ziet het als iemand alleen staat",
  "maakt van restjes een maaltijd",
  "rekent uit het hoofd, sneller dan de kassa",
  "schrijft brieven voor wie dat lastig vindt",
  "kent elk bankje en elk paadje in de wijk",
  "repareert fietsen van de hele straat",
  "bakt brood zoals het thuis vroeger rook",
  "blijft rustig als anderen druk worden",
  "zingt graag en krijgt anderen mee",
  "is er altijd op tijd en zet alvast koffie",
  "legt dingen uit met handen en voeten",
  "kan goed met kinderen, ze komen vanzelf",
  "heeft dertig jaar in de bouw gewerkt en weet hoe iets in elkaar zit",
  "spreekt vier talen en vertaalt zonder dat iemand het vraagt",
  "maakt mensen aan het lachen op een moeilijke dag",
  "houdt de kas van een vereniging al tien jaar kloppend",
  "kan haken, breien en het ook nog leren aan een ander",
  "vergeet nooit een gezicht",
  "durft te zeggen wat anderen alleen denken",
  "weet de weg bij alle loketten van de stad",
  "speelt accordeon op elk feest",
  "kan een kamer opknappen voor bijna niets",
  "heeft altijd een klusje over voor wie niets te doen heeft",
  "bewaart de vrede als er ruzie dreigt",
  "gaat pas zitten als iedereen een bord heeft",
  "houdt vol, ook als het de derde keer nog niet lukt",
  "schaakt en leert het geduldig aan anderen",
  "tekent portretten die echt lijken",
  "weet alles van kruiden en waar ze goed voor zijn",
  "kan een computer weer aan de gang krijgen",
  "leest de krant van voor tot achter en praat je bij",
  "heeft een lach die je in de gang al hoort",
  "maakt de lekkerste soep van Liendert",
  "belt op als je een week niet geweest bent",
  "vraagt door zonder dat het vervelend wordt",
  "kan dansen en krijgt de stilste mensen van hun stoel",
  "heeft geduld met mensen die langzaam praten",
  "organiseert een feest met een telefoon en een middag",
  "weet hoe het is om opnieuw te beginnen en vertelt daar eerlijk over",
  "let op het geld van de groep tot op de cent",
  "is handig met hout, maakte de bank bij de voordeur",
  "onthoudt wie geen suiker mag",
  "schrijft gedichten en leest er soms een voor",
  "durft als eerste iets nieuws te proberen",
  "kan dieren kalm krijgen, zelfs de hond van de buren",
  "houdt de tuin bij van drie oude buren",
  "vertelt over vroeger in de Kruiskamp alsof het gisteren was",
  "zet een tafel neer zodat je wilt gaan zitten",
  "regelt vervoer als de bus niet komt",
  "is verpleegkundige geweest en ziet wanneer iemand zich niet goed voelt",
  "maakt foto's waar mensen mooi op staan",
  "kan heel goed stil zijn samen met een ander",
  "heeft overal een oplossing voor met tape en touw",
  "leert snel, spreekt na een jaar al bijna alles in het Nederlands",
  "vraagt een week later nog hoe het is afgelopen",
  "knipt de halve groep, en goed ook",
  "kan uitleggen hoe je een formulier invult zonder dat je je dom voelt",
  "is sterk en tilt alles wat anderen laten staan",
  "ruimt op zonder dat iemand het merkt",
  "houdt van wandelen en loopt in het tempo van de langzaamste",
  "heeft een auto en rijdt graag mensen naar huis",
  "bedenkt spelletjes waar iedereen aan mee kan doen",
  "zegt wat goed gaat, ook als het klein is",
];

/** The kinds of contribution with how they are told, for those that are told in words. */
export const contributions = {
  HOSTING: [
    "schonk koffie voor de hele zaal", "stond bij de deur en gaf iedereen een hand", "dekte de tafel met bloemen uit de tuin",
    "ving twee nieuwe mensen op", "maakte thee met verse munt", "ruimde na afloop alles af", "zette de stoelen klaar voordat we er waren",
    "liet een nieuwe bezoeker het gebouw zien",
  ],
  TEACHING: [
    "leerde twee anderen een zoom maken", "legde uit hoe je met de app een bus opzoekt", "gaf les in dammen",
    "oefende een half uur Nederlands met een nieuwe bezoeker", "liet zien hoe je tomaten dieft", "leerde ons een lied uit Eritrea",
    "legde de brief van de gemeente uit", "deed voor hoe je deeg dun uitrolt",
  ],
  PRACTICAL_HELP: [
    "repareerde de lekkende kraan", "bracht iemand met de auto naar huis", "vertaalde bij een gesprek", "tilde de zakken aarde naar achteren",
    "plakte een band", "haalde de boodschappen", "maakte de oven schoon", "hing de lampen in de grote zaal op",
  ],
  ORGANISING: [
    "regelde het uitje naar de markt", "hield de lijst bij wie wat meeneemt", "belde iedereen voor het zomerfeest",
    "vroeg bij de bakker om brood van gisteren", "maakte het rooster voor de keuken", "vroeg een speler voor de muziek",
    "zamelde geld in voor een kaart en bloemen",
  ],
  CREATING: [
    "bakte drie taarten", "kookte couscous voor veertig mensen", "schilderde het bord voor de deur", "naaide nieuwe gordijnen voor de keuken",
    "timmerde een plantenbak", "maakte soep van wat er in de tuin stond", "las een eigen gedicht voor", "speelde muziek tijdens het eten",
    "haakte een deken voor een pasgeboren baby",
  ],
  COMPANY: [
    "zat naast iemand die het moeilijk had", "liep mee met wie langzaam loopt", "ging op bezoek bij wie niet kon komen",
    "nam de buurvrouw mee", "speelde een potje rummikub met een nieuwe bezoeker", "luisterde lang naar een verhaal",
    "belde met iemand die er al een tijd niet was",
  ],
} as const;

export type ContributionKind = keyof typeof contributions;

/** Why a session was not held. */
export const cancelReasons: readonly string[] = [
  "De begeleider was ziek en er was geen vervanging", "De verwarming deed het niet", "Code oranje: storm",
  "De zaal was dubbel geboekt", "Sneeuw en gladheid", "Het gebouw was stembureau", "Lekkage in de keuken",
  "Uitvaart van een deelnemer", "Te weinig mensen in de vakantie", "Geen sleutel van het gebouw",
];

/** Under a review of a goal, by how it moved. */
export const reviewWords = {
  up: [
    "Het lukt steeds vaker zonder dat ik erover nadenk.", "Ik had het niet gedacht, maar het ging.",
    "Ik wil nog een stap verder.", "Mijn dochter zag het ook.", "Eerst met knikkende knieën, nu gewoon.",
    "Ik ben er trots op.", "Eerst samen geoefend, daarna alleen.", "Het gaf me meer energie dan het kostte.",
  ],
  same: [
    "Het bleef zoals het was, en dat is ook goed.", "Drukke maanden thuis, er kwam niet veel van.",
    "Ik weet nu wel wat ik eraan wil doen.", "Nog even vasthouden wat ik heb.", "De winter zat tegen.",
  ],
  down: [
    "Door de verhuizing is het weggezakt.", "Ik zat een paar weken binnen en moet weer opbouwen.",
    "Het viel tegen, ik probeer het op een andere manier.", "Zonder mijn maatje durfde ik niet.",
  ],
} as const;

/** What the caseworker of the demo wrote with her open request to the manager. */
export const reachWords = "Zij staat bij ons aan de deur voor Samen aan tafel en zegt dat zij al eens ergens is ingeschreven.";
