import type { Contestant } from "./contestants/contestant";
import type { Ending } from "./ending";
import { startGenerator, type Generator } from "./load/generator";
import type { Supply } from "./supply";

/** A contestant with its load process and the requests of its register. */
export interface Lane {
  readonly contestant: Contestant;
  readonly generator: Generator;
  readonly supply: Supply;
}

/** Gives a contestant a load process of its own. */
export function openLane(contestant: Contestant, supply: Supply, ending: Ending): Lane {
  ending.later(() => contestant.stop());
  const generator = startGenerator();
  ending.later(() => generator.stop());
  return { contestant, generator, supply };
}
