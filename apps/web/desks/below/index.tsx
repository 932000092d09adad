import "./below.css";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useAsk } from "../../client/ask.ts";
import type { AnswerOf } from "../../client/call.ts";
import { useMe } from "../../client/me.ts";
import { Page } from "../../panels/page/page.tsx";
import { Asked, Empty } from "../../panels/states/states.tsx";
import { Tag } from "../../panels/tags/tags.tsx";
import { useFormats } from "../../panels/words/formats.ts";
import { useWords } from "../../panels/words/useWords.ts";
import { type Number as Counted, levelOf, NUMBERS } from "./numbers.ts";
import { wording } from "./wording.ts";

type Below = AnswerOf<"courtsBelow">;
type Row = Below["rows"][number];

/** The courts below with what to look at in each; every number opens the cases it counts. */
export default function CourtsBelow() {
  const say = useWords(wording);
  const { moment } = useFormats();
  const asked = useAsk("courtsBelow");
  return (
    <Page
      title={say("title")}
      extra={asked.data !== undefined && <span className="quiet">{say("as-of", moment(asked.data.asOf))}</span>}
      actions={
        <>
          <Link to="/compare">{say("compare")}</Link>
          <Button onClick={() => window.print()}>{say("print")}</Button>
        </>
      }
    >
      <Asked asked={asked} rows={6}>
        {({ rows }) =>
          rows.length === 0 ? <Empty title={say("empty")} hint={say("empty-then")} /> : <Courts rows={rows} />
        }
      </Asked>
    </Page>
  );
}

function Courts({ rows }: { readonly rows: readonly Row[] }) {
  const say = useWords(wording);
  const me = useMe();
  return (
    <>
      <table className="below" aria-label={say("list")}>
        <thead>
          <tr>
            <th scope="col">{say("court")}</th>
            {NUMBERS.map(({ name }) => (
              <th key={name} scope="col" className="right">
                {say(name)}
              </th>
            ))}
            <td className="no-print" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Court key={row.id} row={row} level={levelOf(row, rows, me.court.id)} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say("total")}</th>
            {NUMBERS.map(({ name }) => (
              <td key={name} className="right" data-title={say(name)}>
                <span>{rows.reduce((sum, row) => sum + row[name], 0)}</span>
              </td>
            ))}
            <td className="no-print" />
          </tr>
        </tfoot>
      </table>
      <p className="quiet small">{say("note")}</p>
    </>
  );
}

function Court({ row, level }: { readonly row: Row; readonly level: number }) {
  const say = useWords(wording);
  return (
    <tr>
      <th scope="row" className={`below-level-${Math.min(level, 3)}`}>
        <span className="below-name">{row.name}</span>
        <span className="quiet small">{row.law}</span>
        {row.behind > 0 && (
          <span className="below-behind">
            <Tag tone="amber">{say("behind", row.behind)}</Tag>
          </span>
        )}
      </th>
      {NUMBERS.map((number) => (
        <td key={number.name} className="right" data-title={say(number.name)}>
          <Count row={row} number={number} />
        </td>
      ))}
      <td className="no-print below-board">
        <Link to="/board" search={{ court: row.id }} aria-label={say("board-of", row.name)}>
          {say("board")}
        </Link>
        <Link to="/law" search={{ court: row.id, tab: "editions" }} aria-label={say("law-of", row.name)}>
          {say("law")}
        </Link>
      </td>
    </tr>
  );
}

/** A number opens what it counts; nothing is nothing to open. */
function Count({ row, number: { name, search, tone } }: { readonly row: Row; readonly number: Counted }) {
  const say = useWords(wording);
  const count = row[name];
  if (count === 0) return <span className="quiet">0</span>;
  return (
    <Link
      to="/cases"
      search={{ ...search, court: row.id }}
      className={`below-count${tone === undefined ? "" : ` below-${tone}`}`}
      aria-label={say("show", row.name, say(name), count)}
    >
      {count}
    </Link>
  );
}
