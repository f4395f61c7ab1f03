/** Lays the manifest of trusted documents where the server reads it. */
import { cpSync } from "node:fs";

cpSync("web/graphql/generated/persisted-documents.json", "dist/persisted-documents.json", { recursive: true });
