/** `npm run <command>`: builds if need be and runs dist/src/commands/<command>.js with the arguments that follow. */
import { build } from "./build.mjs";

const [command] = process.argv.splice(2, 1);

if (await build(["server"])) await import(`../dist/src/commands/${command}.js`);
else process.exitCode = 1;
