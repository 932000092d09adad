import { Button } from "antd";
import { useState } from "react";
import { Tag } from "../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { Candidates } from "./candidates.tsx";
import type { Seat, Seen } from "./choosing.ts";
import { DrawButton } from "./lots.tsx";
import { Replace } from "./replace.tsx";
import { wording } from "./wording.ts";

type Props = {
  readonly seat: Seat;
  readonly seen: Seen;
  readonly chosen: string | undefined;
  readonly readOnly: boolean;
  readonly mayReplace: boolean;
  readonly onChoose: (person: string) => void;
};

/** One seat: who sits there, or who could, with how much each has, and whom the system suggests and why. */
export function SeatCard({ seat, seen, chosen, readOnly, mayReplace, onChoose }: Props) {
  const say = useWords(wording);
  const tell = useTell();
  const [replacing, setReplacing] = useState(false);
  const { holder, required, candidates, suggestion } = seat;
  return (
    <section className="seat" aria-label={tell(seat.seat)}>
      <header className="row">
        <h3>{tell(seat.seat)}</h3>
        {required && <span className="quiet small">{say("required")}</span>}
        <span className="grow" />
        {holder === undefined ? (
          <Tag tone={required ? "amber" : "plain"}>{say("empty")}</Tag>
        ) : (
          <strong>{holder.name}</strong>
        )}
        {holder !== undefined && mayReplace && !replacing && (
          <Button size="small" onClick={() => setReplacing(true)}>
            {say("replace")}
          </Button>
        )}
      </header>
      {suggestion !== undefined && holder === undefined && (
        <p className="quiet small">
          {suggestion.number === undefined
            ? say("suggested", suggestion.person.name, tell(suggestion.why))
            : say("suggested-of", suggestion.person.name, tell(suggestion.why), suggestion.number)}
        </p>
      )}
      {replacing ? (
        <Replace seat={seat} seen={seen} onDone={() => setReplacing(false)} />
      ) : candidates.length === 0 ? (
        <p className="quiet">{say(seen.line.stage.key === "assignment-due" ? "none-yet" : "none")}</p>
      ) : (
        holder === undefined && <Candidates seat={seat} chosen={chosen} readOnly={readOnly} onChoose={onChoose} />
      )}
      {holder === undefined && <DrawButton seat={seat} seen={seen} />}
    </section>
  );
}
