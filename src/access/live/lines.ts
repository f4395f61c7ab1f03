import { Refusal } from "../../core/errors";

/** How many lines may be open: of one login, which is one browser, and in one process. */
const limits = { ofLogin: 8, ofProcess: 1000 } as const;

/** What may be ended from outside; without a reason whoever is at the other end comes back at once. */
interface Ending {
  end(why?: Refusal): void;
}

/** The open lines of one process. */
export interface Lines {
  /** How long a line may go on without asking whether it still may, in milliseconds. */
  readonly checkEvery: number;
  /** Takes a place, and answers how to give it back. Errors: TOO_MANY_REQUESTS. */
  take(login: string, line: Ending): () => void;
  /** Looks that open lines have come due take turns, so that a full list never holds more than one of the connections. */
  inTurn<Answer>(look: () => Promise<Answer>): Promise<Answer>;
  endAll(): void;
}

/**
 * Keeps the limits. Of one login the oldest line makes room: a telephone that lost its network and came back left lines
 * behind that nobody has seen end yet.
 */
export function makeLines(checkEvery: number): Lines {
  const open = new Map<string, Set<Ending>>();
  let count = 0;
  let turn: Promise<unknown> = Promise.resolve();

  return {
    checkEvery,
    take: (login, line) => {
      if (count >= limits.ofProcess) throw tooMany();
      const own = open.get(login) ?? new Set();
      const [oldest] = own;
      if (oldest && own.size >= limits.ofLogin) oldest.end(tooMany());
      open.set(login, own.add(line));
      count += 1;
      return () => {
        if (own.delete(line)) count -= 1;
        if (own.size === 0 && open.get(login) === own) open.delete(login);
      };
    },
    inTurn: (look) => {
      const mine = turn.then(look);
      turn = mine.catch(() => undefined);
      return mine;
    },
    endAll: () => {
      for (const line of [...open.values()].flatMap((own) => [...own])) line.end();
    },
  };
}

function tooMany(): Refusal {
  const sentence = "Er staan te veel lijsten tegelijk open. Wat een collega invult zie je hier wat later.";
  return new Refusal("TOO_MANY_REQUESTS", sentence, undefined, 60);
}
