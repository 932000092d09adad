import { useAway } from "../client/reach.ts";
import { useWords } from "../panels/words/useWords.ts";
import { wording } from "./wording.ts";

/** A calm bar while nobody answers: everything is tried again by itself, and what was typed stays. */
export function AwayBar() {
  const say = useWords(wording);
  const away = useAway();
  return (
    <div role="status" className="away no-print" hidden={!away}>
      {away && say("away")}
    </div>
  );
}
