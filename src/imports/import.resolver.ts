import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { inOneAct } from "../access/act";
import { ask, type Told } from "../access/ask";
import type { Context } from "../access/context";
import type { Permission } from "../access/permissions";
import { Done } from "../core/done.types";
import { UndoImportInput } from "./import.inputs";
import { importsQuestion } from "./import.questions";
import { ImportSummary } from "./import.types";
import { undoImport } from "./undo-import";

@Resolver()
export class ImportResolver {
  @Authorized<Permission>(importsQuestion.may)
  @Query(() => [ImportSummary], {
    description: "The registers that were taken in, newest first; a file goes to POST /imports",
  })
  imports(@Ctx() ctx: Context): Promise<Told<ImportSummary[]>> {
    return ask(ctx, importsQuestion, undefined);
  }

  @Authorized<Permission>("import.run")
  @Mutation(() => Done, {
    description: "Takes away what an import added and nobody touched since; the rest is told in `keptAtUndo`",
  })
  undoImport(@Arg("input", () => UndoImportInput) input: UndoImportInput, @Ctx() ctx: Context): Promise<Done> {
    return inOneAct(ctx, input, (act) => undoImport(act, input));
  }
}
