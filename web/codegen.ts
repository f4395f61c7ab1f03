import type { CodegenConfig } from "@graphql-codegen/cli";
import { Kind } from "graphql";
import { createHash } from "node:crypto";

/** Types and hashes for the documents beside the screens; the server knows them by the manifest. */
export default {
  schema: "schema.graphql",
  documents: "web/**/*.graphql",
  generates: {
    "web/graphql/generated/": {
      preset: "client",
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: {
          mode: "replaceDocumentWithHash",
          hashAlgorithm: (text) => createHash("sha256").update(text).digest("hex"),
        },
        onExecutableDocumentNode: (document) => ({
          name: document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)?.name?.value,
        }),
      },
      config: {
        documentMode: "string",
        useTypeImports: true,
        strictScalars: true,
        immutableTypes: true,
        arrayInputCoercion: false,
        scalars: { ID: { input: "string", output: "string" }, Date: "string", DateTime: "string" },
      },
    },
  },
  hooks: { afterAllFileWrite: ["node web/graphql/publish-manifest.mjs"] },
} satisfies CodegenConfig;
