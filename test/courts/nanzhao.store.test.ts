import { read, utils } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { act, type LivedIn, late, livedIn, money, registered, stated } from "../kit/livedIn.ts";

let court: LivedIn;
beforeAll(async () => {
  court = await livedIn("nanzhao", "豫1321");
});
afterAll(() => court.close());

const NAMED = { ...money(8_000_000), "debtor.named-in-instrument": true, "debtor.township": ["城关"] };
const CENTRE = { "to.unit": "command-centre" };

/** A case with the command centre: registered, queried a first time, handed over and queried a second time. */
async function atTheCentre(found: Readonly<Record<string, unknown>>, fields = {}): Promise<string> {
  const stream = await court.does("registrar", "case/new", ...registered({ ...NAMED, ...fields }));
  await court.does(
    "registrar",
    stream,
    act("inquiry.complete", { "inquiry.round": "1" }),
    act("case.hand-over", CENTRE),
    act("inquiry.hand-over-result", CENTRE),
  );
  return court.does("centre", stream, act("inquiry.complete", { "inquiry.round": "2", ...found }));
}

const SOME = { "property.found": true, "property.liquid-covers-debt": false };
const ENOUGH = { "property.found": true, "property.liquid-covers-debt": true };
const HEARD = { "instrument.kind": "mediation", "instrument.tribunal": "云阳", "debtor.in-tribunal-area": true };

