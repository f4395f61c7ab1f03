import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Account } from "../access/account.entity";
import { Organisation } from "../access/organisation.entity";
import { Participant } from "../participants/participant.entity";
import { District, Neighbourhood } from "../places/district.entity";
import type { VisitPurpose, WeekPart } from "./kinds";

const wishesAreFew =
  "cardinality(languages) <= 10 AND cardinality(interests) <= 20 AND length(languages::text) <= 500 AND length(interests::text) <= 1500";
const wishesHoldNoBsn = "NOT app.holds_bsn(languages::text || interests::text)";
const availabilityIsKnown =
  "availability <@ ARRAY['WEEKDAY_MORNING', 'WEEKDAY_AFTERNOON', 'WEEKDAY_EVENING', 'WEEKEND']";

/** Someone who visits people at home. Of training and the certificate of conduct only the day on which they were seen. */
@Entity("volunteer")
@Index("one_volunteer_of_address", ["organisationId", "email"], { unique: true, where: "(ended_on IS NULL)" })
@ForeignKey(() => Organisation, ["organisationId"], ["id"])
@ForeignKey(() => District, ["districtCode"], ["code"])
@ForeignKey(() => Neighbourhood, ["neighbourhoodCode", "districtCode"], ["code", "districtCode"])
@ForeignKey(() => Participant, ["organisationId", "participantId"], ["organisationId", "id"], { onDelete: "SET NULL" })
@Check("volunteer_email_is_folded", "email = lower(btrim(email)) AND email LIKE '%_@_%' AND length(email) <= 254")
@Check("volunteer_phone_has_length", "length(phone) <= 40")
@Check("volunteer_runs_forward", "ended_on >= started_on")
@Check("volunteer_wishes_are_few", wishesAreFew)
@Check("volunteer_wishes_hold_no_bsn", wishesHoldNoBsn)
@Check("volunteer_availability_is_known", availabilityIsKnown)
export class Volunteer {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "text" })
  readonly name: string;

  /** The account with this address and the role VOLUNTEER is hers. */
  @Column({ type: "text", nullable: true })
  readonly email: string | null;

  @Column({ type: "text", nullable: true })
  readonly phone: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly participantId: string | null;

  @Column({ type: "text", nullable: true })
  readonly districtCode: string | null;

  @Column({ type: "text", nullable: true })
  readonly neighbourhoodCode: string | null;

  @Column({ type: "date", nullable: true })
  readonly trainingSeenOn: string | null;

  @Column({ type: "date", nullable: true })
  readonly conductSeenOn: string | null;

  @Column({ type: "date" })
  readonly startedOn: string;

  @Column({ type: "date", nullable: true })
  readonly endedOn: string | null;

  @Column({ type: "integer", default: 1 })
  readonly revision: number;

  @Column({ type: "text", array: true })
  readonly languages: string[];

  @Column({ type: "text", array: true })
  readonly interests: string[];

  @Column({ type: "text", array: true })
  readonly availability: WeekPart[];
}

/** Somebody would like a visit. She waits as long as it is not closed and no match goes on. */
@Entity("visit_request")
@Index("one_open_visit_request", ["organisationId", "participantId"], { unique: true, where: "(closed_on IS NULL)" })
@ForeignKey(() => Participant, ["organisationId", "participantId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => Account, ["organisationId", "recordedBy"], ["organisationId", "id"])
@Check("visit_request_runs_forward", "closed_on >= asked_on")
@Check("visit_request_wishes_are_few", wishesAreFew)
@Check("visit_request_wishes_hold_no_bsn", wishesHoldNoBsn)
@Check("visit_request_availability_is_known", availabilityIsKnown)
export class VisitRequest {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "uuid" })
  readonly participantId: string;

  @Column({ type: "text" })
  readonly purpose: VisitPurpose;

  @Column({ type: "text", nullable: true })
  readonly words: string | null;

  @Column({ type: "date" })
  readonly askedOn: string;

  @Column({ type: "uuid" })
  readonly recordedBy: string;

  @Column({ type: "date", nullable: true })
  readonly closedOn: string | null;

  @Column({ type: "text", array: true })
  readonly languages: string[];

  @Column({ type: "text", array: true })
  readonly interests: string[];

  @Column({ type: "text", array: true })
  readonly availability: WeekPart[];
}
