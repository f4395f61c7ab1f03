import type { Question } from "../access/ask";

/** The last two hundred mails, newest first: what was sent, and what waits. */
export const mailsQuestion: Question<void> = {
  name: "mail.mails",
  may: "mail.read",
  sql: `SELECT coalesce(json_agg(json_build_object('id', m.id, 'to', a.name, 'address', a.email, 'subject', m.subject, 'text', m.text,
      'madeAt', m.made_at, 'sentAt', m.sent_at, 'tries', m.tries) ORDER BY m.made_at DESC, m.id DESC), '[]')::text AS answer
    FROM (SELECT * FROM mail m WHERE m.organisation_id = (SELECT app.organisation()) ORDER BY m.made_at DESC, m.id DESC LIMIT 200) AS m
    JOIN account a ON a.organisation_id = m.organisation_id AND a.id = m.account_id`,
  values: () => [],
};
