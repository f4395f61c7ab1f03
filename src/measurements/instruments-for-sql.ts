import { instruments } from "./instruments";

/** The product's instruments as the questions take them; without words where it brings none. */
export const instrumentsForSql = JSON.stringify(
  instruments.map(({ wording, shape, score: _score, isForPersons, ...told }) => ({
    ...told,
    isForPersons,
    ...(wording && { instruction: wording.instruction, items: wording.items }),
    ...(shape && { questionCount: shape.questions, optionCount: shape.options }),
  })),
);
