import { Link } from "@tanstack/react-router";
import type { Search } from "../../client/address.ts";
import { useAsk } from "../../client/ask.ts";
import type { AnswerOf } from "../../client/call.ts";
import { Empty, Failed, Loading } from "../../panels/states/states.tsx";
import { Tag } from "../../panels/tags/tags.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import { partsOf } from "./address.ts";
import { wording } from "./wording.ts";

type Row = AnswerOf<"lawList">["rows"][number];

type Asked = { readonly on: string | undefined; readonly court: string | undefined };

/** The documents a court stood on that day, its own first; without a day, today. */
export function DocumentList({ on, court }: Asked) {
  const say = useWords(wording);
  const { data, error, refetch } = useAsk("lawList", { query: { on, court } });
  if (data === undefined)
    return error === null ? <Loading rows={4} /> : <Failed error={error} again={() => void refetch()} />;
  if (data.rows.length === 0) return <Empty title={say("empty")} hint={say("empty-then")} />;
  return (
    <ul className="documents" aria-label={say("list")}>
      {data.rows.map((row) => (
        <DocumentLine key={row.id} row={row} search={{ edition: on === undefined ? undefined : data.edition, court }} />
      ))}
    </ul>
  );
}

function DocumentLine({ row, search }: { readonly row: Row; readonly search: Search }) {
  const say = useWords(wording);
  const { id, title, number, issuer, level, status, from, articles, rules, examples, own } = row;
  const facts = [
    number,
    issuer,
    say(`level-${level as "basic"}`),
    say(`status-${status as "trial"}`),
    say("from-day", from),
  ].filter((one) => one !== undefined && one !== title);
  return (
    <li className="panel document">
      <div className="row">
        <h2>
          <Link to="/law/$court/$document" params={partsOf(id)} search={search}>
            {title}
          </Link>
        </h2>
        {own && <Tag tone="blue">{say(search["court"] === undefined ? "own" : "its-own")}</Tag>}
        <Seal matches={row.digestMatches} />
      </div>
      <p className="quiet">{facts.join(" · ")}</p>
      <dl className="document-counts">
        {(
          [
            ["articles", articles],
            ["rules", rules],
            ["examples", examples],
          ] as const
        ).map(([name, count]) => (
          <div key={name}>
            <dt>{say(name)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

/** Whether the text is still the one that was sealed. */
function Seal({ matches }: { readonly matches: boolean | undefined }) {
  const say = useWords(wording);
  if (matches === undefined) return <Tag>{say("not-sealed")}</Tag>;
  return matches ? <Tag tone="green">{say("sealed")}</Tag> : <Tag tone="red">{say("seal-broken")}</Tag>;
}
