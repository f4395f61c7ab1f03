/** The floors of the house: imports run down, never up, never sideways, never in a circle. */
const floors = [
  ["core", "files"],
  ["access"],
  ["places", "mail"],
  ["participants", "tracks"],
  ["sessions", "goals", "volunteers", "network", "waiting"],
  ["calls", "notes", "initiatives", "contributions", "movement", "measurements"],
  ["dashboard"],
  ["outcomes"],
  ["reports"],
  ["exports", "imports", "privacy"],
];
const above = (level) => floors.slice(level + 1).flat();

module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-development-package-at-run-time",
      severity: "error",
      from: { path: "^(src|ormconfig)" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    ...floors.flatMap((folders, level) =>
      folders.map((folder) => ({
        name: `${folder}-stays-on-its-floor`,
        severity: "error",
        from: { path: `^src/${folder}/` },
        to: {
          path: `^src/(${[...above(level), ...folders.filter((other) => other !== folder), "edge", "commands", "seed"].join("|")})/`,
        },
      })),
    ),
    { name: "files-know-nothing", severity: "error", from: { path: "^src/files/" }, to: { path: "^src/(?!files/)" } },
    {
      name: "commands-and-questions-know-no-graphql",
      severity: "error",
      from: {
        path: "^src/(?!.*\\.(resolver|inputs|types|entity)\\.ts$)(places|mail|participants|tracks|sessions|goals|volunteers|calls|notes|initiatives|dashboard|outcomes|reports|network|contributions|movement|measurements|waiting)/",
      },
      to: { path: "node_modules/type-graphql" },
    },
    { name: "pages-know-no-server", severity: "error", from: { path: "^web/" }, to: { path: "^src/" } },
    { name: "server-knows-no-pages", severity: "error", from: { path: "^src/" }, to: { path: "^web/" } },
    { name: "nothing-leans-on-the-bench", severity: "error", from: { path: "^(src|web)/" }, to: { path: "^bench/" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["require", "node", "import", "types"] },
  },
};
