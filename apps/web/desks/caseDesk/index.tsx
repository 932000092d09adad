import "./caseDesk.css";
import { useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { useAddress } from "../../client/address.ts";
import { useAsk } from "../../client/ask.ts";
import { Asked } from "../../panels/states/states.tsx";
import { CasePage } from "./casePage.tsx";

/** One case: a band that stays, and its parts under tabs. */
export default function Desk() {
  const { id = "" } = useParams({ strict: false });
  const [{ court }] = useAddress();
  const asked = useAsk("caseGet", { params: { id }, query: court === undefined ? {} : { court } });
  const number = asked.data?.line.number;
  useEffect(() => {
    if (number !== undefined) document.title = number;
  }, [number]);
  return (
    <Asked asked={asked} rows={12}>
      {(whole) => <CasePage id={id} whole={whole} />}
    </Asked>
  );
}
