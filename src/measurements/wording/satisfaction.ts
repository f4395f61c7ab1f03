import type { Wording } from "../instrument";
import { marks } from "./marks";

/** After the question of Statistics Netherlands. */
export const satisfactionWording: Wording = {
  instruction: null,
  items: [
    {
      id: "1",
      words:
        "Kun je met een cijfer van 1 tot en met 10 zeggen hoe tevreden je bent met het leven dat je nu leidt? Een 1 is helemaal ontevreden, een 10 is helemaal tevreden.",
      options: marks(1),
    },
  ],
};
