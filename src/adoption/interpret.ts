import type { CivilDate } from "#kernel/calendar.ts";
import type { Fields } from "#kernel/event.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import { holdsUnseen } from "#kernel/unseen.ts";
import type { Happening } from "#policy/deed.ts";
import type { Adoption, Interpretation } from "./register.ts";
import { refuse } from "./wording.ts";

const ACTS = ["interpretation.give", "interpretation.withdraw"] as const;
export type InterpretingAct = (typeof ACTS)[number];

/** Whether an act is about what the issuer says an article means. */
export const isInterpreting = (act: string): act is InterpretingAct => ACTS.some((one) => one === act);

const LONGEST = 2000;

type Deed = { readonly fields: Fields; readonly reason?: string };

/** An article as the issuer has it in the law of the day: what an interpretation is given of. `digest` is that of its words. */
export type Interpreted = { readonly document: string; readonly article: string; readonly digest: string };

/**
 * What the issuer of a document says an article means holds from the day it is given until the day it is withdrawn; neither day is ever
 * an earlier one, and a new interpretation leaves those before it as they are.
 */
export function onInterpretation(
  act: InterpretingAct,
  { fields, reason = "" }: Deed,
  state: Adoption,
  found: Interpreted | undefined,
): Outcome<Happening> {
  if (act === "interpretation.withdraw") {
    const one = interpretationOf(state, fields["interpretation.id"]);
    if (one === undefined) return refuse("interpretation-unknown", []);
    if (one.withdrawn !== undefined) return refuse("interpretation-over", [], one.withdrawn.by.name, one.withdrawn.on);
    if (reason.trim() === "") return refuse("reason-due", []);
    return ok({ kind: "interpretation.withdrawn", fields: { "interpretation.id": one.id } });
  }
  const {
    "interpretation.document": document,
    "interpretation.article": article,
    "interpretation.text": text,
  } = fields;
  if (found === undefined) return refuse("article-unknown", [], String(document ?? ""), String(article ?? ""));
  if (typeof text !== "string" || text.trim() === "") return refuse("interpretation-due", []);
  const said = text.replaceAll("\r\n", "\n").trim();
  if ([...said].length > LONGEST) return refuse("interpretation-long", [], String(LONGEST), String([...said].length));
  if (holdsUnseen(said.replaceAll("\n", ""))) return refuse("interpretation-unseen", []);
  return ok({
    kind: "interpretation.given",
    fields: {
      "interpretation.id": `i${state.interpretations.length + 1}`,
      "interpretation.document": found.document,
      "interpretation.article": found.article,
      "interpretation.digest": found.digest,
      "interpretation.text": said,
    },
  });
}

export const interpretationOf = ({ interpretations }: Adoption, id: unknown): Interpretation | undefined =>
  interpretations.find((one) => one.id === id);

type Days = { readonly on: CivilDate; readonly withdrawnOn?: CivilDate };

/** Whether an interpretation is to be read on a day: not before it was given, and no longer once it is withdrawn. */
export const interpretsOn = ({ on, withdrawnOn }: Days, day: CivilDate): boolean =>
  on <= day && (withdrawnOn === undefined || day < withdrawnOn);
