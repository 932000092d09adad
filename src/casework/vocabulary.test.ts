import { describe, expect, test } from "vitest";
import { parseTest } from "#policy/test.ts";
import { type Slice, slices } from "./slices.ts";
import { vocabulary, vocabularyOf } from "./vocabulary.ts";

const all = Object.entries(slices);
const PAST = ["found", "told", "sold", "lent", "held", "done", "given", "made", "taken", "broken", "drawn"];
const EITHER = ["set", "complete"];
const isPast = (word: string): boolean => word.endsWith("ed") || PAST.includes(word);
const nounOf = (word: string): string => word.split(".")[0] ?? "";
const deedOf = (word: string): readonly string[] => (word.split(".")[1] ?? "").split("-");

describe("one owner for every word", () => {
  test("every noun of an event belongs to exactly one slice", () => {
    const owner = new Map<string, string>();
    for (const [name, { words }] of all)
      for (const noun of new Set(Object.keys(words.events).map(nounOf))) {
        expect(owner.get(noun), `${noun} in ${name}`).toBeUndefined();
        owner.set(noun, name);
      }
  });

  test("a word said by two slices is a broken invariant", () => {
    const { intake } = slices;
    const twice = [intake, intake].filter((slice): slice is Slice => slice !== undefined);
    expect(() => vocabularyOf(twice)).toThrow("has two owners");
  });

  test("an act makes an event of its own slice", () => {
    for (const [name, { words }] of all)
      for (const [act, { makes }] of Object.entries(words.acts))
        expect(words.events, `${name} ${act}`).toHaveProperty([makes]);
  });
});

describe("names", () => {
  test("events are in the past tense, acts in the imperative", () => {
    for (const kind of Object.keys(vocabulary.events))
      expect(
        deedOf(kind).some((one) => isPast(one) || EITHER.includes(one)),
        kind,
      ).toBe(true);
    for (const act of Object.keys(vocabulary.acts)) expect(isPast(deedOf(act)[0] ?? ""), act).toBe(false);
  });

  test("every event has an act that makes it, but those of the clockwork and the word that a case was taken over", () => {
    const made = new Set(Object.values(vocabulary.acts).map(({ makes }) => makes));
    const orphans = Object.keys(vocabulary.events).filter((kind) => !made.has(kind));
    expect(orphans.sort()).toEqual(["case.taken-over", "clock.broken", "measure.expired"]);
  });

  test("no word is a noun.word of anything but lower-case English with hyphens", () => {
    for (const word of [
      ...Object.keys(vocabulary.facts),
      ...Object.keys(vocabulary.events),
      ...Object.keys(vocabulary.acts),
    ])
      expect(word).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
  });

  test("no fact only repeats that an event happened", () => {
    for (const word of Object.keys(vocabulary.facts)) expect(vocabulary.events, word).not.toHaveProperty([word]);
  });
});

describe("wording", () => {
  const members = Object.entries(vocabulary.facts).flatMap(([word, { type }]) =>
    "of" in type && type.of !== "open" ? type.of.map((member) => `${word}=${member}`) : [],
  );
  const due = [
    ...Object.keys(vocabulary.facts),
    ...Object.keys(vocabulary.events),
    ...Object.keys(vocabulary.acts),
    ...members,
    ...vocabulary.constraints.map(({ id }) => `always.${id}`),
  ];

  test("every fact, member, event, act and constraint has Chinese and English", () => {
    expect(due.filter((word) => vocabulary.wording[word] === undefined)).toEqual([]);
    for (const word of due) {
      const [zh, en] = vocabulary.wording[word] ?? ["", ""];
      expect(zh, word).toMatch(/\p{Script=Han}/u);
      expect(en, word).toMatch(/^[A-Za-z(]/);
    }
  });

  test("every wording of a member is of a member that exists", () => {
    expect(Object.keys(vocabulary.wording).filter((word) => word.includes("=") && !members.includes(word))).toEqual([]);
  });

  test("no two facts, and no two acts, are called the same in Chinese", () => {
    for (const sort of [vocabulary.facts, vocabulary.acts]) {
      const names = Object.keys(sort).map((word) => vocabulary.wording[word]?.[0]);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });
});

describe("what events carry", () => {
  test("every field and every source is a known word", () => {
    for (const [kind, fields] of Object.entries(vocabulary.events))
      for (const field of fields) expect(vocabulary.facts, `${kind} carries ${field}`).toHaveProperty([field]);
    for (const [word, { from }] of Object.entries(vocabulary.facts))
      for (const kind of from) expect(vocabulary.events, `${word} from ${kind}`).toHaveProperty([kind]);
  });

  test("a word said on either side is known on both", () => {
    expect(vocabulary.events["case.registered"]).toContain("claim.amount");
    expect(vocabulary.facts["material.kind"]?.from).toContain("dossier.uploaded");
    expect(vocabulary.events["fact.stated"]).toContain("case.plain");
    expect(vocabulary.acts["triage.convert"]?.fields).toContain("to.team");
    expect(vocabulary.acts["measure.take"]?.fields).toContain("measure.kind");
  });
});

describe("constraints", () => {
  test("use known words and tests of the law's own language", () => {
    for (const { id, when, then } of vocabulary.constraints)
      for (const [word, text] of [...Object.entries(when), ...Object.entries(then)]) {
        const fact = vocabulary.facts[word];
        expect(fact, `${id} ${word}`).toBeDefined();
        if (fact !== undefined)
          expect(parseTest(text, fact.type, fact.none === true), `${id} ${word}`).toHaveProperty("ok");
      }
  });
});

describe("names people write in lists", () => {
  test("no member of a set fact has a name with the mark that parts members", () => {
    for (const [fact, { type }] of Object.entries(vocabulary.facts))
      if (type.kind === "set" && type.of !== "open")
        for (const member of type.of)
          expect(vocabulary.wording[`${fact}=${member}`]?.[0] ?? member, `${fact}=${member}`).not.toMatch(/[、,，;；]/);
  });
});

describe("faces", () => {
  test("every slice shows the same: words, wording, facts, and how its state is folded", () => {
    for (const [name, slice] of all) {
      const standing = Object.entries(slice.words.facts).filter(([, fact]) => fact.field !== true);
      expect(Object.keys(slice.facts).sort(), name).toEqual(standing.map(([word]) => word).sort());
      expect(slice.evolve, name).toBeTypeOf("function");
      expect(slice.initial, name).toEqual([]);
    }
  });
});
