import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Account } from "../access/account.entity";
import { Participant } from "../participants/participant.entity";
import { Track } from "../tracks/track.entity";
import type { OfferAnswer, WaitingOutcome } from "./waiting.types";

/** Somebody waits for a place in a track, since a day, until she is placed or leaves the list. */
@Entity("waiting_entry")
@Index("one_open_waiting_entry", ["organisationId", "participantId", "trackId"], {
  unique: true,
  where: "(left_on IS NULL)",
})
@Index("waiting_entry_of_track", ["organisationId", "trackId"], { where: "(left_on IS NULL)" })
@ForeignKey(() => Participant, ["organisationId", "participantId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => Track, ["organisationId", "trackId"], ["organisationId", "id"])
@ForeignKey(() => Account, ["organisationId", "recordedBy"], ["organisationId", "id"])
@Check("waiting_words_are_short", "length(words) <= 200 AND length(language) <= 40")
@Check("waiting_ends_with_an_outcome", "num_nonnulls(left_on, outcome) IN (0, 2) AND left_on >= since")
export class WaitingEntry {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly id: string;

  @Column({ type: "uuid" })
  readonly participantId: string;

  @Column({ type: "uuid" })
  readonly trackId: string;

  @Column({ type: "date" })
  readonly since: string;

  /** For the conversation, where she wants another one than she is known with. */
  @Column({ type: "text", nullable: true })
  readonly language: string | null;

  @Column({ type: "text", nullable: true })
  readonly words: string | null;

  @Column({ type: "timestamptz" })
  readonly recordedAt: Date;

  @Column({ type: "uuid" })
  readonly recordedBy: string;

  @Column({ type: "date", nullable: true })
  readonly leftOn: string | null;

  @Column({ type: "text", nullable: true })
  readonly outcome: WaitingOutcome | null;
}

/** A place that was offered to somebody who waits, up to and including a day. Without an answer it lapses by itself. */
@Entity("place_offer")
@ForeignKey(() => WaitingEntry, ["organisationId", "entryId"], ["organisationId", "id"], { onDelete: "CASCADE" })
@ForeignKey(() => Account, ["organisationId", "offeredBy"], ["organisationId", "id"])
@ForeignKey(() => Account, ["organisationId", "answeredBy"], ["organisationId", "id"])
@Check("place_offer_runs_forward", "until_on >= offered_on")
@Check("place_offer_is_answered_by_someone", "num_nonnulls(answer, answered_on, answered_by) IN (0, 3)")
export class PlaceOffer {
  @PrimaryColumn({ type: "uuid" })
  readonly organisationId: string;

  @PrimaryColumn({ type: "uuid" })
  readonly entryId: string;

  @PrimaryColumn({ type: "smallint" })
  readonly number: number;

  @Column({ type: "date" })
  readonly offeredOn: string;

  /** The last day on which she may answer. */
  @Column({ type: "date" })
  readonly untilOn: string;

  @Column({ type: "uuid" })
  readonly offeredBy: string;

  @Column({ type: "text", nullable: true })
  readonly answer: OfferAnswer | null;

  @Column({ type: "date", nullable: true })
  readonly answeredOn: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly answeredBy: string | null;
}
