import { Field, ID, Int, ObjectType } from "type-graphql";
import { InstantScalar } from "../core/scalars";

/** A mail as the administrator sees it; its text names nobody. */
@ObjectType("Mail")
export class MailRow {
  @Field(() => ID)
  readonly id: string;

  @Field(() => String, { description: "The name of the account that it goes to" })
  readonly to: string;

  @Field(() => String)
  readonly address: string;

  @Field(() => String)
  readonly subject: string;

  @Field(() => String)
  readonly text: string;

  @Field(() => InstantScalar)
  readonly madeAt: string;

  @Field(() => InstantScalar, { nullable: true, description: "Null: it waits, or no mail server is set up" })
  readonly sentAt: string | null;

  @Field(() => Int, { description: "How often it was handed to the mail server" })
  readonly tries: number;
}
