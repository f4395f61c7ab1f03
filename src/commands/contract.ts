import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { printContract } from "../schema";

/** `npm run contract`: writes schema.graphql, beside which this runs. */
writeFileSync(join(process.cwd(), "schema.graphql"), printContract());
