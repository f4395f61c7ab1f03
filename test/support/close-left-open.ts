import { leftOpen } from "./left-open";

afterAll(() => Promise.all([...leftOpen].map((close) => close())));