describe("Nanzhao, by its own posts", () => {
  it("[NZ-3.4-2] [NZ-2.1-2] a case of the northern region goes to one of the four teams, and its leader divides the work", async () => {
    const stream = await atTheCentre(SOME);
    await court.does("centre", stream, act("triage.decide"));
    const triaged = (await court.whole(stream)).timeline.find(({ kind }) => kind.key === "triage.decided");
    expect(JSON.stringify(triaged)).toContain("北区");
    expect(await court.refused("centre", stream, act("assignment.make"))).toBe("part-due");
    await court.does("centre", stream, act("assignment.make", { "case.team": "initial-2" }));
    expect(await court.refused("lead-initial-1", stream, act("assignment.receive"))).toBe("not-your-duty");
    await court.does(
      "lead-initial-2",
      stream,
      act("assignment.receive"),
      act("handler.name", { "handler.person": "judge2-initial-2" }),
    );
    const whole = await court.whole(stream);
    expect(whole.line).toMatchObject({ stage: { key: "handling" }, team: { zh: "首执二团队" } });
    expect(whole.line.handlers.map(({ person }) => person.id)).toEqual(["judge2-initial-2"]);
    expect(whole.clocks.map(({ key }) => key)).toContain("offline-house-land");
    await court.isWholeAndAnswered();
  });

  it("[NZ-3.4-1] [NZ-3.4-3] the list of cases is read by the four regions, and by those of none yet, with a column of its own when taken along", async () => {
    const of = async (township: string) => {
      const stream = await atTheCentre(SOME, { "debtor.township": [township] });
      await court.does("centre", stream, act("triage.decide"), act("assignment.make", { "case.team": "initial-1" }));
      return stream.slice("case/".length);
    };
    const [east, west] = [await of("云阳"), await of("四棵树")];
    const fresh = await court.does("registrar", "case/new", ...registered(NAMED));
    const president = await court.as("court-president");
    const listed = async (regions: string) => {
      const { body } = await president.get(`/api/cases?region=${regions}`);
      const rows = body["rows"] as { id: string; region?: { zh: string } }[];
      return new Map(rows.map(({ id, region }) => [id, region?.zh]));
    };
    expect(await listed("east")).toEqual(new Map([[east, "东区"]]));
    const others = await listed("west,none");
    expect([others.get(west), others.has(fresh.slice("case/".length)), others.has(east)]).toEqual([
      "西区",
      true,
      false,
    ]);
    const url = "/api/cases/export.xlsx?region=east";
    const { rawPayload } = await court.app.inject({ method: "GET", url, cookies: president.cookies });
    const sheet = Object.values(read(rawPayload).Sheets)[0] ?? {};
    const [titles = [], line = []] = utils.sheet_to_json<readonly string[]>(sheet, { header: 1 });
    expect(line[titles.indexOf("区域")]).toBe("东区");
  });

  it("[NZ-3.4-8] the centre alone moves a case to another team, for one of the two reasons the minutes name", async () => {
    const stream = await atTheCentre(SOME);
    await court.does("centre", stream, act("triage.decide"), act("assignment.make", { "case.team": "initial-3" }));
    await court.does("lead-initial-3", stream, act("assignment.receive"));
    const to = { "to.team": "initial-1" };
    expect(await court.refused("lead-initial-3", stream, act("assignment.adjust", to, { reason: "团队工作量" }))).toBe(
      "load-adjustment",
    );
    expect(await court.refused("centre", stream, act("assignment.adjust", to, { reason: "想换" }))).toBe(
      "load-adjustment",
    );
    await court.does("centre", stream, act("assignment.adjust", to, { reason: "团队工作量" }));
    await court.does("lead-initial-1", stream, act("assignment.receive"));
    expect((await court.whole(stream)).line.team?.key).toBe("initial-1");
  });

  it("[NZ-1.2.2-3] a mediation of a people's tribunal goes to that tribunal's own team", async () => {
    const stream = await atTheCentre(SOME, HEARD);
    await court.does("centre", stream, act("triage.decide"), act("assignment.make"));
    await court.does("lead-tribunal-yunyang", stream, act("assignment.receive"));
    expect((await court.whole(stream)).line.team?.zh).toBe("云阳法庭执行团队");
  });

  it("[NZ-O1] where funds cover such a case as well, the centre chooses and says why", async () => {
    const stream = await atTheCentre(ENOUGH, HEARD);
    expect(await court.refused("centre", stream, act("triage.decide"))).toBe("choice-due");
    expect(await court.refused("centre", stream, act("triage.decide", { "case.team": "fast" }))).toBe(
      "departure-reason",
    );
    await court.does("centre", stream, act("triage.decide", { "case.team": "fast" }, { reason: "存款足额" }));
    await court.isWholeAndAnswered();
  });

  it("[NZ-G10] is not triaged before it is known whether funds cover the debt", async () => {
    const stream = await atTheCentre({ "property.found": true });
    expect(await court.refused("centre", stream, act("triage.decide"))).toBe("facts-due");
  });

  it("[NZ-4.10-2] [NZ-3.5-9] money goes out through the case's own account once approved, and the case is closed", async () => {
    const of = { of: { receipt: "r1" } };
    const stream = await atTheCentre(ENOUGH);
    await court.does("centre", stream, act("triage.decide"), act("assignment.make"));
    await court.does(
      "lead-fast",
      stream,
      act("assignment.receive"),
      act("handler.name", { "handler.person": "judge2-fast" }),
    );
    await court.does("funds-officer", stream, act("funds.record-arrival", { "funds.identified": true }, of));
    // What gets the affairs of a receipt done lies with them, for whoever may do it and of that receipt.
    const open = async (login: string): Promise<readonly string[]> =>
      (await court.whole(stream, login)).affairs.flatMap((affair) =>
        affair.does.flatMap(({ act: { key }, open: may }) => (may ? [`${key} ${affair.of?.["receipt"] ?? ""}`] : [])),
      );
    expect(await open("funds-officer")).toContain("funds.confirm r1");
    expect(await open("judge2-criminal-division")).not.toContain("funds.confirm r1");
    await court.does("funds-officer", stream, act("funds.confirm", {}, of));
    expect(await open("funds-officer")).not.toContain("funds.confirm r1");
    await court.does(
      "judge2-fast",
      stream,
      act("funds.complete-formalities", {}, of),
      stated({ "creditors.shared": false }),
    );
    const pay = act("funds.disburse-in-full", { "funds.by-hand": false, "funds.through-case-account": true }, of);
    expect(await court.refused("funds-officer", stream, pay)).toBe("funds-approved");
    await court.does("funds-officer", stream, act("funds.approve", {}, of));
    // The limit of the payout has no affair: what ends it lies with the limit.
    const ends = async (login: string): Promise<readonly string[]> =>
      (await court.whole(stream, login)).stopping.flatMap(({ clock, id, does }) =>
        does.map((offer) => `${clock} ${id} ${offer.act.key}`),
      );
    expect(await ends("funds-officer")).toContain("payout r1 funds.disburse-in-full");
    expect(await ends("judge2-criminal-division")).not.toContain("payout r1 funds.disburse-in-full");
    await court.does("funds-officer", stream, pay, act("funds.record-ticket", {}, of));
    expect(await ends("funds-officer")).not.toContain("payout r1 funds.disburse-in-full");
    await court.does("judge2-fast", stream, act("debtor.record-performance"));
    const offered = async (login: string) =>
      (await court.whole(stream, login)).offers.flatMap(({ act: { key }, open: may }) => (may ? [key] : []));
    expect(await offered("judge2-fast")).toContain("case.report-closing");
    expect(await offered("judge2-fast")).not.toContain("case.close");
    await court.does("judge2-fast", stream, act("case.report-closing", { "closing.mode": "satisfied" }));
    expect(await offered("centre")).toContain("case.close");
    await court.does("centre", stream, act("case.close", { "closing.mode": "satisfied" }));
    const whole = await court.whole(stream);
    expect(whole.line.stage.key).toBe("closed");
    expect(whole.affairs.filter(({ state }) => state !== "done")).toEqual([]);
  });
});

