/** The browser application in a real Chromium, against the server as `npm start` runs it, with the demo's people. */
module.exports = {
  rootDir: "../..",
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
  testTimeout: 120_000,
  globalSetup: "<rootDir>/test/e2e/support/start-demo.ts",
  globalTeardown: "<rootDir>/test/e2e/support/stop-demo.ts",
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        sourceMaps: "inline",
        module: { type: "commonjs" },
        jsc: { target: "es2023", parser: { syntax: "typescript", tsx: false } },
      },
    ],
  },
};
