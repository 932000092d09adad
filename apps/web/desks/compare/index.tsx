import "./compare.css";
import { Button } from "antd";
import { useAddress } from "../../client/address.ts";
import { useMe } from "../../client/me.ts";
import { Page, Tabs } from "../../panels/page/page.tsx";
import { Empty } from "../../panels/states/states.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import { TakeAlong } from "../../panels/workbook/takeAlong.tsx";
import { courtsIn, dayIn, takenAlong, VIEWS, viewIn } from "./address.ts";
import { Choosing } from "./choosing.tsx";
import { OneCase } from "./oneCase.tsx";
import { Rules } from "./rules.tsx";
import { Ways } from "./ways.tsx";
import { wording } from "./wording.ts";

/** Rules of several courts beside each other. Which courts, which day and what of them stands in the address. */
export default function Compare() {
  const say = useWords(wording);
  const me = useMe();
  const [search, change] = useAddress();
  const courts = courtsIn(search, me);
  const on = dayIn(search);
  const view = viewIn(search);
  const chosen = { courts: courts.join(","), ...(on === undefined ? {} : { on }) };
  return (
    <Page
      title={say("title")}
      actions={
        <>
          <Button onClick={() => window.print()}>{say("print")}</Button>
          {courts.length > 1 && view === "rules" && (
            <TakeAlong title={say("title")} from="/api/compare/export.xlsx" query={takenAlong(chosen, search)} />
          )}
        </>
      }
    >
      <Choosing courts={courts} on={on ?? me.today} change={change} />
      <Tabs
        label={say("views")}
        tabs={VIEWS.map((key) => ({ key, label: say(key) }))}
        chosen={view}
        onChoose={(tab) => change({ tab })}
      />
      {courts.length < 2 ? (
        <Empty title={say("few")} hint={say("few-then")} />
      ) : view === "rules" ? (
        <Rules chosen={chosen} search={search} change={change} />
      ) : view === "ways" ? (
        <Ways chosen={chosen} change={change} />
      ) : (
        <OneCase key={chosen.courts} chosen={chosen} search={search} change={change} />
      )}
    </Page>
  );
}
