import { Link } from "@tanstack/react-router";
import { Select } from "antd";
import { useState } from "react";
import { writeSearch } from "../../../client/address.ts";
import { useAsk, useAskWhen } from "../../../client/ask.ts";
import type { AnswerOf } from "../../../client/call.ts";
import { Empty, Failed, Loading } from "../../../panels/states/states.tsx";
import { Tag, type Tone } from "../../../panels/tags/tags.tsx";
import { useWords } from "../../../panels/words/useWords.ts";
import { partsOf } from "../address.ts";
import { Above } from "./above.tsx";
import { Changes } from "./changes.tsx";
import { Revoking } from "./revoking.tsx";
import { Starting } from "./starting.tsx";
import { wording } from "./wording.ts";

type List = AnswerOf<"editionList">;
type Edition = List["rows"][number];

const TONES: Readonly<Record<Edition["state"], Tone>> = {
  present: "green",
  coming: "blue",
  past: "plain",
  revoked: "plain",
};

type Asked = { readonly court: string | undefined };

/** The editions of a court's law, newest first; of one's own court, with the drafts that may become one. */
export function Editions({ court }: Asked) {
  const say = useWords(wording);
  const { data, error, refetch } = useAsk("editionList", { query: { court } });
  if (data === undefined)
    return error === null ? <Loading rows={5} /> : <Failed error={error} again={() => void refetch()} />;
  const stood = data.rows.filter(({ state }) => state !== "revoked");
  return (
    <div className="editions">
      <Above list={data} court={court} />
      <Drafts drafts={data.drafts} />
      {court === undefined && <Starting list={data} />}
      <section className="stack" aria-labelledby="editions-history">
        <h2 id="editions-history">{say("history")}</h2>
        {data.rows.length === 0 && <Empty title={say("history-none")} />}
        <ul className="documents">
          {data.rows.map((row) => (
            <EditionLine key={row.name + row.from} row={row} list={data} court={court} />
          ))}
        </ul>
      </section>
      {stood.length > 1 && <Compare rows={stood} court={court} />}
    </div>
  );
}

function Drafts({ drafts }: Pick<List, "drafts">) {
  const say = useWords(wording);
  const open = drafts.filter(({ state }) => state === "drafting" || state === "proposed");
  if (open.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="editions-drafts">
      <h2 id="editions-drafts">{say("drafts")}</h2>
      <ul className="documents">
        {open.map(({ id, title, document, state, by, on, from }) => (
          <li key={id} className="panel document">
            <div className="row">
              <h3>
                <Link to="/law" search={{ tab: "editions", draft: id }}>
                  {title}
                </Link>
              </h3>
              <Tag tone={state === "proposed" ? "amber" : "blue"}>{say(`state-${state}`)}</Tag>
            </div>
            <p className="quiet">
              {[document, say("brought-by", by.name, on), from === undefined ? "" : say("from-day", from)]
                .filter((one) => one !== "")
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function EditionLine({ row, list, court }: Asked & { readonly row: Edition; readonly list: List }) {
  const say = useWords(wording);
  const { name, number, title, from, state, documents, by, on, proposedBy, reason } = row;
  const facts = [
    say("number", number),
    say(state === "revoked" ? "was-from" : "from-day", from),
    proposedBy === undefined ? "" : say("proposed-by", proposedBy.name),
    by === undefined || on === undefined ? "" : say("adopted-by", by.name, on),
  ];
  return (
    <li className="panel document">
      <div className="row">
        <h3>{title}</h3>
        <Tag tone={TONES[state]}>{say(`state-${state}`)}</Tag>
      </div>
      <p className="quiet">{facts.filter((one) => one !== "").join(" · ")}</p>
      {reason !== undefined && <p>{say("because", reason)}</p>}
      <ul className="edition-documents">
        {documents.map(({ id, title: called, digest, fresh }) => (
          <li key={id} className="row">
            {state === "revoked" ? (
              <span>{called}</span>
            ) : (
              <Link to="/law/$court/$document" params={partsOf(id)} search={{ edition: name, court }}>
                {called}
              </Link>
            )}
            {fresh && number > 1 && <Tag tone="blue">{say("fresh")}</Tag>}
            <span className="quiet small" title={digest}>
              {say("digest", digest.slice(0, 12))}
            </span>
            {digest !== "" && (
              <a href={`/api/editions/texts/${digest}${writeSearch({ court })}`} download>
                {say("download")}
              </a>
            )}
          </li>
        ))}
      </ul>
      <Revoking row={row} list={list} />
    </li>
  );
}

/** Any two editions beside each other, the last two to begin with. */
function Compare({ rows, court }: Asked & Pick<List, "rows">) {
  const say = useWords(wording);
  const [left, setLeft] = useState(rows[1]?.name ?? "");
  const [right, setRight] = useState(rows[0]?.name ?? "");
  const { data, error, refetch } = useAskWhen(left !== right, "editionDiff", { query: { left, right, court } });
  const options = rows.map(({ name, number, from }) => ({
    value: name,
    label: `${say("number", number)} · ${say("from-day", from)}`,
  }));
  return (
    <section className="stack" aria-labelledby="editions-compare">
      <h2 id="editions-compare">{say("compare")}</h2>
      <div className="row">
        <Select aria-label={say("left")} value={left} options={options} onChange={setLeft} className="edition-choice" />
        <span aria-hidden="true">→</span>
        <Select
          aria-label={say("right")}
          value={right}
          options={options}
          onChange={setRight}
          className="edition-choice"
        />
      </div>
      {left === right ? (
        <Changes rows={[]} />
      ) : data === undefined ? (
        error === null ? (
          <Loading rows={4} />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )
      ) : (
        <Changes rows={data.rows} />
      )}
    </section>
  );
}
