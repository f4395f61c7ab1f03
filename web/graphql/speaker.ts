let speaker: string | undefined;

/** Who works in this page, once that is known. Whoever was known before stays so until somebody else is. */
export function whoSpeaks(): string | undefined {
  return speaker;
}

/** From now on this page sends everything for her alone, whoever is logged in by then. True where it was for somebody else. */
export function speakFor(accountId: string): boolean {
  const isAnother = speaker !== undefined && speaker !== accountId;
  speaker = accountId;
  return isAnother;
}

/** Says for whom something is sent; the server refuses it under another login. */
export function meantFor(accountId: string | null | undefined = speaker): Readonly<Record<string, string>> {
  return accountId ? { "x-meedoen-account": accountId } : {};
}
