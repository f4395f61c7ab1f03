/** Neighbourhoods by code (BU), in districts by code (WK), of one municipality since one year. */
export interface Division {
  /** The year from which Statistics Netherlands (CBS) uses these codes. */
  readonly validFrom: number;
  readonly districts: Readonly<Record<string, string>>;
  readonly neighbourhoods: Readonly<Record<string, string>>;
}

/**
 * Amersfoort (GM0307) divided its city anew on 1-1-2022; CBS took that over. Codes 22 and 23 are unused. Code 32 is left
 * out until it is found in CBS's own file (probably Vathorst-Bovenduist). The neighbourhoods are those that CBS publishes
 * in its key figures of 2022 and that were checked; the others follow in a migration of their own.
 */
export const amersfoort: Division = {
  validFrom: 2022,
  districts: {
    WK030701: "Stadskern",
    WK030702: "Nederberg",
    WK030703: "Soesterkwartier",
    WK030704: "Eemkwartier",
    WK030705: "Isselt",
    WK030706: "De Koppel",
    WK030707: "Kruiskamp",
    WK030708: "Schothorst-Zuid",
    WK030709: "Schothorst-Noord",
    WK030710: "Liendert",
    WK030711: "Rustenburg",
    WK030712: "Buitengebied-Oost",
    WK030713: "Schuilenburg",
    WK030714: "Randenbroek",
    WK030715: "Vermeerkwartier",
    WK030716: "Leusderkwartier",
    WK030717: "De Berg-Zuid",
    WK030718: "De Berg-Noord",
    WK030719: "Hoogland",
    WK030720: "Zielhorst",
    WK030721: "Kattenbroek",
    WK030724: "Nieuwland",
    WK030725: "De Hoef",
    WK030726: "Hooglanderveen",
    WK030727: "Hoogland-West",
    WK030728: "Vathorst-De Velden",
    WK030729: "Vathorst-Centrum",
    WK030730: "Vathorst-De Bron",
    WK030731: "Vathorst-De Laak",
    WK030733: "Bedrijventerrein Vathorst",
    WK030734: "Bosgebied",
  },
  neighbourhoods: {
    BU03070101: "Nieuwstraat e.o.",
    BU03070102: "Mooierstraat e.o.",
    BU03070104: "Coninckstraat e.o.",
    BU03070200: "Smallepad e.o.",
    BU03070202: "Snouckaertlaan e.o.",
    BU03070302: "Gerrit van Stellingwerfstraat e.o.",
    BU03070307: "Piet Mondriaanlaan e.o.",
    BU03070900: "Elly Takmastraat e.o.",
    BU03070902: "Camera Obscurastraat e.o.",
    BU03070903: "Queekhoven e.o.",
    BU03071205: "Nijkerkerstraat e.o.",
    BU03071700: "Westerstraat e.o.",
    BU03071702: "Huijgenslaan e.o.",
    BU03071704: "Verhoevenstraat e.o.",
    BU03071800: "Regentesselaan e.o.",
    BU03072001: "Erasmusstraat e.o.",
    BU03072102: "Woudzoom e.o.",
  },
};

/** The district in which a neighbourhood lies: its code begins with the district's. */
export function districtOf(neighbourhoodCode: string): string {
  return `WK${neighbourhoodCode.slice(2, 8)}`;
}
