import { Link } from "@tanstack/react-router";
import { useWords } from "../panels/words/useWords.ts";
import { wording } from "./wording.ts";

/** An address that leads nowhere. */
export function Lost() {
  const say = useWords(wording);
  return (
    <main className="frame-waiting stack">
      <h1>{say("lost")}</h1>
      <p>
        {say("lost-why")} <Link to="/work">{say("lost-back")}</Link>
      </p>
    </main>
  );
}
