import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { CaseWhole, Entry, PartyView, TakenOver } from "#contract/index.ts";
import type { Values } from "../../../panels/fieldForm/vocabulary.ts";
import { useTell } from "../../../panels/words/useWords.ts";
import { CorrectDrawer } from "../correct/correctDrawer.tsx";
import { PartyDrawer } from "../correct/partyDrawer.tsx";
import { LackSays } from "../takenOver/lackSays.tsx";
import { TellDrawer } from "../tell/tellDrawer.tsx";
import type { Beginning } from "../tell/telling.ts";
import { ActDrawer } from "./actDrawer.tsx";
import { AskDrawer } from "./askDrawer.tsx";
import { FactDrawer } from "./factDrawer.tsx";

type Lack = TakenOver["missing"][number];

/** What is laid over the page just now. */
type Open =
  | { readonly what: "act"; readonly act: string; readonly known?: Values; readonly lack?: Lack }
  | { readonly what: "fact"; readonly word: string; readonly lack: Lack }
  | { readonly what: "tell"; readonly entry?: Entry; readonly beginning?: Beginning; readonly lack?: Lack }
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
  ["case.supply", "takenOver"],
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
  const supply = (lack: Lack): void => {
    const { does } = lack;
    if (does.how === "party") toTab("parties");
    else if (does.how === "state") setOpen({ what: "fact", word: does.word, lack });
    else if (does.how === "tell") {
      setOpen({ what: "tell", beginning: { event: does.event, values: does.fields }, lack });
    } else {
      const entry = whole.timeline.find(({ version }) => version === does.version);
      if (entry !== undefined) setOpen({ what: "tell", entry, lack });
    }
  };
  return {
    choose,
    supply,
    settle: (lack: Lack) =>
      setOpen({ what: "act", act: "case.supply", known: { "take-over.item": lack.item.key }, lack }),
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
  const lack = open.what === "party" ? undefined : open.lack;
  const about = lack === undefined ? {} : { about: <LackSays lack={lack} list={whole.takenOver?.list?.name} /> };
  if (open.what === "tell")
    return (
      <TellDrawer
        whole={whole}
        onClose={onClose}
        {...about}
        {...(open.entry === undefined ? {} : { entry: open.entry })}
        {...(open.beginning === undefined ? {} : { beginning: open.beginning })}
      />
    );
  if (open.what === "party")
    return <PartyDrawer whole={whole} onClose={onClose} {...(open.party === undefined ? {} : { party: open.party })} />;
  const does = open.what === "fact" ? "fact.state" : open.act;
  const offer = whole.offers.find(({ act }) => act.key === does);
  if (offer === undefined) return null;
  if (does === "fact.state") {
    const first = open.what === "fact" ? open.word : undefined;
    return <FactDrawer key={first} whole={whole} title={say(offer.act)} first={first} onClose={onClose} {...about} />;
  }
  if (does === "case.correct") return <CorrectDrawer whole={whole} onClose={onClose} />;
  if (does === "approval.ask") return <AskDrawer whole={whole} title={say(offer.act)} onClose={onClose} />;
  const known = open.what === "act" ? open.known : undefined;
  return (
    <ActDrawer whole={whole} offer={offer} onClose={onClose} {...about} {...(known === undefined ? {} : { known })} />
  );
}
