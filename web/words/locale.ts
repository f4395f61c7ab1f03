import { i18n } from "@lingui/core";
import { messages as dutch } from "./nl.po";

export type Locale = "nl" | "en";

const key = "language";

// A sentence that is not in a catalog is the Dutch one, and it is whole as it stands.
i18n.setMessagesCompiler((sentence) => [sentence]);
// Something can go wrong before another language is there; then it is said in Dutch.
i18n.loadAndActivate({ locale: "nl", messages: dutch });

/** The language of the last visit; Dutch for who never chose. */
export function rememberedLocale(): Locale {
  return localStorage.getItem(key) === "en" ? "en" : "nl";
}

/** English is fetched when somebody asks for it. */
export async function speak(locale: Locale): Promise<void> {
  const messages = locale === "en" ? (await import("./en.po")).messages : dutch;
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale;
  localStorage.setItem(key, locale);
}

/** For Intl and React Aria: British English writes days as the Dutch do. */
export function regionOf(locale: string): "nl-NL" | "en-GB" {
  return locale === "en" ? "en-GB" : "nl-NL";
}
