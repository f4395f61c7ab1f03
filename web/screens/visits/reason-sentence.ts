import { i18n } from "@lingui/core";
import { fullDay } from "../../words/days";
import { weekPartWord } from "../../words/visits";
import type { Proposal } from "./data";

/** What speaks for or against a volunteer, in a sentence. */
export function reasonSentence({ kind, words, on, count }: Proposal["reasons"][number]): string {
  const listed = words.join(", ");
  const day = on ? fullDay(on) : "";
  switch (kind) {
    case "SHARED_LANGUAGES":
      return i18n.t("Spreekt ook {languages}.", { languages: listed });
    case "NO_SHARED_LANGUAGE":
      return i18n.t("Spreekt geen {languages}.", { languages: listed });
    case "SHARED_INTERESTS":
      return i18n.t("Houdt ook van {interests}.", { interests: listed });
    case "SAME_NEIGHBOURHOOD":
      return i18n.t("Woont in dezelfde buurt.");
    case "SAME_DISTRICT":
      return i18n.t("Woont in dezelfde wijk.");
    case "ELSEWHERE":
      return i18n.t("Woont in een andere wijk.");
    case "SAME_TIMES":
      return i18n.t("Kan ook {times}.", { times: words.map(weekPartWord).join(", ") });
    case "OTHER_TIMES":
      return i18n.t("Kan op andere tijden.");
    case "VISITS_OTHERS":
      return count === 1
        ? i18n.t("Bezoekt al één ander.")
        : i18n.t("Bezoekt al {count} anderen.", { count: count ?? 0 });
    case "CONDUCT_NOT_SEEN":
      return i18n.t("Kan nog niet: de VOG is nog niet gezien.");
    case "CONDUCT_RUN_OUT":
      return i18n.t("Kan nu niet: de VOG is verlopen op {day}.", { day });
    case "TRAINING_NOT_SEEN":
      return i18n.t("Kan nog niet: de training is nog niet gezien.");
    case "TRAINING_RUN_OUT":
      return i18n.t("Kan nu niet: de training is verlopen op {day}.", { day });
  }
}
