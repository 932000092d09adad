import "./takenOver.css";
import type { TakenOver } from "#contract/index.ts";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

type Props = { readonly lack: TakenOver["missing"][number] };

/** The cells of the list that speak of something missing, and why they did not do. */
export function LackCells({ lack: { cells, notes } }: Props) {
  const say = useWords(wording);
  const tell = useTell();
  return (
    <>
      {cells.length === 0 && <span className="quiet">{say("no-column")}</span>}
      {cells.map(({ row, heading, text }) => (
        <div key={`${row} ${heading}`} className={text === "" ? "quiet" : undefined}>
          {text === "" ? say("cell-empty", row, heading) : say("cell", row, heading, text)}
        </div>
      ))}
      {notes.map((note) => (
        <div key={note.zh} className="quiet small">
          {tell(note)}
        </div>
      ))}
    </>
  );
}

/** The same above the form that supplies it, with the list they stand in. */
export function LackSays({ lack, list }: Props & { readonly list: string | undefined }) {
  const say = useWords(wording);
  const tell = useTell();
  return (
    <section className="taken-over-says">
      <strong>{tell(lack.item)}</strong>
      {list !== undefined && (
        <>
          <div className="quiet small">{say("said-in", list)}</div>
          <LackCells lack={lack} />
        </>
      )}
    </section>
  );
}
