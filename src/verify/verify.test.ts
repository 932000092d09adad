import { describe, expect, it } from "vitest";
import { lawFile, madeUp, TEXT } from "../../test/kit/law.ts";
import { adoptable, verifyDocument } from "./index.ts";

const COVER = "no-rule:\n  - { quote: 超期的，予以通报, because: principle }";
const QUOTE = "quote: 案款到账后十日内发放";
const CLOCK = `starts: funds.arrived, stops: funds.disbursed-in-full, owner: handler, ${QUOTE}`;
const GOOD = `clocks:\n  payout: { limit: 10 days, ${CLOCK} }\n${COVER}`;

const found = (file: string) =>
  verifyDocument(madeUp(file))
    .findings.filter(({ level }) => level !== "note" && level !== "open")
    .map(({ check, level, place }) => `${check} ${level} ${place.line}`);
const said = (file: string) => verifyDocument(madeUp(file)).findings.map((finding) => finding.zh);

describe("verification", () => {
  it("finds nothing wrong with a whole document, and says what it could not run", () => {
    const report = verifyDocument(madeUp(lawFile({ rules: GOOD })));
    expect(report.findings).toEqual([]);
    expect(report.notRun).toEqual(["holders"]);
    expect(adoptable([report], [])).toBe(true);
  });

  it("finds a missing paragraph by the digest", () => {
    const file = lawFile({ rules: GOOD }).replace("超期的，予以通报。", "").replace(COVER, "");
    expect(found(file)).toEqual(["text error 8"]);
  });
  it("finds a quote that stands in another article, one too short and one that occurs twice", () => {
    const rules = (quote: string) =>
      `clocks:\n  payout: { limit: 10 days, ${CLOCK.replace(QUOTE, `quote: ${quote}`)} }\nno-rule:\n  - { quote: "${TEXT}", because: principle }`;
    expect(found(lawFile({ rules: rules("别处的一句话没有") }))).toEqual(["quotes error 15"]);
    expect(found(lawFile({ rules: rules("案款") }))).toEqual(["quotes error 15"]);
    const twice = "案款到账后发放。案款到账后发放。";
    expect(
      found(
        lawFile({
          text: twice,
          rules: `clocks:\n  payout: { limit: 10 days, ${CLOCK.replace(QUOTE, "quote: 案款到账后发放")} }`,
        }),
      ),
    ).toEqual(["quotes error 15"]);
  });
  it("finds a clause no rule and no note touches", () => {
    expect(found(lawFile({ rules: GOOD.replace(COVER, "") }))).toEqual(["coverage error 10", "coverage error 10"]);
  });
  it("finds words nobody declared, with the nearest", () => {
    const rules = `posts:\n  funds-officer: { name: 案款, ${QUOTE} }\n${GOOD.replace("owner: handler", "owner: funds-oficer")}`;
    expect(said(lawFile({ rules }))[0]).toContain("funds-officer");
  });
  it("finds a clock that cannot stop", () => {
    const rules = `clocks:\n  payout: { limit: 10 days, starts: funds.arrived, stops: { expiry-of: payday }, owner: handler, ${QUOTE} }\n${COVER}`;
    expect(found(lawFile({ rules }))).toEqual(["members error 15", "clocks-run error 15"]);
  });
  it("finds two articles that give one duty two limits", () => {
    const rules = `clocks:\n  payout: { limit: 10 days, ${CLOCK} }\n  pay: { limit: 30 days, ${CLOCK} }\n${COVER}`;
    expect(found(lawFile({ rules }))).toEqual(["clocks-agree error 16"]);
  });
  it("does not call different stops of one start a contradiction", () => {
    const other = CLOCK.replace("funds.disbursed-in-full", "funds.confirmed");
    const rules = `clocks:\n  payout: { limit: 10 days, ${CLOCK} }\n  confirm: { limit: 3 days, ${other} }\n${COVER}`;
    expect(found(lawFile({ rules }))).toEqual([]);
  });
  it("finds rules that set each other off for ever, once a circle", () => {
    const affair = (own: string, other: string) =>
      `${own}: { name: ${own}, owner: handler, opens: { affair.opened: { affair.kind: ${other} } }, done: funds.confirmed, ${QUOTE} }`;
    const rules = `affairs:\n  ${affair("one", "two")}\n  ${affair("two", "one")}\n${COVER}`;
    expect(found(lawFile({ rules }))).toEqual(["reactions error 15"]);
  });
  it("finds an example that does not hold", () => {
    const examples =
      "- { id: X-1, log: { funds.arrived: 2022-03-01 }, at: 2022-03-02, expect: { clock.payout: { due: 2022-03-12 } } }";
    expect(found(lawFile({ rules: GOOD, examples }))).toEqual(["examples error 21"]);
  });
  it("says so when an example expects a day of a clock that has none", () => {
    const examples =
      "- { id: X-1, log: { funds.arrived: 2022-03-01 }, at: 2022-03-02, expect: { clock.payout: { due: 2022-03-12 } } }";
    const rules = GOOD.replace("limit: 10 days", "limit: promptly");
    expect(found(lawFile({ rules, examples }))).toEqual(["examples error 21"]);
  });
  it("finds a consent that its proposer would give himself", () => {
    const rules = `posts:\n  funds-officer: { name: 案款, ${QUOTE} }\nguards:\n  pay: { act: funds.disburse, by: [funds-officer], approval: [funds-officer], ${QUOTE} }\n${COVER}`;
    expect(found(lawFile({ rules }))).toEqual(["self-approval error 17"]);
  });
  it("lists what is open, and vacant posts once there is a staff list", () => {
    const rules = `posts:\n  funds-officer: { name: 案款, ${QUOTE} }\nclocks:\n  payout: { limit: fill, ${CLOCK.replace("handler", "funds-officer")} }\n${COVER}`;
    const subject = madeUp(lawFile({ rules }));
    expect(verifyDocument(subject).findings.map(({ level }) => level)).toEqual(["open"]);
    const staffed = verifyDocument({ ...subject, staff: [{ name: "甲", holds: ["handler"] }] });
    expect(staffed.findings.map(({ check }) => check)).toEqual(["open", "holders"]);
    expect(staffed.notRun).toEqual([]);
  });
});
