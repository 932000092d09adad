import type { Court } from "#casework/index.ts";
import type { Line } from "#compare/index.ts";
import type { Cite, Text } from "#contract/index.ts";
import { sayIn } from "#policy/tell/wording.ts";
import { traitName, traitText } from "../law/traitText.ts";
import { citeOf } from "../queries/said.ts";
import { words } from "./wording.ts";

export type LineView = {
  sentence: Text;
  parts: Text[];
  cite: Cite;
  ends?: { from: string; due: string };
};

type Part = { readonly trait: string; readonly text: Text };

const both = ([zh, en]: readonly [string, string]): Text => ({ zh, en });

/** A rule of one court as people read it: what matters in one sentence, the rest behind it, and the article. */
export function lineView(line: Line, court: Court): LineView {
  const { law } = court;
  const parts = line.traits.map(({ trait, zh, en }): Part => ({ trait, text: traitText({ zh, en }) }));
  const { sentence, said } = sentenceOf(line, parts);
  return {
    sentence,
    parts: parts.filter(({ trait }) => !said.includes(trait)).map(partText),
    cite: citeOf(line.cite, law),
    ...(line.ends === undefined ? {} : { ends: { ...line.ends } }),
  };
}

/** The parts a sentence has told need no telling behind it. */
function sentenceOf({ sort, name, rule }: Line, parts: readonly Part[]): { sentence: Text; said: readonly string[] } {
  const of = (trait: string): Text => parts.find((part) => part.trait === trait)?.text ?? { zh: "", en: "" };
  if (sort === "row" && of("when").zh !== "") {
    const [when, then] = [of("when"), of("then")];
    const sentence = { zh: sayIn("zh", "row-goes", when.zh, then.zh), en: sayIn("en", "row-goes", when.en, then.en) };
    return { sentence, said: ["when", "then"] };
  }
  if (sort === "clock") {
    const [starts, limit, stops] = [of("starts"), of("limit"), of("stops")];
    const form = "starts" in rule && isRecurring(rule.starts) ? "limit-recurring" : "limit-sentence";
    const sentence = {
      zh: words(form, name.zh, starts.zh, limit.zh, stops.zh)[0],
      en: words(form, name.en, starts.en, limit.en, stops.en)[1],
    };
    return { sentence, said: ["starts", "limit", "stops"] };
  }
  if (sort === "guard") return gateSentence(of("act"), parts);
  const order = parts.find(({ trait }) => trait === "order");
  if (order !== undefined) return { sentence: partText(order), said: ["order"] };
  const value = of("value");
  if (sort === "setting") return { sentence: { zh: value.zh, en: value.en }, said: ["value"] };
  return { sentence: name, said: ["name"] };
}

/** What stands before an act, in the order in which one would say it. */
const GATE = [
  "happened",
  "where",
  "forbid",
  "by",
  "not-by",
  "approval",
  "require",
  "after",
  "time",
  "papers",
  "reason",
  "unless",
  "unless-happened",
] as const;

/** A gate has no name of its own: it says which act it stands before and what is asked. */
function gateSentence(act: Text, parts: readonly Part[]): { sentence: Text; said: readonly string[] } {
  const asked = GATE.flatMap((trait) =>
    parts.filter((part) => part.trait === trait).map(({ text }) => ({ trait, text })),
  );
  const form = (trait: string, { zh }: Text): string =>
    trait === "reason" && zh === sayIn("zh", "required") ? "gate-reason-required" : `gate-${trait}`;
  const zh = asked.map(({ trait, text }) => words(form(trait, text), text.zh)[0]);
  const en = asked.map(({ trait, text }) => words(form(trait, text), text.en)[1]);
  const sentence = {
    zh: words("part", act.zh, zh.join(words("comma")[0]))[0],
    en: words("part", act.en, en.join(words("comma")[1]))[1],
  };
  return { sentence, said: ["act", ...GATE] };
}

/** Begins each week, month …, not with something that happens. */
const isRecurring = (form: unknown): boolean => typeof form === "object" && form !== null && "every" in form;

const partText = ({ trait, text }: Part): Text => {
  const name = traitName(trait);
  return { zh: words("part", name.zh, text.zh)[0], en: words("part", name.en, text.en)[1] };
};

export const groupText = (group: string): Text => both(words(`group-${group}`));
export const standingText = (standing: string): Text => both(words(`standing-${standing}`));
export const aspectText = (trait: string): Text => traitName(trait);
