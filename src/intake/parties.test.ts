import { describe, expect, test } from "vitest";
import { type Draft, done, playAll, smallCourt, turnedBack } from "../../test/kit/lines.ts";
import { logOf } from "../../test/kit/log.ts";
import { partiesOf } from "./parties.ts";

const court = smallCourt("settings:\n  days: { last-day: stays }");
const ID = "419999199001010013";
const OTHER = "41999919850315002X";
const CODE = "91419999MA00000014";

type Said = Readonly<Record<string, unknown>>;
const person = (name: string, more: Said = {}): Said => ({
  "party.role": "debtor",
  "party.kind": "person",
  "party.full-name": name,
  ...more,
});
const add = (fields: Said, party = "p1", reason?: string): Draft =>
  done("2022-03-01", "registrar", "party.add", fields, {
    of: { party },
    ...(reason === undefined ? {} : { reason }),
  });
const change = (fields: Said, reason?: string, party = "p1"): Draft =>
  done("2022-03-02", "registrar", "party.change", fields, {
    of: { party },
    ...(reason === undefined ? {} : { reason }),
  });
const codes = (...lines: readonly Draft[]) => turnedBack(playAll(court, lines));
const parties = (...lines: readonly Draft[]) => partiesOf(playAll(court, lines).events);

describe("a party", () => {
  test("is kept with what was said of him, trimmed, his number as registers write it", () => {
    const said = {
      "party.identity": "41999919850315002x",
      "party.phone": " 13800000000 ",
      "party.address": "殷都某街1号",
    };
    expect(parties(add(person(" 禾一 ", said)))).toEqual([
      {
        id: "p1",
        role: "debtor",
        name: "禾一",
        kind: "person",
        identity: OTHER,
        phone: "13800000000",
        address: "殷都某街1号",
        since: 1,
      },
    ]);
  });

  test.each([
    ["party-role-due", { "party.kind": "person", "party.full-name": "禾一" }],
    ["party-kind-due", { "party.role": "debtor", "party.full-name": "禾一" }],
    ["party-name-due", { "party.role": "debtor", "party.kind": "person", "party.full-name": "  " }],
  ])("says role, kind and name: %s", (code, fields) => {
    expect(codes(add(fields))).toEqual([`1 ${code}`]);
  });

  test("has a number in the case, and another one than the others", () => {
    expect(codes(done("2022-03-01", "registrar", "party.add", person("禾一")))).toEqual(["1 party-number-due"]);
    expect(codes(add(person("禾一"), "P-1"))).toEqual(["1 party-number-due"]);
    expect(codes(add(person("禾一")), add(person("鹿安")))).toEqual(["2 party-number-taken"]);
  });
});

describe("a name", () => {
  test("of a hundred characters is kept, rare ones counted as one; of more it is refused with what to do", () => {
    expect(parties(add(person("𠮷".repeat(100))))[0]?.name).toBe("𠮷".repeat(100));
    expect(codes(add(person("𠮷".repeat(101))))).toEqual(["1 text-too-long"]);
    const { zh = "" } = playAll(court, [add(person("名".repeat(300)))]).turned[0]?.refusals[0] ?? {};
    expect(zh).toMatch(/300.*100.*请/);
  });

  test.each(["禾\u0000一", "禾\n一", "禾\u202e一", "禾\u200b一", "禾\ud800一"])(
    "with a character nobody can see is refused: %j",
    (name) => {
      expect(codes(add(person(name)))).toEqual(["1 text-unseen"]);
    },
  );

  test("with markup in it is text like any other", () => {
    expect(parties(add(person("<script>x</script>")))[0]?.name).toBe("<script>x</script>");
  });
});

describe("a number", () => {
  test.each([
    ["resident-id-check", "person", "419999199001010014"],
    ["resident-id-old", "person", "419999900101001"],
    ["resident-id-malformed", "person", "E12345678"],
    ["resident-id-birth", "person", "419999202203020017"],
    ["credit-code-check", "enterprise", "91419999MA00000015"],
    ["credit-code-length", "organ", ID.slice(1)],
  ])("that cannot be is refused with what is wrong and what to do: %s", (code, kind, identity) => {
    const said = person("禾一", { "party.kind": kind, "party.identity": identity });
    expect(codes(add(said))).toEqual([`1 ${code}`]);
    expect(codes(add(said, "p1", " "))).toEqual([`1 ${code}`]);
    expect(playAll(court, [add(said)]).turned[0]?.refusals[0]?.zh).toContain("请在理由中写明");
  });

  test("that the document bears all the same is kept with the reason, and marked", () => {
    const all = playAll(court, [add(person("禾一", { "party.identity": "e12345678" }), "p1", "外国护照")]);
    expect(partiesOf(all.events)).toMatchObject([{ identity: "E12345678", irregular: true }]);
    expect(all.events[0]?.reason).toBe("外国护照");
  });

  test("of an enterprise is a credit code", () => {
    const said = { "party.kind": "enterprise", "party.identity": CODE.toLowerCase() };
    expect(parties(add(person("某公司", said)))[0]?.identity).toBe(CODE);
  });
});

