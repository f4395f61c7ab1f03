/** Common names in the communities of such a city, put together at random: nobody in particular. */
export interface Community {
  readonly weight: number;
  /** Conversation language, for the part of the community that would rather not speak Dutch yet. */
  readonly language: string;
  readonly speaksDutch: number;
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly families: readonly string[];
}

export const communities: readonly Community[] = [
  {
    weight: 40, language: "Nederlands", speaksDutch: 1,
    women: ["Riet", "Greet", "Toos", "Ans", "Truus", "Wil", "Corrie", "Bep", "Joke", "Ria", "Marijke", "Ineke", "Tineke", "Hennie", "Nel", "Dinie", "Gerda", "Lies", "Els", "Trudy", "Anja", "Petra", "Monique", "Yvonne", "Esther", "Sandra", "Linda", "Kim", "Femke", "Sanne"],
    men: ["Henk", "Jan", "Kees", "Piet", "Wim", "Cor", "Gerrit", "Bertus", "Arie", "Theo", "Nico", "Sjaak", "Ton", "Rinus", "Evert", "Harm", "Jaap", "Frits", "Hans", "Ruud", "Peter", "Marcel", "Erik", "Rob", "Dennis", "Jeroen", "Bram", "Koen", "Freek"],
    families: ["de Vries", "Bakker", "Visser", "Smeenk", "Meijer", "de Boer", "Mulder", "de Groot", "Bos", "Vos", "Peters", "Hendriks", "Dekker", "Brouwer", "van der Meer", "Dijkstra", "Koster", "Willems", "van Leeuwen", "de Haan", "Schouten", "van Vliet", "Hoekstra", "Verhoef", "van der Heijden", "Timmer", "Blom", "Kok", "van Ginkel", "Hamersveld", "van de Kuilen", "Lagerweij", "Hilhorst", "Butselaar", "Schimmel", "Kroon", "Prins", "Wolters", "Veenstra", "Jonker"],
  },
  {
    weight: 13, language: "Turks", speaksDutch: 0.6,
    women: ["Ayşe", "Fatma", "Emine", "Hatice", "Zeynep", "Elif", "Meryem", "Gülsüm", "Songül", "Nurcan", "Sevgi", "Filiz", "Derya", "Hülya", "Özlem", "Şerife"],
    men: ["Mehmet", "Ahmet", "Mustafa", "Hasan", "Hüseyin", "Ali", "İbrahim", "Osman", "Yusuf", "Ramazan", "Murat", "Cemal", "Kemal", "Orhan"],
    families: ["Yılmaz", "Kaya", "Demir", "Çelik", "Şahin", "Yıldız", "Öztürk", "Aydın", "Arslan", "Doğan", "Kılıç", "Aslan", "Çetin", "Koç", "Kurt", "Polat", "Güneş", "Erdem", "Bozkurt", "Karataş"],
  },
  {
    weight: 13, language: "Tamazight", speaksDutch: 0.6,
    women: ["Fatima", "Khadija", "Aïcha", "Naima", "Rachida", "Malika", "Zohra", "Latifa", "Hafida", "Yamina", "Saïda", "Karima", "Nora", "Ikram", "Mimount"],
    men: ["Mohamed", "Ahmed", "Hassan", "Abdelkader", "Mustapha", "Said", "Driss", "Rachid", "Khalid", "Brahim", "Omar", "Jamal", "Aziz", "Hamid"],
    families: ["El Amrani", "Benali", "Bouzian", "El Idrissi", "Azzouzi", "Bakkali", "Chaoui", "El Haddad", "Ouali", "Amezian", "Tahiri", "Belkadi", "Zerouali", "El Yaakoubi", "Mansouri", "Aoulad", "Ziani", "Boutaher", "Lahlou", "Saidi"],
  },
  {
    weight: 8, language: "Nederlands", speaksDutch: 1,
    women: ["Astrid", "Sheila", "Joyce", "Lucia", "Sylvana", "Indra", "Soenita", "Anita", "Maureen", "Carmen", "Radha", "Helga"],
    men: ["Roy", "Winston", "Stanley", "Radjesh", "Iwan", "Humphrey", "Rudi", "Soeresh", "Lesley", "Glenn", "Ramon", "Dewanand"],
    families: ["Pinas", "Ramdin", "Jankie", "Kartosen", "Wijdenbosch", "Sewpersad", "Blokland", "Amatmoekrim", "Leeflang", "Biharie", "Landveld", "Kalloe", "Doekhie", "Sabajo", "Soekhoe"],
  },
  {
    weight: 8, language: "Arabisch", speaksDutch: 0.35,
    women: ["Rania", "Hanan", "Amal", "Rasha", "Lina", "Maha", "Samar", "Nour", "Dima", "Abeer", "Wafaa"],
    men: ["Bassam", "Nizar", "Fadi", "Anas", "Yaman", "Louay", "Hazem", "Samer", "Ghassan", "Mazen", "Ziad"],
    families: ["al-Khatib", "al-Masri", "Darwish", "Haddad", "Hamwi", "Kabbani", "Najjar", "Sabbagh", "Shami", "Qassab", "al-Ahmad", "Barakat", "Jabbour", "Mardini"],
  },
  {
    weight: 6, language: "Tigrinya", speaksDutch: 0.3,
    women: ["Selam", "Helen", "Rahwa", "Luwam", "Semhar", "Yordanos", "Mebrat", "Feven", "Abrehet"],
    men: ["Yonas", "Filmon", "Samuel", "Tesfay", "Robel", "Kibrom", "Habtom", "Dawit", "Amanuel"],
    families: ["Tesfamariam", "Ghebremedhin", "Haile", "Kidane", "Tekle", "Weldu", "Abraha", "Mehari", "Berhane", "Woldemichael", "Zerai", "Okbay"],
  },
  {
    weight: 5, language: "Pools", speaksDutch: 0.5,
    women: ["Agnieszka", "Katarzyna", "Beata", "Joanna", "Małgorzata", "Ewa", "Iwona", "Dorota"],
    men: ["Marek", "Krzysztof", "Paweł", "Andrzej", "Zbigniew", "Łukasz", "Grzegorz", "Jacek"],
    families: ["Kowal", "Nowak", "Wrona", "Mazur", "Krawczyk", "Duda", "Sikora", "Baran", "Pietrzak", "Zając", "Wójcik", "Kubiak"],
  },
  {
    weight: 4, language: "Farsi", speaksDutch: 0.45,
    women: ["Shirin", "Mahnaz", "Parvin", "Nasrin", "Maryam", "Zahra", "Fereshteh", "Laleh"],
    men: ["Reza", "Behrouz", "Hamid", "Farhad", "Mehdi", "Kourosh", "Dariush", "Nader"],
    families: ["Ahmadi", "Karimi", "Rahimi", "Mohammadi", "Sharifi", "Noori", "Tehrani", "Azizi", "Moradi", "Ebrahimi", "Sadeghi"],
  },
  {
    weight: 3, language: "Nederlands", speaksDutch: 1,
    women: ["Wies", "Tjitske", "Maria", "Lydia", "Threes", "Betsy"],
    men: ["Ferry", "Rudy", "Edu", "Max", "Boy", "Guus"],
    families: ["Tahapary", "Latuheru", "Pattiasina", "Sahetapy", "de Rozario", "Manuputty", "van der Wall", "Souhuwat"],
  },
];

/** First names of newcomers who have given no more than that. */
export const newcomers = ["Bianca", "Yusra", "Gijs", "Halima", "Mirjam", "Tariq", "Oksana", "Sietske", "Efrem", "Lotte", "Nawal", "Ronald", "Danuta", "Zakaria"] as const;

/** Two pairs that may be one and the same: written by two colleagues who did not know of each other. */
export const duplicates = [
  { callingName: "Hatice", familyName: "Karaçay", again: "Karacay", woman: true, birthYear: 1951, birthMonth: 3, tracks: ["ouderen", "vrouwen"] },
  { callingName: "Johan", familyName: "van den Brink", again: "van den Brink", woman: false, birthYear: 1964, birthMonth: 9, tracks: ["tuin", "wijk"] },
] as const;
