import { useTell, useWords } from "../../panels/words/useWords.ts";
import { barOf, casesIn, type Row, totals } from "./people.ts";
import { wording } from "./wording.ts";

const NUMBERS = ["cases", "open", "weight", "drawn", "named", "replaced"] as const;

/** What does not fit on a phone is left out there. */
const lookOf = (key: (typeof NUMBERS)[number]): string =>
  key === "cases" || key === "open" ? "right" : "right spread-more";

/** One line a person and seat, with how far he is from the mean in words and as a bar. */
export function Spread({ rows }: { readonly rows: readonly Row[] }) {
  const say = useWords(wording);
  const sum = totals(rows);
  return (
    <div className="spread-box">
      <table className="spread" aria-label={say("list")}>
        <thead>
          <tr>
            <th scope="col">{say("person")}</th>
            <th scope="col">{say("seat")}</th>
            {NUMBERS.map((key) => (
              <th key={key} scope="col" className={lookOf(key)}>
                {say(key)}
              </th>
            ))}
            <th scope="col" className="right spread-more">
              {say("absent")}
            </th>
            <th scope="col">{say("deviation")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={`${row.person.id} ${row.seat.key}`} row={row} rows={rows} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {say("total")}
            </th>
            {NUMBERS.map((key) => (
              <td key={key} className={lookOf(key)}>
                {key === "weight" ? casesIn(sum.weight) : sum[key]}
              </td>
            ))}
            <td className="spread-more" />
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Line({ row, rows }: { readonly row: Row; readonly rows: readonly Row[] }) {
  const tell = useTell();
  return (
    <tr>
      <th scope="row">{row.person.name}</th>
      <td>{tell(row.seat)}</td>
      {NUMBERS.map((key) => (
        <td key={key} className={lookOf(key)}>
          {key === "weight" ? casesIn(row.weight) : row[key]}
        </td>
      ))}
      <td className="right spread-more">{row.absentDays}</td>
      <td>
        <Deviation deviation={row.deviation} bar={barOf(row.deviation, rows)} />
      </td>
    </tr>
  );
}

function Deviation({ deviation, bar }: { readonly deviation: number; readonly bar: number }) {
  const say = useWords(wording);
  const said = deviation === 0 ? say("level") : say(deviation > 0 ? "more" : "fewer", casesIn(deviation));
  return (
    <span className="deviation">
      <svg className="deviation-bar" viewBox="-100 0 200 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className="deviation-mean" x="-0.5" y="0" width="1" height="10" />
        <rect className="deviation-part" x={deviation < 0 ? -bar : 0} y="2" width={bar} height="6" />
      </svg>
      <span className="nowrap">{said}</span>
    </span>
  );
}
