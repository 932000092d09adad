import { describe, expect, it } from "vitest";
import { faults, lawFile, read, TEXT } from "../../../test/kit/law.ts";

const CLOCK =
  "limit: 10 days, starts: funds.arrived, stops: funds.disbursed-in-full, owner: handler, quote: 案款到账后十日内发放";

describe("reading a law file", () => {
  it("reads a clock with its quote, article and place", () => {
    const { document, faults: none } = read(lawFile({ rules: `clocks:\n  payout: { ${CLOCK} }` }));
    expect(none).toEqual([]);
    const clock = document?.rules.clocks[0];
    expect(clock).toMatchObject({
      id: "made-up/rules#payout",
      limit: { form: "span", n: 10, unit: "day" },
      owner: ["handler"],
    });
    expect(clock?.source).toMatchObject({
      article: "1",
      quote: "案款到账后十日内发放",
      place: { line: 15, column: 11 },
    });
    expect(document?.articles[0]?.paragraphs).toEqual([TEXT]);
  });

  it("goes on after a fault, so that everything is seen at once", () => {
    const found = faults(
      lawFile({
        rules:
          "clocks:\n  a: { limit: soon, quote: 案款到账后十日内发放 }\n  b: { limit: 3 daze, quote: 案款到账后十日内发放 }",
      }),
    );
    expect(found.filter((one) => one.endsWith("limit-form"))).toHaveLength(2);
  });
});

describe("refuses at its place", () => {
  const rows = (when: string) =>
    `triage:\n  team:\n    rows:\n      - { id: a, when: { ${when} }, then: fast, quote: 案款到账后十日内发放 }`;

  it("bad YAML", () => {
    expect(faults(lawFile({ rules: "clocks:\n  payout: { limit: 10 days" }))).toContainEqual(
      expect.stringMatching(/^1\d:\d+ yaml$/),
    );
  });
  it("an unquoted interval, which YAML reads as a list", () => {
    expect(faults(lawFile({ rules: rows("claim.amount: [30000..300000]") }))).toEqual(["17:40 quote-cell"]);
  });
  it("an unquoted list of words, which YAML reads as a key without a value", () => {
    expect(faults(lawFile({ rules: rows("claim.kinds: act, thing") }))).toContain("17:44 test-comma");
  });
  it("a bare number where a test is due", () => {
    expect(faults(lawFile({ rules: rows("claim.amount: 5") }))).toEqual(["17:40 quote-cell"]);
  });
  it("a comparison that YAML would fold", () => {
    expect(
      faults(
        lawFile({
          rules:
            "triage:\n  team:\n    rows:\n      - id: a\n        when:\n          claim.amount: >\n            5\n        then: fast\n        quote: 案款到账后十日内发放",
        }),
      ),
    ).toContain("19:25 quote-cell");
  });
  it("an unknown fact, with the nearest one", () => {
    const { faults: found } = read(lawFile({ rules: rows('claim.amonut: "<= 5"') }));
    expect(found[0]?.zh).toContain("claim.amount");
  });
  it("an unknown event and an unknown act", () => {
    const clock =
      "clocks:\n  payout: { limit: 10 days, starts: funds.arived, stops: funds.disbursed-in-full, owner: handler, quote: 案款到账后十日内发放 }";
    expect(faults(lawFile({ rules: clock }))).toEqual(["15:37 event-unknown"]);
    expect(faults(lawFile({ rules: "guards:\n  g: { act: funds.disbourse, quote: 案款到账后十日内发放 }" }))).toEqual([
      "15:13 act-unknown",
    ]);
  });
  it("a word outside the vocabulary of an enumeration", () => {
    expect(faults(lawFile({ rules: rows("claim.kinds: mony") }))[0]).toMatch(/^17:39/);
  });
  it("anchors, aliases, tags, merge keys and duplicate keys", () => {
    expect(faults(lawFile({ rules: "clocks: &a {}" }))).toEqual(["14:12 yaml-anchor"]);
    expect(faults(lawFile({ rules: "clocks: { a: *b }" }))[0]).toMatch(/yaml/);
    expect(faults(lawFile({ rules: "clocks: !x {}" }))[0]).toMatch(/yaml/);
    expect(faults(lawFile({ rules: "clocks: { <<: { a: 1 } }" }))).toContain("14:11 yaml-merge");
    expect(faults(lawFile({ rules: "clocks: {}\nclocks: {}" }))).toEqual(["15:1 yaml"]);
  });
  it("a rule without a quote, and a quote under the court's own configuration", () => {
    const bare = CLOCK.replace(/, quote.*/, "");
    expect(faults(lawFile({ rules: `clocks:\n  payout: { ${bare} }` }))).toEqual(["15:11 quote-missing"]);
    const config = `\n## 本院配置 {#config .config}\n\`\`\`rules\nclocks:\n  payout: { ${CLOCK} }\n\`\`\`\n`;
    expect(faults(lawFile({ more: config }))).toEqual(["16:11 quote-in-config"]);
  });
  it("one rule given twice", () => {
    const more = `\n## 第二条 {#2 .title}\n> 案款到账后十日内发放。\n\`\`\`rules\nclocks:\n  payout: { ${CLOCK.replace("10 days", "30 days")} }\n\`\`\`\n`;
    expect(faults(lawFile({ rules: `clocks:\n  payout: { ${CLOCK} }`, more }))).toEqual(["22:11 rule-twice"]);
  });
  it("one example given twice, and a day that is not in the calendar", () => {
    const example = "- { id: X-1, expect: { outcome: gap } }";
    expect(faults(lawFile({ examples: `${example}\n${example}` }))).toEqual(["15:3 example-twice"]);
    const clock = CLOCK.replace("starts: funds.arrived", "starts: 2022-02-30");
    expect(faults(lawFile({ rules: `clocks:\n  payout: { ${clock} }` }))[0]).toMatch(/date-form$/);
  });
  it("text that is neither the court's nor a rule, an open fence, a heading without a key", () => {
    expect(faults(lawFile({ more: "一句没有引号的话\n" }))[0]).toMatch(/text-stray$/);
    expect(faults(lawFile({ more: "```rules\nclocks: {}\n" }))[0]).toMatch(/fence-open$/);
    expect(faults(lawFile({ more: "## 第二条\n" }))[0]).toMatch(/heading-key$/);
  });
  it("a file without front matter, and one of 10 MB, unread", () => {
    expect(faults("## 第一条 {#1}\n> 文\n")).toEqual(["1:1 front-missing"]);
    expect(faults("字".repeat(10_000_000))).toEqual(["1:1 file-large"]);
  });
  it("a clock without an end, or without anybody who is late", () => {
    expect(
      faults(
        lawFile({
          rules:
            "clocks:\n  payout: { limit: 10 days, starts: funds.arrived, owner: handler, quote: 案款到账后十日内发放 }",
        }),
      ),
    ).toEqual(["15:11 clock-events"]);
    expect(
      faults(
        lawFile({
          rules:
            "clocks:\n  payout: { limit: 10 days, starts: funds.arrived, stops: funds.disbursed-in-full, quote: 案款到账后十日内发放 }",
        }),
      ),
    ).toEqual(["15:11 owner-missing"]);
  });
  it("a misspelt key, with the nearest one", () => {
    const { faults: found } = read(lawFile({ rules: `clocks:\n  payout: { ${CLOCK}, overdew: x }` }));
    expect(found[0]?.en).toContain("overdue");
  });
});
