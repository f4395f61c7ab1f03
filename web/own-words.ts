import type { Plugin } from "vite";

const catalog = /JSON\.parse\((".*")\)/s;

/**
 * A Dutch sentence is its own key. Those without a name or a number in them need not be said twice, which leaves a
 * third of the Dutch catalog; words/locale.ts lets the key speak for itself.
 */
export function ownWords(): Plugin {
  return {
    name: "own-words",
    transform: {
      filter: { id: /nl\.po$/ },
      handler: (code) => {
        const text = catalog.exec(code)?.[1];
        if (!text) throw new Error("The Dutch catalog does not look like one.");
        const all = JSON.parse(JSON.parse(text) as string) as Record<string, unknown[]>;
        const needed = Object.entries(all).filter(([key, parts]) => parts.length > 1 || parts[0] !== key);
        return code.replace(catalog, () => `JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(needed)))})`);
      },
    },
  };
}
