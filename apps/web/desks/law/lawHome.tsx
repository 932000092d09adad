import { Button, Input } from "antd";
import { useAddress } from "../../client/address.ts";
import { useAsk } from "../../client/ask.ts";
import type { AnswerOf } from "../../client/call.ts";
import { Page, Tabs } from "../../panels/page/page.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import { numberIn } from "./address.ts";
import { Editions } from "./adopting/editions.tsx";
import { BelowTag, OfCourt } from "./courtBelow.tsx";
import { DocumentList } from "./documentList.tsx";
import { wording } from "./wording.ts";

/** An edition by its own document, as people call that. */
const called = ({ edition, rows: [own] }: AnswerOf<"lawList">): string => own?.number ?? own?.title ?? edition;

/** The documents the court stands on, on any day, and how they came to be law. */
export function LawHome() {
  const say = useWords(wording);
  const [{ tab, on, court }, change] = useAddress();
  const { data } = useAsk("lawList", { query: { on, court } });
  const chosen = tab === "editions" ? "editions" : "documents";
  return (
    <Page
      title={say("title")}
      extra={
        <>
          <BelowTag court={court} />
          {data !== undefined && (
            <span className="quiet">
              {say(on === undefined ? "edition" : "edition-then", numberIn(data.edition), called(data))}
            </span>
          )}
        </>
      }
      actions={
        <>
          <OfCourt court={court} choose={(id) => change({ court: id })} />
          {chosen === "documents" && <DayChoice on={on} change={(day) => change({ on: day })} />}
        </>
      }
    >
      <Tabs
        label={say("tabs")}
        tabs={[
          { key: "documents", label: say("tab-documents") },
          { key: "editions", label: say(court === undefined ? "tab-editions" : "tab-history") },
        ]}
        chosen={chosen}
        onChoose={(key) => change({ tab: key === "documents" ? undefined : key })}
      />
      {chosen === "editions" ? <Editions key={court} court={court} /> : <DocumentList on={on} court={court} />}
    </Page>
  );
}

type Choice = { readonly on: string | undefined; readonly change: (day: string | undefined) => void };

/** The law of which day is read. */
function DayChoice({ on, change }: Choice) {
  const say = useWords(wording);
  return (
    <div className="row">
      <label htmlFor="law-day">{say("law-of-day")}</label>
      <Input
        id="law-day"
        type="date"
        className="law-day"
        value={on ?? ""}
        onChange={({ target }) => change(target.value === "" ? undefined : target.value)}
      />
      {on !== undefined && <Button onClick={() => change(undefined)}>{say("today")}</Button>}
    </div>
  );
}
