import { Checkbox, Input, Select } from "antd";
import { useId } from "react";
import type { Search } from "../../client/address.ts";
import type { AnswerOf } from "../../client/call.ts";
import { useMe } from "../../client/me.ts";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { periodIn } from "./asked.ts";
import { wording } from "./wording.ts";

type List = AnswerOf<"reportList">;
type Bar = {
  readonly list: List;
  readonly report: List["rows"][number];
  readonly search: Search;
  readonly change: (to: Search) => void;
};

/** By what, over which days, of whom. Whatever changes, the number that was open is closed. */
export function AskedBar({ list, report, search, change }: Bar) {
  const say = useWords(wording);
  const tell = useTell();
  const choose = (to: Search) => change({ column: undefined, line: undefined, ...to });
  const names = (some: readonly { readonly key: string; readonly zh: string; readonly en: string }[]) =>
    some.map((one) => ({ value: one.key, label: tell(one) }));
  return (
    <fieldset className="report-asked no-print">
      <legend className="unseen">{say("asked")}</legend>
      <span className="row-tight">
        {say("by")}
        <Select
          className="report-by"
          aria-label={say("by")}
          value={search["by"] ?? report.by[0]?.key ?? ""}
          options={names(report.by)}
          onChange={(by) => choose({ by })}
        />
      </span>
      {!report.now && <Period search={search} choose={choose} />}
      <OneOf of="team" all="all-teams" options={names(list.teams)} search={search} choose={choose} />
      <OneOf
        of="handler"
        all="all-handlers"
        options={list.handlers.map(({ id, name }) => ({ value: id, label: name }))}
        search={search}
        choose={choose}
      />
      <OneOf of="kind" all="all-kinds" options={names(list.kinds)} search={search} choose={choose} />
      <Courts courts={list.courts} search={search} choose={choose} />
      {!report.now && (
        <Checkbox
          checked={search["compare"] !== "no"}
          onChange={({ target }) => change({ compare: target.checked ? undefined : "no" })}
        >
          {say("compare")}
        </Checkbox>
      )}
    </fieldset>
  );
}

type Choosing = { readonly search: Search; readonly choose: (to: Search) => void };

function Period({ search, choose }: Choosing) {
  const say = useWords(wording);
  const id = useId();
  const period = periodIn(search);
  return (
    <>
      <Select
        className="report-period"
        aria-label={say("period")}
        value={period}
        options={(["month", "quarter", "year", "between"] as const).map((one) => ({ value: one, label: say(one) }))}
        onChange={(one) => choose({ period: one })}
      />
      {period === "between" &&
        (["from", "until"] as const).map((end) => (
          <label key={end} htmlFor={`${id}${end}`} className="row-tight">
            {say(end)}
            <Input
              id={`${id}${end}`}
              type="date"
              value={search[end] ?? ""}
              onChange={({ target }) => choose({ [end]: target.value })}
            />
          </label>
        ))}
    </>
  );
}

type One = Choosing & {
  readonly of: "team" | "handler" | "kind";
  readonly all: "all-teams" | "all-handlers" | "all-kinds";
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

/** One of several, or all; where one may ask of none, there is nothing to choose. */
function OneOf({ of, all, options, search, choose }: One) {
  const say = useWords(wording);
  if (options.length === 0) return null;
  return (
    <Select
      className="report-one"
      aria-label={say(of)}
      showSearch={{ optionFilterProp: "label" }}
      value={search[of] ?? ""}
      options={[{ value: "", label: say(all) }, ...options]}
      onChange={(one) => choose({ [of]: one || undefined })}
    />
  );
}

function Courts({ courts, search, choose }: Choosing & { readonly courts: List["courts"] }) {
  const say = useWords(wording);
  const { court: own } = useMe();
  if (courts.length === 0) return null;
  return (
    <Select
      className="report-one"
      aria-label={say("court")}
      value={search["court"] ?? own.id}
      options={courts.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(court) => choose({ court: court === own.id ? undefined : court })}
    />
  );
}
