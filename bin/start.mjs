/** `npm start`: builds if need be and runs the server. Plain JavaScript, since it runs before anything is built. */
import { build } from "./build.mjs";

// In this very process, so that signals reach the server.
if (await build()) await import("../dist/src/main.js");
else process.exitCode = 1;
