/** How to close what a test opened and did not come to close, because it failed: an open server would keep the run from ending. */
export const leftOpen = new Set<() => Promise<void>>();
