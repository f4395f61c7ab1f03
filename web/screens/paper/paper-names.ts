type Named = { readonly participantId: string; readonly name: string; readonly callingName: string };

/**
 * What each person is called on a list that lies on a table: the calling name, and no more of the family name than tells
 * two of the same name apart. Two called alike in full stay alike.
 */
export function paperNames(roster: readonly Named[]): ReadonlyMap<string, string> {
  return new Map(
    roster.map((person) => {
      const namesakes = roster.filter(
        (other) => other !== person && key(other.callingName) === key(person.callingName),
      );
      return [person.participantId, nameAmong(person, namesakes)];
    }),
  );
}

function nameAmong(person: Named, namesakes: readonly Named[]): string {
  const family = familyOf(person);
  if (namesakes.length === 0 || family === "") return person.callingName;
  const others = namesakes.map((other) => key(familyOf(other)));
  const lengths = [...family].map((_, place) => place + 1);
  const telling = lengths.find((length) => !others.some((other) => other.startsWith(key(first(family, length)))));
  return `${person.callingName} ${first(family, telling ?? 1)}.`;
}

/** The family name without its particles: "van der Berg" is known by its B. */
function familyOf({ name, callingName }: Named): string {
  return name
    .slice(callingName.length)
    .trim()
    .replace(/^(?:['’]?\p{Ll}\S*\s+)+/u, "");
}

function first(family: string, length: number): string {
  const letters = [...family].slice(0, length).join("");
  return letters.charAt(0).toLocaleUpperCase("nl") + letters.slice(1);
}

function key(name: string): string {
  return name.toLocaleLowerCase("nl");
}
