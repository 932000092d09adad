import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { act, type LivedIn, late, livedIn, money, registered, stated } from "../kit/livedIn.ts";

let court: LivedIn;
beforeAll(async () => {
  court = await livedIn("qingfeng", "豫0922");
});
afterAll(() => court.close());

const RIGHTS = ["leads", "investigation-order", "reward-notice", "dishonest-listing", "bankruptcy", "risk"];
const OPINIONS = ["auction-platform", "starting-price", "termination"];
const PERSONS = { "applicant.kinds": ["person"], "debtor.kinds": ["person"] };
const SOME = { "property.found": true, "property.covers-debt": false, "property.needs-disposal": false };

/** Registered at the window and received there: rights told, opinions asked, the record signed by all three. */
async function received(fields = {}): Promise<string> {
  const window = { ...money(2_000_000), ...PERSONS, "case.registered-online": false };
  const stream = await court.does("registrar", "case/new", ...registered({ ...window, ...fields }));
  await court.does("reception-officer", stream, act("affair.receive", { "affair.kind": "first-reception" }));
  const talk = act("reception.record-talk", { "reception.channel": "window" });
  expect(await court.refused("reception-officer", stream, talk)).toBe("rights-told");
  await court.does(
    "reception-officer",
    stream,
    ...RIGHTS.map((right) => act("reception.tell-right", { "reception.right": right })),
    ...OPINIONS.map((opinion) => act("reception.ask-opinion", { "reception.opinion": opinion })),
    late("paper.issued", court.today(), { "paper.kind": "talk-record" }),
    talk,
  );
  return stream;
}

/** A case whose inquiry is done and reviewed, with whoever triages. */
async function atTriage(found: Readonly<Record<string, unknown>> = SOME, fields = {}): Promise<string> {
  const stream = await received(fields);
  await court.does(
    "reception-officer",
    stream,
    stated({ "reception.checked": ["parties", "kinds", "amount", "instrument"] }),
    act("case.hand-over", { "to.unit": "bureau" }),
  );
  await court.does("inquiry-officer", stream, act("inquiry.complete", found));
  await court.does("triage-officer", stream, act("affair.finish", { "affair.kind": "preliminary-review" }));
  return stream;
}

