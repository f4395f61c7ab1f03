/** Tests run on a real PostgreSQL: the embedded one, or the server that TEST_DATABASE_URL names. */
module.exports = {
  testEnvironment: "node",
  testTimeout: 30_000,
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "/test/e2e/", "/test/files/"],
  globalSetup: "<rootDir>/test/support/start-database.ts",
  globalTeardown: "<rootDir>/test/support/stop-database.ts",
  setupFilesAfterEnv: ["<rootDir>/test/support/close-left-open.ts"],
  transform: {
    "^.+\\.(t|j|mj)s$": [
      "@swc/jest",
      {
        sourceMaps: "inline",
        module: { type: "commonjs" },
        jsc: {
          target: "es2023",
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
        },
      },
    ],
  },
  transformIgnorePatterns: [
    "/node_modules/(?!(content-disposition|temporal-polyfill|temporal-utils|rrule-temporal|csv-parse|csv-stringify)/)",
  ],
};
