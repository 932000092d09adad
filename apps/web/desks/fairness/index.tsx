import "./fairness.css";
import { Link } from "@tanstack/react-router";
import { Button, Input, Select } from "antd";
import { useId } from "react";
import { type Search, useAddress } from "../../client/address.ts";
import { useAsk } from "../../client/ask.ts";
import type { AnswerOf } from "../../client/call.ts";
import { Page } from "../../panels/page/page.tsx";
import { Empty, Failed, Loading } from "../../panels/states/states.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { Spread } from "./spread.tsx";
import { wording } from "./wording.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const dayIn = (text: string | undefined) => (text !== undefined && DAY.test(text) ? text : undefined);

/** How evenly cases fell on people. */
export default function Fairness() {
  const say = useWords(wording);
  const tell = useTell();
  const [search, change] = useAddress();
  const { data, error, refetch } = useAsk("fairness", {
    query: { from: dayIn(search["from"]), until: dayIn(search["until"]), seat: search["seat"] },
  });
  return (
    <Page
      title={say("title")}
      actions={
        <>
          <Link to="/board">{say("board")}</Link>
          <Button onClick={() => window.print()}>{say("print")}</Button>
        </>
      }
    >
      <Asked data={data} search={search} change={change} />
      {data === undefined ? (
        error === null ? (
          <Loading rows={8} />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )
      ) : data.rows.length === 0 ? (
        <Empty title={say("empty")} hint={say("empty-then")} />
      ) : (
        <>
          <Spread rows={data.rows} />
          <p className="quiet">{tell(data.caption)}</p>
        </>
      )}
    </Page>
  );
}

type Asked = {
  readonly data: AnswerOf<"fairness"> | undefined;
  readonly search: Search;
  readonly change: (to: Search) => void;
};

/** Which days and which seat; what nobody chose is what the server counted. */
function Asked({ data, search, change }: Asked) {
  const say = useWords(wording);
  const tell = useTell();
  const id = useId();
  const { data: vocabulary } = useAsk("vocabulary");
  const seats = vocabulary?.words.filter(({ sort }) => sort === "seat") ?? [];
  return (
    <fieldset className="fairness-asked no-print">
      <legend className="unseen">{say("days")}</legend>
      {(["from", "until"] as const).map((end) => (
        <label key={end} htmlFor={`${id}${end}`} className="row-tight">
          {say(end)}
          <Input
            id={`${id}${end}`}
            type="date"
            value={search[end] ?? data?.[end] ?? ""}
            onChange={({ target }) => change({ [end]: target.value })}
          />
        </label>
      ))}
      <Select
        className="fairness-seat"
        aria-label={say("seat")}
        value={search["seat"] ?? ""}
        options={[
          { value: "", label: say("all-seats") },
          ...seats.map((one) => ({ value: one.key, label: tell(one) })),
        ]}
        onChange={(seat) => change({ seat: seat || undefined })}
      />
    </fieldset>
  );
}
