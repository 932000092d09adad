import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { CaseWhole, Entry, PartyView } from "#contract/index.ts";
import { useTell } from "../../../panels/words/useWords.ts";
import { CorrectDrawer } from "../correct/correctDrawer.tsx";
import { PartyDrawer } from "../correct/partyDrawer.tsx";
import { TellDrawer } from "../tell/tellDrawer.tsx";
import { ActDrawer } from "./actDrawer.tsx";
import { AskDrawer } from "./askDrawer.tsx";
import { FactDrawer } from "./factDrawer.tsx";

/** What is laid over the page just now. */
type Open =
  | { readonly what: "act"; readonly act: string }
  | { readonly what: "tell"; readonly entry?: Entry }
  | { readonly what: "party"; readonly party?: PartyView }
  | undefined;

/** Acts that have a part of the page of their own. */
const PLACES: readonly (readonly [begins: string, tab: string])[] = [
  ["affair.", "affairs"],
  ["defect.", "affairs"],
  ["approval.", "approvals"],
  ["handler.", "assignment"],
  ["assignment.", "assignment"],
  ["lot.", "assignment"],
];

/** Doing something in a case: each act leads to its own form, or to the part of the page that does it. */
export function useActs(whole: CaseWhole, toTab: (tab: string) => void) {
  const [open, setOpen] = useState<Open>();
  const navigate = useNavigate();
  const choose = (act: string): void => {
    const place = PLACES.find(([begins]) => act.startsWith(begins));
    if (act === "triage.decide") void navigate({ to: "/triage/$id", params: { id: whole.line.id } });
    else if (act === "party.change") toTab("parties");
    else if (place !== undefined && act !== "approval.ask") toTab(place[1]);
    else if (act === "party.add") setOpen({ what: "party" });
    else setOpen({ what: "act", act });
  };
  return {
    choose,
    tell: (entry?: Entry) => setOpen({ what: "tell", ...(entry === undefined ? {} : { entry }) }),
    changeParty: (party: PartyView) => setOpen({ what: "party", party }),
    laid: <Laid whole={whole} open={open} onClose={() => setOpen(undefined)} />,
  };
}

function Laid({
  whole,
  open,
  onClose,
}: {
  readonly whole: CaseWhole;
  readonly open: Open;
  readonly onClose: () => void;
}): ReactNode {
  const say = useTell();
  if (open === undefined) return null;
  if (open.what === "tell")
    return <TellDrawer whole={whole} onClose={onClose} {...(open.entry === undefined ? {} : { entry: open.entry })} />;
  if (open.what === "party")
    return <PartyDrawer whole={whole} onClose={onClose} {...(open.party === undefined ? {} : { party: open.party })} />;
  const offer = whole.offers.find(({ act }) => act.key === open.act);
  if (offer === undefined) return null;
  if (open.act === "case.correct") return <CorrectDrawer whole={whole} onClose={onClose} />;
  if (open.act === "approval.ask") return <AskDrawer whole={whole} title={say(offer.act)} onClose={onClose} />;
  if (open.act === "fact.state") return <FactDrawer whole={whole} title={say(offer.act)} onClose={onClose} />;
  return <ActDrawer whole={whole} offer={offer} onClose={onClose} />;
}
