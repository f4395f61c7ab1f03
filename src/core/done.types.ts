import { Field, ID, Int, ObjectType } from "type-graphql";

/** What a mutation answers: which row, at which revision. What the row holds is asked again where it is shown. */
@ObjectType()
export class Done {
  @Field(() => ID)
  readonly id: string;

  @Field(() => Int, { nullable: true, description: "The row's revision after this, where it has one" })
  readonly revision?: number | null;
}
