import { IsEmail, IsEnum, IsInt, IsUUID, Length, Max, Min } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { Role } from "./permissions";
import { WithoutBsn } from "../core/without-bsn";

/** What every mutation carries. */
@InputType()
export abstract class OperationFields {
  @Field(() => ID, { description: "A UUIDv7 that the client makes before its first try; the same try again keeps it" })
  @IsUUID(undefined, { message: "Geef elke opdracht een eigen UUID." })
  readonly operationId: string;
}

@InputType()
export class AccountInput extends OperationFields {
  @Field(() => ID)
  @IsUUID()
  readonly accountId: string;
}

@InputType()
export class InviteAccountInput extends OperationFields {
  @Field(() => String)
  @Length(1, 120, { message: "Geef een naam van 1 tot 120 tekens." })
  @WithoutBsn()
  readonly name: string;

  @Field(() => String)
  @IsEmail({}, { message: "Dit is geen e-mailadres." })
  readonly email: string;

  @Field(() => Role)
  @IsEnum(Role)
  readonly role: Role;
}

@InputType()
export class ChangeRoleInput extends AccountInput {
  @Field(() => Role)
  @IsEnum(Role)
  readonly role: Role;
}

@InputType()
export class SetTermInput extends OperationFields {
  @Field(() => String)
  @Length(1, 60)
  readonly name: string;

  @Field(() => Int)
  @IsInt()
  @Min(0, { message: "Geef een getal van 0 of meer." })
  @Max(1200, { message: "Geef een getal van hoogstens 1200." })
  readonly value: number;
}