describe("Qingfeng, by its own posts", () => {
  it("[QF-10-1] [QF-14-1] the reception officer pushes the node, the triage officer decides", async () => {
    const stream = await received();
    const push = act("case.hand-over", { "to.unit": "bureau" });
    expect(await court.refused("reception-officer", stream, push)).toBe("parties-checked");
    const checked = stated({ "reception.checked": ["parties", "kinds", "amount", "instrument"] });
    await court.does("reception-officer", stream, checked);
    expect(await court.refused("triage-officer", stream, push)).toBe("flow-by-officer");
    await court.does("reception-officer", stream, push);
    expect(await court.refused("reception-officer", stream, act("triage.decide", { "case.team": "fast" }))).toBe(
      "triage-by-officer",
    );
  });

  it("[QF-15-1] [QF-0-3] goes to the fast team, where the director names who handles it", async () => {
    const stream = await atTriage();
    await court.does("triage-officer", stream, act("triage.decide"), act("assignment.make"));
    await court.does("lead-fast", stream, act("assignment.receive"));
    const naming = (await court.whole(stream)).affairs.find(({ key }) => key === "handler-naming");
    expect(naming).toMatchObject({ state: "open", owner: [{ zh: "执行局长" }] });
    await court.does("bureau-director", stream, act("handler.name", { "handler.person": "judge2-fast" }));
    const whole = await court.whole(stream);
    expect(whole.line).toMatchObject({ stage: { key: "handling" }, team: { zh: "速执团队" } });
    expect(whole.line.handlers.map(({ person }) => person.id)).toEqual(["judge2-fast"]);
    await court.isWholeAndAnswered();
  });

  it("[QF-G1] a case no clause reaches is the triage officer's own, with a reason", async () => {
    const stream = await atTriage(SOME, money(8_000_000));
    expect(await court.refused("triage-officer", stream, act("triage.decide"))).toBe("choice-due");
    expect(await court.refused("triage-officer", stream, act("triage.decide", { "case.team": "combined" }))).toBe(
      "gap-reason",
    );
    await court.does(
      "triage-officer",
      stream,
      act("triage.decide", { "case.team": "combined" }, { reason: "部分财产" }),
    );
    expect((await court.whole(stream)).line.team?.zh).toBe("综合团队");
  });

  it("[QF-16-2] sent back for more inquiry, it is not decided before that is done", async () => {
    const stream = await atTriage();
    await court.does("triage-officer", stream, act("triage.return", {}, { reason: "车辆未查" }));
    expect(await court.refused("triage-officer", stream, act("triage.decide"))).toBe("supplement-first");
    const lies = (await court.whole(stream)).affairs.find(({ key }) => key === "supplementary-inquiry");
    expect(lies).toMatchObject({ state: "open", owner: [{ zh: "集中查控专员" }] });
    await court.does("inquiry-officer", stream, act("affair.finish", { "affair.kind": "supplementary-inquiry" }));
    await court.does("triage-officer", stream, act("triage.decide"));
    await court.isWholeAndAnswered();
  });

  it("[QF-20-1] [QF-26-2] its paper passes through the dossier centre into the archive", async () => {
    const stream = await atTriage();
    const of = { of: { paper: "p1" } };
    const paper = { "material.kind": "measure", "material.form": "paper" };
    await court.does("triage-officer", stream, act("triage.decide"), act("assignment.make"));
    await court.does("lead-fast", stream, act("assignment.receive"));
    await court.does("bureau-director", stream, act("handler.name", { "handler.person": "judge2-fast" }));
    await court.does("judge2-fast", stream, act("dossier.produce", paper, of));
    expect(await court.refused("judge2-fast", stream, act("dossier.accept", paper, of))).toBe("received-by-centre");
    await court.does("lead-dossier-centre", stream, stated({ "dossier.complete": true, "dossier.in-order": true }));
    await court.does("lead-dossier-centre", stream, act("dossier.accept", paper, of), act("dossier.upload", paper, of));
    const satisfied = { "closing.mode": "satisfied" };
    await court.does("judge2-fast", stream, act("case.report-closing", satisfied));
    await court.does("quality-officer", stream, act("case.close", satisfied));
    await court.does("judge2-fast", stream, act("affair.finish", { "affair.kind": "binding-review" }));
    await court.does(
      "lead-dossier-centre",
      stream,
      act("affair.finish", { "affair.kind": "binding" }),
      act("dossier.upload", { "material.kind": "whole-dossier" }),
      act("affair.dispatch", { "affair.kind": "archive-review" }),
    );
    expect(await court.refused("lead-dossier-centre", stream, act("dossier.archive"))).toBe("archived-by-office");
    await court.does("lead-archive-office", stream, act("dossier.archive"));
    expect((await court.whole(stream)).line.stage.key).toBe("archived");
    await court.isWholeAndAnswered();
  });
});

it("[QF-6-3] who was not received is explained in a signed paper, and lies with the reception officer to pass on", async () => {
  const online = { ...money(2_000_000), ...PERSONS, "case.registered-online": true };
  const stream = await court.does("registrar", "case/new", ...registered(online));
  const waive = act("reception.waive", {}, { reason: "联系不上" });
  expect(await court.refused("reception-officer", stream, waive)).toBe("waiver-signed");
  const paper = late("paper.issued", court.today(), { "paper.kind": "reception-explanation" });
  await court.does("reception-officer", stream, paper, waive);
  const open = (await court.whole(stream)).affairs.filter(({ state }) => state === "open").map(({ key }) => key);
  expect(open).toEqual(["explanation-upload", "flow-to-triage"]);
  await court.isWholeAndAnswered();
});
