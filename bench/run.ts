import { startProduct } from "./contestants/contestant";
import { makeEnding } from "./ending";
import { openLane } from "./lane";
import { runMatch } from "./match";
import { asJson } from "./print/as-json";
import { printGoals } from "./print/print-goals";
import { openScene, urlsOf, type Scene, type Wanted } from "./scene";
import { soak } from "./soak";

/** Fills the registers, has the answers compared, and measures. `keepJson` hears the figures as JSON. */
export async function runBench(wanted: Wanted, keepJson: (json: string) => void): Promise<void> {
  const ending = makeEnding();
  try {
    const scene = await openScene(wanted, ending, (line) => console.log(line));
    if (wanted.soakMinutes > 0) return await soakProduct(scene);
    const results = await runMatch(scene);
    scene.say(printGoals(results));
    keepJson(asJson(results));
  } finally {
    await ending.end();
  }
}

async function soakProduct(scene: Scene): Promise<void> {
  const contestant = await startProduct(urlsOf(scene).product);
  const lane = openLane(contestant, scene.supplies.product, scene.ending);
  await soak(lane, scene.wanted.soakMinutes, scene.cluster.postmaster, scene.say);
}
