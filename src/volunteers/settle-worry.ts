import { written, type Act } from "../access/act";
import { personWithinReach } from "../access/reach";
import type { Done } from "../core/done.types";
import { conflict, notFound } from "../core/errors";
import type { SettleWorryInput, TakeWorryInput } from "./match.inputs";

interface HeldWorry {
  readonly participant_id: string;
  readonly taken_by: string | null;
  /** The colleague who took it up. */
  readonly name: string | null;
  readonly mine: boolean;
}

/** "Ik pak het op". Errors: NOT_FOUND, CONFLICT (a colleague was first, settled). */
export async function takeWorry(act: Act, { worryId }: TakeWorryInput): Promise<Done> {
  const worry = await holdWorry(act, worryId);
  if (worry.mine) throw conflict("Je had dit al opgepakt.");
  if (worry.taken_by !== null) throw conflict(`${worry.name ?? "Een collega"} was je voor en pakt het op.`);
  await act.sql`
    /* volunteers.take-worry */ UPDATE worry SET taken_at = ${act.at}, taken_by = (SELECT app.account())
     WHERE organisation_id = ${act.organisationId} AND id = ${worryId}`;
  act.concerns([worry.participant_id], ["taken_by"]);
  return { id: worryId };
}

/** The worry is settled; who settles what nobody took up has taken it up with that. Errors: NOT_FOUND, CONFLICT (settled). */
export async function settleWorry(act: Act, { worryId, words }: SettleWorryInput): Promise<Done> {
  const worry = await holdWorry(act, worryId);
  await act.sql`
    /* volunteers.settle-worry */ UPDATE worry SET taken_at = coalesce(taken_at, ${act.at}), taken_by = coalesce(taken_by, (SELECT app.account())),
           settled_at = ${act.at}, settled_by = (SELECT app.account()), settled_words = ${words?.trim() || null}
     WHERE organisation_id = ${act.organisationId} AND id = ${worryId}`;
  act.concerns([worry.participant_id], ["settled_by"]);
  return { id: worryId };
}

/** Holds a worry within reach until the end of the act. Errors: NOT_FOUND, CONFLICT (settled). */
async function holdWorry(act: Act, worryId: string): Promise<HeldWorry> {
  const [worry] = await act.sql<HeldWorry & { settled_at: unknown }>`
    /* volunteers.hold-worry */ SELECT w.participant_id, w.taken_by, w.settled_at, coalesce(w.taken_by = (SELECT app.account()), false) AS mine,
           (SELECT a.name FROM account a WHERE a.organisation_id = w.organisation_id AND a.id = w.taken_by) AS name
      FROM worry w
     WHERE w.organisation_id = ${act.organisationId} AND w.id = ${worryId} AND ${written(personWithinReach("w.participant_id"))} FOR UPDATE`;
  if (!worry) throw notFound();
  if (worry.settled_at !== null) throw conflict("Deze zorg is al afgehandeld.");
  return worry;
}
