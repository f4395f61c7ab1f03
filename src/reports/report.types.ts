import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { DayScalar, InstantScalar } from "../core/scalars";

/** How much of what took place was written down. */
@ObjectType()
export class Coverage {
  @Field(() => Int)
  readonly logged: number;

  @Field(() => Int, { description: "Sessions that were not cancelled and lie behind us" })
  readonly of: number;

  @Field(() => String, { description: "38 van 42 bijeenkomsten ingevuld" })
  readonly sentence: string;
}

@ObjectType()
export class ReportRow {
  @Field(() => String)
  readonly label: string;

  @Field(() => Boolean)
  readonly total: boolean;

  @Field(() => [Float, { nullable: true }], {
    description: "One a column; null: withheld, since the group is too small",
  })
  readonly values: (number | null)[];

  @Field(() => String, { nullable: true })
  readonly note: string | null;
}

/** A table of the report. */
@ObjectType()
export class ReportSection {
  @Field(() => String)
  readonly id: string;

  @Field(() => String)
  readonly title: string;

  @Field(() => String, { description: "What stands above the labels: onderdeel, wijk, leeftijd" })
  readonly heading: string;

  @Field(() => [String])
  readonly columns: string[];

  @Field(() => [ReportRow])
  readonly rows: ReportRow[];

  @Field(() => String, { nullable: true })
  readonly note: string | null;

  @Field(() => Coverage, { nullable: true })
  readonly coverage: Coverage | null;
}

/** What a figure means, in a sentence. */
@ObjectType()
export class ReportDefinition {
  @Field(() => String)
  readonly figure: string;

  @Field(() => String)
  readonly definition: string;
}

/** The year report as the municipality may see it: small groups are protected already. */
@ObjectType()
export class YearReport {
  @Field(() => Int)
  readonly year: number;

  @Field(() => String, { description: "Says when the figures were made, and whether the year was over" })
  readonly title: string;

  @Field(() => String)
  readonly organisation: string;

  @Field(() => DayScalar)
  readonly from: string;

  @Field(() => DayScalar, { description: "The first day that is not part of the period" })
  readonly until: string;

  @Field(() => DayScalar, { description: "The last day of the period; ages are of this day" })
  readonly referenceDate: string;

  @Field(() => InstantScalar)
  readonly madeAt: string;

  @Field(() => Int, { description: "The year of the division into districts" })
  readonly divisionYear: number;

  @Field(() => [ReportSection])
  readonly sections: ReportSection[];

  @Field(() => [ReportDefinition])
  readonly definitions: ReportDefinition[];

  @Field(() => Coverage)
  readonly coverage: Coverage;

  @Field(() => String, { description: "How small groups are protected" })
  readonly protection: string;
}

/** A frozen report in the list of them. */
@ObjectType()
export class ReportReleaseSummary {
  @Field(() => ID)
  readonly id: string;

  @Field(() => Int)
  readonly year: number;

  @Field(() => Int)
  readonly version: number;

  @Field(() => InstantScalar)
  readonly frozenAt: string;

  @Field(() => String)
  readonly frozenBy: string;
}

/** A frozen report: what it says never changes. */
@ObjectType("ReportRelease")
export class FrozenReport extends ReportReleaseSummary {
  @Field(() => String, { description: "SHA-256 of the report as canonical JSON, in hexadecimal" })
  readonly contentHash: string;

  @Field(() => String)
  readonly csvPath: string;

  @Field(() => String)
  readonly xlsxPath: string;

  @Field(() => String)
  readonly odsPath: string;

  @Field(() => YearReport)
  readonly report: YearReport;
}
