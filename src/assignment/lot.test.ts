import { describe, expect, test } from "vitest";
import { theCourt } from "../../test/kit/courts.ts";
import { type Draft, done, playAll, smallCourt, told, turnedBack } from "../../test/kit/lines.ts";
import { checkLot } from "./lot.ts";

const yindu = theCourt("yindu");
const triaged = told("2022-03-01", "triage.decided", { "case.team": "fast" });
const SEED = "9d5e1c";
const draw = (candidates: readonly string[], more: object = {}, on = "2022-03-02"): Draft =>
  done(on, "fast", "lot.draw", {
    "handler.seat": "handling-judge",
    "lot.seed": SEED,
    ...(candidates.length === 0 ? {} : { "lot.candidates": candidates }),
    ...more,
  });
const name = (person: string, seat = "handling-judge", reason?: string): Draft =>
  done(
    "2022-03-02",
    "fast",
    "handler.name",
    { "handler.seat": seat, "handler.person": person },
    reason === undefined ? {} : { reason },
  );
const recuse = (person: string): Draft =>
  done("2022-03-02", person, "handler.recuse", { "handler.person": person }, { reason: "近亲属" });
const codes = (...lines: readonly Draft[]) => turnedBack(playAll(yindu, [triaged, ...lines]));
const lotIn = (...lines: readonly Draft[]) =>
  playAll(yindu, [triaged, ...lines]).events.find(({ kind }) => kind === "lot.drawn");

describe("a lot", () => {
  test("records its seed, who was in it and on whom it fell, and gives the same again", () => {
    const lot = lotIn(draw(["p3", "p1", "p2", "p1"]));
    expect(lot?.fields).toMatchObject({ "lot.seed": SEED, "lot.candidates": ["p1", "p2", "p3"] });
    expect(["p1", "p2", "p3"]).toContain(lot?.fields["handler.person"]);
    expect(lot && checkLot(lot)).toBe(true);
    expect(lotIn(draw(["p2", "p3", "p1"]))?.fields).toEqual(lot?.fields);
  });

  test("that was tampered with is found", () => {
    const lot = lotIn(draw(["p1", "p2", "p3"]));
    const fell = lot?.fields["handler.person"];
    const other = ["p1", "p2", "p3"].find((person) => person !== fell) ?? "";
    const changed = (fields: object) => checkLot({ fields: { ...lot?.fields, ...fields } });
    expect(changed({})).toBe(true);
    expect(changed({ "handler.person": other })).toBe(false);
    expect(changed({ "lot.candidates": [other] })).toBe(false);
    expect(changed({ "lot.candidates": [] })).toBe(false);
    expect(changed({ "lot.candidates": ["p1", "p1"] })).toBe(false);
    expect(changed({ "lot.seed": null })).toBe(false);
    const seeds = Array.from({ length: 20 }, (_, n) => changed({ "lot.seed": `other ${n}` }));
    expect(seeds).toContain(false);
  });

  test("leaves out who is recused or sits in another seat, and is refused when nobody is left", () => {
    expect(lotIn(recuse("p1"), name("p2", "handling-officer"), draw(["p1", "p2", "p3"]))?.fields).toMatchObject({
      "lot.candidates": ["p3"],
      "handler.person": "p3",
    });
    expect(codes(recuse("p1"), draw(["p1"]))).toEqual(["3 nobody-to-draw"]);
    expect(codes(draw([]))).toEqual(["2 nobody-to-draw"]);
    expect(codes(draw(["p1"], { "lot.seed": " " }))).toEqual(["2 seed-due"]);
    expect(codes(draw(["p1"], { "handler.seat": "corner" }))).toEqual(["2 seat-unknown"]);
    expect(codes(name("p1"), draw(["p2"]))).toEqual(["3 seat-taken"]);
  });

  test("is not drawn again until it pleases, and naming keeps to it unless a reason is given", () => {
    expect(codes(draw(["p1"]), draw(["p1", "p2"]))).toEqual(["3 drawn-already"]);
    expect(codes(draw(["p1"]), name("p2"))).toEqual(["3 not-as-drawn"]);
    expect(codes(draw(["p1"]), name("p1"))).toEqual([]);
    expect(codes(draw(["p1"]), name("p2", "handling-judge", "p1 住院"))).toEqual([]);
    expect(codes(draw(["p1"]), recuse("p1"), draw(["p2"]), name("p2"))).toEqual([]);
    expect(codes(draw(["p1"]), name("p2", "handling-officer"))).toEqual([]);
  });

  test("is over once somebody is named, or the case changes teams", () => {
    const named = [draw(["p1"]), name("p1")];
    const handed = done(
      "2022-03-03",
      "fast",
      "handler.replace",
      { "handler.seat": "handling-judge", "handler.person": "p4" },
      { reason: "调离" },
    );
    expect(codes(...named, handed)).toEqual([]);
    const other = name("p2", "handling-judge", "p1 住院");
    expect(codes(draw(["p1"]), other, recuse("p2"), name("p3"))).toEqual([]);
    expect(codes(draw(["p1"]), told("2022-03-02", "triage.converted", { "to.team": "ordinary" }), name("p9"))).toEqual(
      [],
    );
  });
});

test("a court that names no seats draws for any", () => {
  const court = smallCourt("settings:\n  days: { last-day: stays }");
  expect(turnedBack(playAll(court, [draw(["p1"], { "handler.seat": "corner" })]))).toEqual([]);
});
