/** `npm run bench`: builds what changed and runs dist/bench/main.js with the arguments that follow. */
import { build } from "./build.mjs";

// One after the other: both compile the server's sources.
if ((await build()) && (await build(["bench"]))) await import("../dist/bench/main.js");
else process.exitCode = 1;
