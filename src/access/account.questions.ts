import type { Question } from "./ask";

/** Every account of the organisation, with when it was last seen. */
export const accountsQuestion: Question<void> = {
  name: "access.accounts",
  may: "account.read",
  sql: `SELECT coalesce(json_agg(json_build_object(
      'id', a.id, 'name', a.name, 'email', a.email, 'role', a.role, 'invitedAt', a.invited_at,
      'hasPassword', l.account_id IS NOT NULL, 'disabledAt', a.disabled_at, 'lastSeenAt', l.last_seen_at) ORDER BY a.name, a.id), '[]')::text AS answer
    FROM account a LEFT JOIN app.account_logins() l ON l.account_id = a.id
   WHERE a.organisation_id = (SELECT app.organisation())`,
  values: () => [],
};

/** Colleagues who may be given a track. */
export const colleaguesQuestion: Question<void> = {
  name: "access.colleagues",
  may: "colleague.read",
  sql: `SELECT coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'role', a.role) ORDER BY a.name, a.id), '[]')::text AS answer
    FROM account a
   WHERE a.organisation_id = (SELECT app.organisation()) AND a.disabled_at IS NULL AND a.role IN ('CASEWORKER', 'MANAGER')`,
  values: () => [],
};

/** The terms that the organisation chose itself; terms.ts holds the others. */
export const chosenTermsQuestion: Question<void> = {
  name: "access.terms",
  may: "term.read",
  sql: `SELECT coalesce(json_object_agg(t.name, t.value), '{}')::text AS answer
    FROM term t WHERE t.organisation_id = (SELECT app.organisation())`,
  values: () => [],
};
