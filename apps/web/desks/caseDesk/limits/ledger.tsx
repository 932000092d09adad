import type { ClockView } from "#contract/index.ts";
import { Cites } from "../../../panels/cite/cite.tsx";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

/** How a limit was counted, line by line, so that anybody can add it up again. */
export function Ledger({ lines }: { readonly lines: ClockView["ledger"] }) {
  const say = useWords(wording);
  const tell = useTell();
  if (lines.length === 0) return null;
  const cited = lines.some(({ cites }) => cites.length > 0);
  return (
    <details className="ledger" open={lines.length < 6}>
      <summary>{say("ledger")}</summary>
      <div className="ledger-box">
        <table className="ledger-table">
          <thead>
            <tr>
              <th scope="col">{say("from")}</th>
              <th scope="col">{say("to")}</th>
              <th scope="col" className="right">
                {say("days")}
              </th>
              <th scope="col">{say("entry")}</th>
              {cited && <th scope="col">{say("basis")}</th>}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={`${line.from} ${line.kind} ${line.to ?? ""}`}>
                <td className="nowrap">{line.from}</td>
                <td className="nowrap">{line.to ?? (line.days === undefined ? "" : say("open"))}</td>
                <td className="right">{line.days ?? ""}</td>
                <td>{tell(line.text)}</td>
                {cited && (
                  <td>
                    <Cites cites={line.cites} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
