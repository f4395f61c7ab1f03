/** `npm start`: builds if need be and runs the server. Plain JavaScript, since it runs before anything is built. */
import { build } from "./build.mjs";

const parent = process.ppid;

// In this very process, so that signals reach the server.
if (await build()) await import("../dist/src/main.js");
else process.exitCode = 1;

if (process.env.npm_lifecycle_event === "start") stopWithNpm();

/** A signal for npm ends the shell between it and us and does not come through; then our parent is another. */
function stopWithNpm() {
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 500).unref();
}
