/** What one event of a line says: that something changed, or why the line ends. */
export type LineEvent = {
  readonly errors?: readonly {
    readonly extensions?: { readonly code?: string; readonly retryAfter?: number };
  }[];
};

/** The whole events at the head of what was read, and what is left. Heartbeats and the line's own end say nothing. */
export function takeEvents(read: string): { readonly events: readonly LineEvent[]; readonly rest: string } {
  const parts = read.split("\n\n");
  const rest = parts.pop() ?? "";
  const data = parts.filter((part) => part.startsWith("event: next\ndata: "));
  return { events: data.map((part) => JSON.parse(part.slice(part.indexOf("{"))) as LineEvent), rest };
}
