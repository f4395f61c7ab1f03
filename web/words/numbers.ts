import { i18n } from "@lingui/core";
import { regionOf } from "./locale";

const small: Readonly<Record<string, readonly string[]>> = {
  nl: ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"],
  en: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
};

/** "drie", "twaalf", "13": up to twelve a number is a word in a sentence. */
export function inWords(count: number): string {
  return small[i18n.locale]?.[count] ?? String(count);
}

/** "1.204"; at most the given decimals. */
export function figure(value: number, decimals = 0): string {
  return value.toLocaleString(regionOf(i18n.locale), { maximumFractionDigits: decimals });
}

/** "+0,4", "-2", "0": for a change. */
export function change(value: number, decimals = 0): string {
  return value.toLocaleString(regionOf(i18n.locale), { maximumFractionDigits: decimals, signDisplay: "exceptZero" });
}

/** 0.873 becomes "87%" */
export function share(value: number): string {
  return value.toLocaleString(regionOf(i18n.locale), { style: "percent" });
}
