import type { ReportColumn, ReportFigure } from "#contract/index.ts";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { barOf, parts, written } from "./numbers.ts";
import { wording } from "./wording.ts";

type Shown = {
  readonly column: ReportColumn;
  readonly figure: ReportFigure | undefined;
  readonly before?: ReportFigure | undefined;
  readonly line: string;
  readonly pressed: boolean;
  readonly onPress: () => void;
};

/** One number: it opens the cases it counts; a share says what it is made of, and a bar shows it. */
export function Figure({ column, figure = { count: 0 }, before, line, pressed, onPress }: Shown) {
  const say = useWords(wording);
  const tell = useTell();
  const { unit, name } = column;
  const text = written(unit, figure);
  const made = parts(unit, figure);
  const earlier = before === undefined ? "–" : written(unit, before);
  return (
    <span className="report-figure">
      {figure.count === 0 ? (
        <span className={text === "–" ? "quiet" : undefined}>{text}</span>
      ) : (
        <button
          type="button"
          className="report-number"
          aria-expanded={pressed}
          aria-label={say("open-number", line, tell(name), text)}
          onClick={onPress}
        >
          {text}
        </button>
      )}
      {made !== undefined && <span className="quiet small report-made">{made}</span>}
      {unit === "share" && made !== undefined && <Bar hundredths={barOf(figure)} />}
      {before !== undefined && (text !== "–" || earlier !== "–") && (
        <span className="quiet small report-before">{say("was", earlier)}</span>
      )}
    </span>
  );
}

function Bar({ hundredths }: { readonly hundredths: number }) {
  return (
    <svg className="report-bar no-print" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect className="report-bar-whole" width="100" height="4" />
      <rect className="report-bar-part" width={hundredths} height="4" />
    </svg>
  );
}
