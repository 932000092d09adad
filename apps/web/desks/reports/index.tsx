import "./reports.css";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useMemo } from "react";
import { type Search, useAddress } from "../../client/address.ts";
import { useAsk } from "../../client/ask.ts";
import type { AnswerOf } from "../../client/call.ts";
import { useKeys } from "../../panels/keyboard/keys.ts";
import { Page, Tabs } from "../../panels/page/page.tsx";
import { Empty, Failed, Loading } from "../../panels/states/states.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { TakeAlong } from "../../panels/workbook/takeAlong.tsx";
import { addressOf, lineIn, queryOf, type ReportQuery } from "./asked.ts";
import { AskedBar } from "./askedBar.tsx";
import { BehindNumber } from "./behind.tsx";
import { Definitions } from "./definitions.tsx";
import { type Chosen, Grid, TurnedGrid } from "./grid.tsx";
import { wording } from "./wording.ts";

type List = AnswerOf<"reportList">;

/** The desk of reports: one after another, each number opening what it counts. */
export default function Reports() {
  const say = useWords(wording);
  const { data: list, error, refetch } = useAsk("reportList");
  if (list !== undefined) return <Desk list={list} />;
  return (
    <Page title={say("title")}>
      {error === null ? <Loading rows={10} /> : <Failed error={error} again={() => void refetch()} />}
    </Page>
  );
}

function Desk({ list }: { readonly list: List }) {
  const say = useWords(wording);
  const tell = useTell();
  const [search, change] = useAddress();
  const at = Math.max(
    list.rows.findIndex(({ key }) => key === search["report"]),
    0,
  );
  const report = list.rows[at];
  const go = useMemo(
    () => (key: string | undefined) => change({ report: key, by: undefined, column: undefined, line: undefined }),
    [change],
  );
  const keys = useMemo(
    () => [
      { keys: "]", does: say("key-next"), act: () => go(list.rows[at + 1]?.key ?? list.rows[0]?.key) },
      { keys: "[", does: say("key-before"), act: () => go(list.rows.at(at - 1)?.key) },
    ],
    [say, go, list, at],
  );
  useKeys(say("keys"), keys);
  if (report === undefined) return null;
  const query = queryOf(search);
  return (
    <Page
      title={say("title")}
      actions={
        <>
          <Link to="/fairness">{say("fairness")}</Link>
          <Button onClick={() => window.print()}>{say("print")}</Button>
          <TakeAlong from={`/api/reports/${report.key}/export.xlsx`} query={query} title={tell(report.name)} />
        </>
      }
    >
      <Tabs
        label={say("reports")}
        tabs={list.rows.map(({ key, name }) => ({ key, label: tell(name) }))}
        chosen={report.key}
        onChoose={go}
      />
      <AskedBar list={list} report={report} search={search} change={change} />
      <OneReport key={report.key} of={report.key} query={query} search={search} change={change} />
    </Page>
  );
}

type One = {
  readonly of: string;
  readonly query: ReportQuery;
  readonly search: Search;
  readonly change: (to: Search) => void;
};

function OneReport({ of, query, search, change }: One) {
  const say = useWords(wording);
  const tell = useTell();
  const { data: report, error, refetch } = useAsk("reportGet", { params: { report: of }, query });
  if (report === undefined)
    return error === null ? <Loading rows={8} /> : <Failed error={error} again={() => void refetch()} />;
  const column = report.columns.find(({ key }) => key === search["column"]);
  const named = lineIn(search["line"]);
  const line = named === undefined ? report.total : report.lines.find(({ key }) => key === named);
  const choose = (chosen: Chosen) => {
    const isOpen = column?.key === chosen.column && named === chosen.line;
    change(isOpen ? { column: undefined, line: undefined } : { column: chosen.column, line: addressOf(chosen.line) });
  };
  const turned = of === "indicators";
  const Laid = turned ? TurnedGrid : Grid;
  const compares = search["compare"] !== "no" && report.total.before.some(({ count }) => count > 0);
  return (
    <div className="report">
      <Says report={report} wants={search["compare"] !== "no"} compares={compares} />
      {report.lines.length === 0 ? (
        <Empty title={say("empty")} hint={say("empty-then")} />
      ) : (
        <div className="report-box">
          <Laid
            report={report}
            compares={compares}
            chosen={column === undefined ? undefined : { column: column.key, line: named }}
            onChoose={choose}
          />
        </div>
      )}
      {column !== undefined && line !== undefined && (
        <BehindNumber
          key={`${column.key} ${search["line"]} ${JSON.stringify(query)}`}
          report={of}
          query={query}
          column={column.key}
          line={named}
          names={[tell(line.name), tell(column.name)]}
          onClose={() => change({ column: undefined, line: undefined })}
        />
      )}
      <Definitions columns={report.columns} missing={report.missing} inside={turned} />
    </div>
  );
}

type Said = { readonly report: AnswerOf<"reportGet">; readonly wants: boolean; readonly compares: boolean };

/** What the numbers are about: the report, whose they are, over which days. */
function Says({ report, wants, compares }: Said) {
  const say = useWords(wording);
  const tell = useTell();
  const { name, about, scope, from, until, before, now } = report;
  const earlier = say("before", before.from, before.until);
  return (
    <div className="report-says">
      <h2 className="print-only">{tell(name)}</h2>
      <p>{tell(about)}</p>
      <p className="quiet">
        {now ? say("counted-now", tell(scope), until) : say("counted", tell(scope), from, until)}
        {!now && wants && ` · ${compares ? earlier : `${earlier} ${say("before-none")}`}`}
      </p>
    </div>
  );
}
