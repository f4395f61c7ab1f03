import type { Question } from "./ask";

/** The key with which the browser locks what it keeps for who is logged in, on this device. */
export const deviceKeyQuestion: Question<{ readonly deviceId: string }> = {
  name: "access.device-key",
  may: "me.read",
  sql: "SELECT to_json(encode(app.device_key($1), 'base64'))::text AS answer",
  values: ({ deviceId }) => [deviceId],
};
