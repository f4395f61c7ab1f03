import { i18n } from "@lingui/core";
import type { Check } from "./post-file";

/** "Dit komt erbij: 12 mensen, 48 bijeenkomsten en 310 presenties. 4 stonden er al." */
export function countsSentence(
  { participants, enrolments, sessions, attendances, details, unchanged }: Check["will"],
  start: string,
): string {
  const parts = [
    participants > 0 && i18n.t("{count, plural, one {# mens} other {# mensen}}", { count: participants }),
    enrolments > 0 && i18n.t("{count, plural, one {# inschrijving} other {# inschrijvingen}}", { count: enrolments }),
    sessions > 0 && i18n.t("{count, plural, one {# bijeenkomst} other {# bijeenkomsten}}", { count: sessions }),
    attendances > 0 && i18n.t("{count, plural, one {# presentie} other {# presenties}}", { count: attendances }),
    details > 0 &&
      i18n.t("{count, plural, one {# gegeven} other {# gegevens}} van mensen die er al waren", { count: details }),
  ].filter((part) => part !== false);
  const what = parts.length === 0 ? i18n.t("niets nieuws") : new Intl.ListFormat(i18n.locale).format(parts);
  const rest =
    unchanged > 0
      ? ` ${i18n.t("{count, plural, one {# stond er al en blijft zo} other {# stonden er al en blijven zo}}.", { count: unchanged })}`
      : "";
  return `${start}: ${what}.${rest}`;
}
