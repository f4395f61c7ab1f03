import { leftOpen } from "./left-open";

// Hooks run in the order in which they are defined, so this one comes before those of a file; a world closes once.
afterAll(() => Promise.all([...leftOpen].map((close) => close())));
