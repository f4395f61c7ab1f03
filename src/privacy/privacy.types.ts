import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Role } from "../access/permissions";
import { DayScalar } from "../core/scalars";

/** What a colleague did with data; the trail holds the same words. */
export enum AuditAction {
  READ = "READ",
  CHANGE = "CHANGE",
  EXPORT = "EXPORT",
  IMPORT = "IMPORT",
}

registerEnumType(AuditAction, { name: "AuditAction", description: "What a colleague did with somebody's data" });

@ObjectType({ description: "Who looked at a participant's data" })
export class WhoLooked {
  @Field(() => ID)
  readonly participantId: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => String)
  readonly callingName: string;

  @Field(() => [Look], { description: "The latest first" })
  readonly looks: Look[];
}

@ObjectType()
export class Look {
  @Field(() => String, {
    nullable: true,
    description: "Null: colleagues of another team, whom you are not told by name",
  })
  readonly colleagueName: string | null;

  @Field(() => Role, { description: "The role in which they did it" })
  readonly role: Role;

  @Field(() => AuditAction)
  readonly action: AuditAction;

  @Field(() => Int, { description: "On so many days" })
  readonly days: number;

  @Field(() => DayScalar)
  readonly firstOn: string;

  @Field(() => DayScalar)
  readonly lastOn: string;
}

@ObjectType({
  description: "All that the register knows of a participant (AVG art. 15), as tables for her to read, in Dutch",
})
export class Dossier {
  @Field(() => ID)
  readonly participantId: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => String)
  readonly callingName: string;

  @Field(() => DayScalar)
  readonly madeOn: string;

  @Field(() => String)
  readonly organisation: string;

  @Field(() => [DossierTable])
  readonly parts: DossierTable[];
}

@ObjectType()
export class DossierTable {
  @Field(() => ID)
  readonly id: string;

  @Field(() => String)
  readonly title: string;

  @Field(() => [String])
  readonly columns: string[];

  @Field(() => [[String]], { description: "As many values as there are columns; an empty text where nothing is known" })
  readonly rows: string[][];
}