describe("nobody stands twice in one role", () => {
  test("by the same number, or by the same name without numbers that tell them apart", () => {
    const one = add(person("禾一", { "party.identity": ID }));
    expect(codes(one, add(person("禾乙", { "party.identity": ID }), "p2"))).toEqual(["2 party-twice"]);
    expect(codes(one, add(person("禾一"), "p2"))).toEqual(["2 party-namesake"]);
    expect(codes(one, add(person("禾一", { "party.identity": OTHER }), "p2"))).toEqual([]);
    expect(codes(one, add(person("禾一", { "party.identity": ID, "party.role": "third-party" }), "p2"))).toEqual([]);
  });

  test("but one agent may act for two parties, each of this case and none an agent himself", () => {
    const agent = (of: string | undefined, id: string) =>
      add(person("山青", { "party.role": "agent", ...(of === undefined ? {} : { "party.agent-of": of }) }), id);
    const two = [add(person("禾一")), add(person("鹿安"), "p2")];
    expect(codes(...two, agent("p1", "p3"), agent("p2", "p4"))).toEqual([]);
    expect(codes(...two, agent("p1", "p3"), agent("p1", "p4"))).toEqual(["4 party-namesake"]);
    expect(codes(...two, agent(undefined, "p3"))).toEqual(["3 principal-due"]);
    expect(codes(...two, agent("p9", "p3"))).toEqual(["3 principal-due"]);
    expect(codes(...two, agent("p1", "p3"), agent("p3", "p4"))).toEqual(["4 principal-due"]);
    expect(codes(...two, add(person("云", { "party.agent-of": "p1" }), "p3"))).toEqual(["3 no-agent"]);
  });
});

describe("a change", () => {
  const one = add(person("禾一", { "party.identity": ID, "party.phone": "1" }));

  test("has a reason, says only what differs, and leaves both values in the log", () => {
    expect(codes(one, change({ "party.full-name": "禾二" }))).toEqual(["2 party-reason-due"]);
    const all = playAll(court, [one, change({ "party.full-name": "禾二", "party.phone": "none" }, "更名")]);
    expect(all.events[1]?.fields).toEqual({ "party.full-name": "禾二", "party.phone": null });
    expect(all.events[0]?.fields["party.full-name"]).toBe("禾一");
    expect(all.events[1]?.corrects).toBeUndefined();
    const { phone: _, ...rest } = partiesOf(all.events)[0] ?? {};
    expect([_, rest]).toEqual([
      undefined,
      { id: "p1", role: "debtor", name: "禾二", kind: "person", identity: ID, since: 1 },
    ]);
  });

  test("is of somebody there, of something, and judged like an addition", () => {
    expect(codes(change({ "party.full-name": "禾二" }, "更名"))).toEqual(["1 party-unknown"]);
    expect(codes(one, change({ "party.full-name": "禾一" }, "更名"))).toEqual(["2 nothing-changed"]);
    expect(codes(one, change({ "party.full-name": "" }, "更名"))).toEqual(["2 nothing-changed"]);
    expect(codes(one, change({ "party.kind": "enterprise" }, "更正"))).toEqual(["2 credit-code-check"]);
    const agent = add(person("山青", { "party.role": "agent", "party.agent-of": "p1" }), "p2");
    expect(codes(one, agent, change({ "party.role": "agent", "party.agent-of": "p2" }, "误"))).toEqual([
      "3 principal-due",
    ]);
  });

  test("to a number against the check rule needs its own word that the document bears it", () => {
    const odd = { "party.identity": "E12345678" };
    expect(codes(one, change(odd, "换发证件"))).toEqual(["2 resident-id-malformed"]);
    const borne = change({ ...odd, "party.identity-irregular": true }, "护照");
    expect(parties(one, borne)).toMatchObject([{ identity: "E12345678", irregular: true }]);
    expect(parties(one, borne, change({ "party.phone": "2" }, "换号"))[0]?.irregular).toBe(true);
    const again = parties(one, borne, change({ "party.identity": ID }, "补正"))[0];
    expect([again?.identity, again?.irregular]).toEqual([ID, undefined]);
  });

  test("that a later event corrects counts as corrected", () => {
    const said = { "party.role": "debtor", "party.kind": "person", "party.full-name": "禾一" };
    const of = { party: "p1" };
    const log = logOf(
      { kind: "party.added", on: "2022-03-01", fields: said, of },
      { kind: "party.changed", on: "2022-03-02", fields: { "party.full-name": "禾二" }, of },
      { kind: "party.changed", on: "2022-03-02", fields: { "party.full-name": "禾三" }, of, corrects: 2 },
    );
    expect(partiesOf(log).map(({ name, since }) => [name, since])).toEqual([["禾三", 1]]);
  });
});
