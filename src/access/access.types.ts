import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Role } from "./permissions";
import { DayScalar, InstantScalar } from "../core/scalars";

registerEnumType(Role, { name: "Role", description: "What someone does here; decides what she may do and see" });

/** Who is logged in. */
@ObjectType()
export class Me {
  @Field(() => ID)
  readonly accountId: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => String)
  readonly email: string;

  @Field(() => Role)
  readonly role: Role;

  @Field(() => String, { description: "The organisation's name" })
  readonly organisation: string;

  @Field(() => [String], { description: "What this role may do; the screens show only that" })
  readonly permissions: string[];

  @Field(() => DayScalar, { description: "Today in Amsterdam, as the server sees it" })
  readonly today: string;
}

/** What the page before logging in shows. */
@ObjectType()
export class Entrance {
  @Field(() => String, { nullable: true, description: "Null where several organisations share a register" })
  readonly organisation: string | null;

  @Field(() => [DemoPerson], { description: "Invented people to log in as; empty unless this is the demo" })
  readonly demoPeople: DemoPerson[];
}

@ObjectType()
export class DemoPerson {
  @Field(() => String)
  readonly email: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => Role)
  readonly role: Role;

  @Field(() => String, { description: "What she does, in a sentence" })
  readonly sentence: string;
}

/** An account as the administrator sees it. */
@ObjectType()
export class AccountRow {
  @Field(() => ID)
  readonly id: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => String)
  readonly email: string;

  @Field(() => Role)
  readonly role: Role;

  @Field(() => InstantScalar)
  readonly invitedAt: string;

  @Field(() => Boolean, { description: "False until the invitation was used" })
  readonly hasPassword: boolean;

  @Field(() => InstantScalar, { nullable: true })
  readonly disabledAt: string | null;

  @Field(() => InstantScalar, { nullable: true })
  readonly lastSeenAt: string | null;
}

/** A colleague to choose from a list. */
@ObjectType()
export class Colleague {
  @Field(() => ID)
  readonly id: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => Role)
  readonly role: Role;
}

/** A link with which someone chooses a password, once, within seven days. */
@ObjectType()
export class PasswordLink {
  @Field(() => ID)
  readonly accountId: string;

  @Field(() => String, { nullable: true, description: "Shown once: null when the same operation is sent again" })
  readonly path: string | null;

  @Field(() => InstantScalar)
  readonly expiresAt: string;
}

/** A number that is configuration: rhythm, keeping. */
@ObjectType()
export class TermValue {
  @Field(() => String)
  readonly name: string;

  @Field(() => Int)
  readonly value: number;

  @Field(() => String, { description: "bijeenkomsten, maanden" })
  readonly unit: string;

  @Field(() => Int, { description: "What holds unless the organisation chose otherwise" })
  readonly standard: number;

  @Field(() => String)
  readonly description: string;
}
