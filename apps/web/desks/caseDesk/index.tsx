import "./caseDesk.css";
import { useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { useAddress } from "../../client/address.ts";
import { useAsk } from "../../client/ask.ts";
import { Page } from "../../panels/page/page.tsx";
import { Asked } from "../../panels/states/states.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import { CasePage } from "./casePage.tsx";
import { wording } from "./wording.ts";

/** One case: a band that stays, and its parts under tabs. */
export default function Desk() {
  const say = useWords(wording);
  const { id = "" } = useParams({ strict: false });
  const [{ court }] = useAddress();
  const asked = useAsk("caseGet", { params: { id }, query: { court } });
  const whole = asked.data;
  const number = whole?.line.number;
  useEffect(() => {
    if (number !== undefined) document.title = number;
  }, [number]);
  if (whole !== undefined) return <CasePage id={id} whole={whole} />;
  return (
    <Page title={say("case")}>
      <Asked asked={asked} rows={12}>
        {() => null}
      </Asked>
    </Page>
  );
}
