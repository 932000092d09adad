import { formatLimit } from "#kernel/limit.ts";
import type { Language } from "#kernel/phrase.ts";
import type { Law, Rule } from "./model.ts";
import { conditionIn, eventIn, wordIn } from "./phrase.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { nameOf } from "./who.ts";
import { sayIn } from "./wording.ts";

/** One difference, as a sentence, with the articles it rests on in either law. */
export type Difference = {
  readonly sort: "word" | "row" | "clock" | "guard" | "affair" | "setting";
  readonly key: string;
  readonly sentence: string;
  readonly left?: Rule["source"];
  readonly right?: Rule["source"];
};

type Side = { readonly law: Law; readonly name: string };
type Traits = Readonly<Record<string, string>>;
type Described = { readonly rule: Rule; readonly title: string; readonly traits: Traits };

/**
 * What differs between two laws, in sentences: two editions of one court, or two courts. Rules are paired by their key;
 * table rows by what they say. The court's name for a thing is part of it, its quote is not.
 */
export function diffLaws(left: Law, right: Law, language: Language, vocabulary: Vocabulary): readonly Difference[] {
  const sides: readonly [Side, Side] = [side(left, right, language), side(right, left, language)];
  const say = describer(language, vocabulary);
  return (["word", "row", "clock", "guard", "affair", "setting"] as const).flatMap((sort) => {
    const [a, b] = [say(sort, left), say(sort, right)];
    return [...new Set([...a.keys(), ...b.keys()])].flatMap((key) =>
      compare(sort, key, a.get(key), b.get(key), sides, language),
    );
  });
}

function side(law: Law, other: Law, language: Language): Side {
  const front = law.documents[0]?.front;
  const short = front?.court ?? front?.issuer ?? law.court;
  return {
    law,
    name: law.court === other.court ? `${short}（${law.edition}）` : language === "zh" ? short : law.court,
  };
}

function compare(
  sort: Difference["sort"],
  key: string,
  a: Described | undefined,
  b: Described | undefined,
  [left, right]: readonly [Side, Side],
  language: Language,
): readonly Difference[] {
  if (a === undefined || b === undefined) {
    const [one, where] = a === undefined ? [b, right] : [a, left];
    if (one === undefined) return [];
    const facts = Object.values(one.traits).filter((trait) => trait !== "");
    const said = [one.title, ...facts].join(language === "zh" ? "，" : ", ");
    const sources = a === undefined ? { right: one.rule.source } : { left: one.rule.source };
    return [{ sort, key, sentence: sayIn(language, "only-in", where.name, said), ...sources }];
  }
  return Object.keys({ ...a.traits, ...b.traits }).flatMap((trait) => {
    const none = sayIn(language, "nothing");
    const [x, y] = [a.traits[trait] || none, b.traits[trait] || none];
    if (x === y) return [];
    const about = `${a.title} · ${sayIn(language, trait)}`;
    const sentence = sayIn(language, "both-differ", about, left.name, x, right.name, y);
    return [{ sort, key, sentence, left: a.rule.source, right: b.rule.source }];
  });
}

/** What counts as the content of each sort of rule. */
function describer(language: Language, vocabulary: Vocabulary) {
  const who = (list: readonly string[] | undefined, law: Law) => (list ?? []).map((one) => nameOf(one, law)).join("、");
  const titled = (sort: string, rule: Rule) =>
    sayIn(language, sort, rule.name ?? wordIn(rule.key, language, vocabulary));
  const by = (pairs: readonly (readonly [string, Described])[]) => new Map(pairs);
  return (sort: Difference["sort"], law: Law): ReadonlyMap<string, Described> => {
    const { rules } = law;
    switch (sort) {
      case "word":
        return by(
          rules.words
            .filter((word) => word.sort === "unit" || word.sort === "post")
            .map((word) => [
              `${word.sort}.${word.key}`,
              { rule: word, title: titled("word", { ...word, name: word.key }), traits: { name: word.name ?? "" } },
            ]),
        );
      case "row":
        return by(
          rules.rows.map((row) => {
            const cases = conditionIn(row.when, language, vocabulary);
            const title = sayIn(language, "row-goes", cases === "" ? row.key : cases, nameOf(row.then, law));
            return [`${row.table}: ${title}`, { rule: row, title, traits: {} }];
          }),
        );
      case "clock":
        return by(
          rules.clocks.map((clock) => [
            clock.key,
            {
              rule: clock,
              title: titled("clock", clock),
              traits: {
                limit: formatLimit(clock.limit, language),
                starts: clock.starts === undefined ? "" : eventIn(clock.starts, language, vocabulary),
                stops: clock.stops === undefined ? "" : eventIn(clock.stops, language, vocabulary),
                owner: who(clock.owner, law),
              },
            },
          ]),
        );
      case "guard":
        return by(
          rules.guards.map((guard) => [
            guard.key,
            {
              rule: guard,
              title: titled("guard", guard),
              traits: { approval: who(guard.approval.flat(), law), by: who(guard.by, law) },
            },
          ]),
        );
      case "affair":
        return by(
          rules.affairs.map((affair) => [
            affair.key,
            { rule: affair, title: titled("affair", affair), traits: { owner: who(affair.owner, law) } },
          ]),
        );
      case "setting":
        return by(
          rules.settings.map((setting) => [
            setting.key,
            { rule: setting, title: titled("setting", setting), traits: { limit: JSON.stringify(setting.value) } },
          ]),
        );
    }
  };
}
