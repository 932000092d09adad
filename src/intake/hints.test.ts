import { expect, test } from "vitest";
import { type Hint, hints, type Known } from "./hints.ts";
import { sayHint } from "./wording.ts";

const ID = "419999199001010013";
const known: readonly Known[] = [
  {
    stream: "c1",
    number: "（2021）豫0599执7号",
    open: true,
    instrument: "（2021）豫0599民初7号",
    parties: [{ name: "禾一", id: ID }, { name: "鹿安" }],
  },
];
const codes = (name: string, id?: string, instrument?: string, cases = known) =>
  hints(instrument, [{ name, ...(id === undefined ? {} : { id }) }], cases).map(({ code }) => code);

test("the same instrument is seen in any width", () => {
  expect(codes("山青", undefined, "(2021) 豫0599民初7号")).toEqual(["instrument-twice"]);
  expect(codes("山青", undefined, "(2021)豫0599民初8号")).toEqual([]);
  expect(codes("山青", undefined, " ", [{ stream: "c2", instrument: "", parties: [] }])).toEqual([]);
});

test("a number under another name is told from a name under another number", () => {
  expect(codes("禾乙", ID.toLowerCase())).toEqual(["other-name"]);
  expect(codes("禾一", "41999919850315002X")).toEqual(["other-id"]);
  expect(codes("禾一", ` ${ID} `)).toEqual(["same-party"]);
  expect(codes("禾乙", "41999919850315002X")).toEqual([]);
});

test("a namesake without a number to tell them apart is worth more attention in an open case", () => {
  expect(codes("禾一")).toEqual(["namesake-open"]);
  expect(codes("鹿安", ID)).toEqual(["other-name", "namesake-open"]);
  const closed = known.map((one) => ({ ...one, open: false }));
  expect(codes("禾一", undefined, undefined, closed)).toEqual(["namesake"]);
});

test("an applicant who owes in another open case is told as that; in a closed one, or in any other role, as a party of both", () => {
  const owing = (open: boolean, role: string, here = "applicant", name = "禾一") =>
    hints(
      undefined,
      [{ name, id: ID, role: here }],
      [{ stream: "c1", open, parties: [{ name: "禾一", id: ID, role }] }],
    ).map(({ code }) => code);
  expect(owing(true, "debtor")).toEqual(["applicant-is-debtor"]);
  expect(owing(false, "debtor")).toEqual(["same-party"]);
  expect(owing(true, "applicant")).toEqual(["same-party"]);
  expect(owing(true, "debtor", "debtor")).toEqual(["same-party"]);
  expect(owing(true, "debtor", "applicant", "禾乙")).toEqual(["other-name"]);
});

test("every hint names the party and the other case, and says what to do, in both languages", () => {
  const all: readonly Hint["code"][] = [
    "instrument-twice",
    "other-name",
    "other-id",
    "namesake-open",
    "namesake",
    "applicant-is-debtor",
    "same-party",
  ];
  for (const code of all) {
    const [zh, en] = sayHint(code, "禾一", "（2021）豫0599执7号");
    expect(zh, code).toMatch(/（2021）豫0599执7号.*请/);
    expect(en, code).toMatch(/（2021）豫0599执7号.*(check|enter|stop|see)/);
    expect(`${zh}${en}`).not.toMatch(/\$\d/);
  }
  expect(hints(undefined, [{ name: "禾一" }], known)[0]).toEqual({
    code: "namesake-open",
    stream: "c1",
    number: "（2021）豫0599执7号",
    party: { name: "禾一" },
  });
});