describe("[NZ-4.2-3] the recovery route of Nanzhao", () => {
  const of = { of: { application: "a1" } };
  const again = (along: readonly unknown[] = []) => [...along, ...registered({ ...NAMED, "case.kind": "reinstated" })];

  it("runs from the filing division over the centre and the director's signature back to the filing division", async () => {
    const stream = await atTheCentre(SOME);
    court.days(1);
    await court.does(
      "registrar",
      stream,
      act("reinstatement.apply", {}, of),
      act("reinstatement.review-first", {}, of),
    );
    await court.does("centre", stream, act("reinstatement.receive", {}, of));
    expect(await court.refused("centre", stream, act("reinstatement.approve", {}, of))).toBe("reinstatement-signed");
    await court.does("centre", stream, act("lead.verify", { "property.found": true }, of));
    expect(await court.refused("centre", stream, act("reinstatement.approve", {}, of))).toBe("consent-due");
    const asked = { "approval.act": "reinstatement.approve" };
    await court.does("centre", stream, act("approval.ask", asked, { ...of, reason: "线索属实" }));
    await court.does("bureau-director", stream, act("approval.grant", asked, of));
    await court.does("centre", stream, act("reinstatement.approve", {}, of));
    const open = (await court.whole(stream)).affairs.filter(
      ({ key, state }) => key === "reinstatement-filing" && state === "open",
    );
    expect(open).toHaveLength(1);
    await court.does("centre", stream, act("affair.finish", { "affair.kind": "reinstatement-filing" }, of));
    await court.isWholeAndAnswered();
  });

  it("ends in a new case with a number of its own, for the centre, and in none without property and signature", async () => {
    expect(await court.refused("registrar", "case/new", ...again())).toBe("reinstatement-before-filing");
    const found = (yes: boolean) => late("lead.verified", court.today(), { "property.found": yes });
    const signed = late("reinstatement.approved", court.today());
    expect(await court.refused("registrar", "case/new", ...again([found(false), signed]))).toBe(
      "reinstated-by-property",
    );
    const stream = await court.does("registrar", "case/new", ...again([found(true), signed]));
    await court.does("centre", stream, stated({ "property.liquid-covers-debt": false }));
    await court.does("centre", stream, act("triage.decide"), act("assignment.make"), act("assignment.receive"));
    const { line } = await court.whole(stream);
    expect(line.number).toContain("执恢");
    expect(line.team?.zh).toBe("执行指挥中心");
  });
});

it("[NZ-4.9-1] [NZ-4.4-1] what a rule wants to come along with a registration is told with it, with its source", async () => {
  const criminal = registered({ ...NAMED, "case.kind": "criminal-property", "instrument.kind": "criminal" });
  expect(await court.refused("registrar", "case/new", ...criminal)).toBe("goods-list-with-case");
  const brought = ["goods-list", "custody-statement"].map((kind) =>
    late("paper.issued", court.today(), { "paper.kind": kind }),
  );
  await court.does("registrar", "case/new", ...brought, ...criminal);
  const preservation = registered({ ...NAMED, "case.kind": "preservation" });
  expect(await court.refused("registrar", "case/new", ...preservation)).toBe("preservation-after-ruling");
  const stream = await court.does("registrar", "case/new", late("preservation.ruled", court.today()), ...preservation);
  await court.does("centre", stream, act("triage.decide"), act("assignment.make"));
  expect((await court.whole(stream)).line.team?.zh).toBe("速执团队");
  await court.isWholeAndAnswered();
});
