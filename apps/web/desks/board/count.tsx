import { useWords } from "../../panels/words/useWords.ts";
import { type State, TONE } from "./states.ts";
import { wording } from "./wording.ts";

type Counted = {
  readonly node: string;
  readonly state: State;
  readonly count: number;
  readonly pressed?: boolean;
  readonly onPress?: () => void;
};

/** A number of the board. Nothing to see is a quiet dash; something opens. */
export function Count({ node, state, count, pressed = false, onPress }: Counted) {
  const say = useWords(wording);
  if (count === 0) return <span className="quiet">–</span>;
  const tone = TONE[state] === undefined ? "count" : `count count-${TONE[state]}`;
  if (onPress === undefined) return <span className={tone}>{count}</span>;
  return (
    <button
      type="button"
      className={tone}
      aria-expanded={pressed}
      aria-label={say("open-number", node, say(state), count)}
      onClick={onPress}
    >
      {count}
    </button>
  );
}
