import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFields, vocabulary } from "#casework/index.ts";
import { decideTables } from "#triage/index.ts";
import { side } from "../../test/kit/constraints.ts";
import { theCourt, theLibrary } from "../../test/kit/courts.ts";
import { caseFacts } from "./caseFacts.ts";
import { profileOf } from "./profile.ts";
import { triageRows, written } from "./rows.ts";

describe("generated cases", () => {
  test("break nothing that is always so, and use only words of the vocabulary", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const facts = caseFacts(seed);
        for (const word of Object.keys(facts)) expect(vocabulary.facts[word], word).toBeDefined();
        for (const { id, when, then } of vocabulary.constraints)
          if (side(when, facts) === true) expect(side(then, facts), id).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("are the same for the same seed, and a longer file begins with the shorter one", () => {
    expect(triageRows("a", 20)).toEqual(triageRows("a", 20));
    expect(triageRows("a", 30).slice(0, 20)).toEqual(triageRows("a", 20));
    expect(triageRows("b", 20)).not.toEqual(triageRows("a", 20));
  });

  test("read back from a file as they were", () => {
    for (const facts of triageRows("file", 200)) {
      const read = readFields(written(facts, vocabulary), vocabulary);
      expect("ok" in read && read.ok).toEqual(facts);
    }
  });

  test.each(["jilin", "nanzhao", "qingfeng", "yindu", "demo-jilin", "demo-city"])(
    "go through the tables of %s, in more than one way",
    (id) => {
      const court = theCourt(id);
      const rows = triageRows("courts", 200, profileOf(theLibrary().documents));
      const outcomes = rows.map((facts) => [...decideTables(court.law, court.vocabulary, facts).values()][0]);
      expect(outcomes).not.toContain(undefined);
      expect(new Set(outcomes.map((one) => one?.result.join())).size).toBeGreaterThan(2);
    },
  );

  test("are answered otherwise by another court: the same rows, other teams, other articles", () => {
    const [yindu, qingfeng] = ["yindu", "qingfeng"].map((id) => theCourt(id));
    const answers = triageRows("two courts", 200).map((facts) =>
      [yindu, qingfeng].map((court) => {
        const decision = court && decideTables(court.law, court.vocabulary, facts).get("team");
        return { result: decision?.result.join(), rows: decision?.matched.map(({ id }) => id).join() };
      }),
    );
    expect(answers.filter(([one, other]) => one?.result !== other?.result).length).toBeGreaterThan(50);
    expect(answers.every(([one, other]) => one?.rows === "" || one?.rows !== other?.rows)).toBe(true);
  });
});
