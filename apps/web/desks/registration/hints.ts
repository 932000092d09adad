import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type AnswerOf, call } from "../../client/call.ts";
import { type Draft, isBlank, type PartyDraft } from "./draft.ts";

const PATIENCE = 450;
/** Longer names and numbers are refused at their fields and not asked about. */
const MOST_OF_A_NAME = 100;
const MOST_OF_A_NUMBER = 40;
const MOST_OF_AN_INSTRUMENT = 100;

/** The parties somebody can be compared by. */
const comparable = (parties: readonly PartyDraft[]): readonly PartyDraft[] =>
  parties.filter(
    (party) =>
      !isBlank(party) &&
      party.name.trim() !== "" &&
      [...party.name.trim()].length <= MOST_OF_A_NAME &&
      party.identity.trim().length <= MOST_OF_A_NUMBER,
  );

export type Hints = AnswerOf<"registrationHints">;
type Question = {
  readonly kind: string;
  readonly instrument?: string;
  readonly parties: { role: string; name: string; kind: string; identity?: string }[];
};

/** What the court's server is asked about a draft. */
function questionOf({ kind, instrument, parties }: Draft): Question {
  const number = instrument.trim();
  return {
    kind,
    ...(number === "" || number.length > MOST_OF_AN_INSTRUMENT ? {} : { instrument: number }),
    parties: comparable(parties).map((party) => ({
      role: party.role,
      name: party.name.trim(),
      kind: party.kind,
      ...(party.identity.trim() === "" ? {} : { identity: party.identity.trim() }),
    })),
  };
}

/** What speaks for a mistake in a draft, asked anew once typing has paused; the last answer stays until the next. */
export function useHints(draft: Draft) {
  const asked = JSON.stringify(questionOf(draft));
  const [settled, setSettled] = useState(asked);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(asked), PATIENCE);
    return () => window.clearTimeout(timer);
  }, [asked]);
  const body = JSON.parse(settled) as Question;
  return useQuery<Hints>({
    queryKey: ["registrationHints", body],
    queryFn: () => call("registrationHints", { body }),
    placeholderData: keepPreviousData,
    enabled: body.kind !== "",
    staleTime: 5_000,
  });
}

/** The hints and the fault about one party. A party is named by its place among those asked about, or by its name. */
export function aboutParty(party: PartyDraft, draft: Draft, found: Hints | undefined) {
  const at = comparable(draft.parties).findIndex(({ id }) => id === party.id);
  if (found === undefined || at === -1) return { hints: [], faults: [] };
  return {
    hints: found.hints.filter((hint) => hint.party === party.name.trim()),
    faults: found.faults.filter((fault) => fault.party === at),
  };
}
