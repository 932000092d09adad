import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { act, type LivedIn, late, livedIn, money, registered, stated } from "../kit/livedIn.ts";

let court: LivedIn;
beforeAll(async () => {
  court = await livedIn("demo-city", "豫0799");
});
afterAll(() => court.close());

const TRACKS = {
  simple: { "property.covers-debt": true, "property.needs-disposal": false, "case.enforceable-at-once": false },
  ordinary: { "property.covers-debt": false, "property.needs-disposal": true, "case.enforceable-at-once": false },
  both: { "property.covers-debt": false, "property.needs-disposal": true, "case.enforceable-at-once": true },
};

/** A case whose inquiry the pooled team has done, with its opinion on whether one go suffices. */
async function queried(facts: Readonly<Record<string, unknown>>, fields = {}): Promise<string> {
  const said = { ...money(6_000_000), "related.same-debtor-within": false, ...fields };
  const stream = await court.does("registrar", "case/new", ...registered(said));
  await court.does("affairs-officer", stream, late("reception.talk-recorded", court.today()));
  expect(await court.refused("triage-officer", stream, act("triage.decide"))).toBe("triage-after-inquiry");
  await court.does("affairs-officer", stream, act("inquiry.complete", { "property.found": true }));
  await court.does("lead-affairs", stream, stated(facts), act("inquiry.complete-field"));
  return stream;
}

/** A simple case in the hands of a judge of the fast team. */
async function handled(): Promise<string> {
  const stream = await queried(TRACKS.simple);
  await court.does("triage-officer", stream, act("triage.decide"), act("assignment.make"));
  await court.does(
    "lead-fast",
    stream,
    act("assignment.receive"),
    act("handler.name", { "handler.person": "judge2-fast" }),
  );
  return stream;
}

describe("the city plan's demo court, by its own posts", () => {
  it("[CITY-3.5-4] mode by team: a simple case is the fast team's", async () => {
    const { line } = await court.whole(await handled());
    expect(line).toMatchObject({ track: { zh: "简易执行案件" }, team: { zh: "快执团队" }, stage: { key: "handling" } });
  });

  it("[CITY-3.5-6] mode at random: an ordinary case falls to one of two teams, and the lot can be run again", async () => {
    const stream = await queried(TRACKS.ordinary);
    await court.does("triage-officer", stream, act("triage.decide"));
    expect((await court.whole(stream)).line).toMatchObject({
      track: { zh: "普通执行案件" },
      stage: { key: "assignment-due" },
    });
    await court.does("triage-officer", stream, act("assignment.make"));
    const { line } = await court.whole(stream);
    expect(["ordinary-one", "ordinary-two"]).toContain(line.team?.key);
    const { body } = await (await court.as("triage-officer")).get(
      `${stream.replace("case/", "/api/cases/")}/assignment`,
    );
    expect(body["lots"]).toMatchObject([{ holds: true, drawn: { id: line.team?.key, name: line.team?.zh } }]);
    await court.isWholeAndAnswered();
  });

  it("[CITY-O3] a case against the same debtor goes to the team that has it, without a lot", async () => {
    const stream = await queried(TRACKS.ordinary, { "related.same-debtor-within": true });
    await court.does("triage-officer", stream, act("triage.decide"));
    expect(await court.refused("triage-officer", stream, act("assignment.make"))).toBe("team-due");
    await court.does("triage-officer", stream, act("assignment.make", { "case.team": "ordinary-two" }));
    expect((await court.whole(stream)).affairs.map(({ key }) => key)).not.toContain("draw-record");
  });

  it("[CITY-O2] of two types that both apply the triage officer chooses one, with a reason, and the team follows", async () => {
    const stream = await queried(TRACKS.both);
    const choose = (reason?: string) =>
      act("triage.decide", { "case.track": "one-go" }, reason === undefined ? {} : { reason });
    expect(await court.refused("triage-officer", stream, choose())).toBe("departure-reason");
    await court.does("triage-officer", stream, choose("先扣划存款"));
    expect((await court.whole(stream)).line).toMatchObject({ track: { key: "one-go" }, team: { key: "fast" } });
  });

  it("[CITY-3-2] [CITY-3-4] affairs are not the handler's to do, and his to accept or send back", async () => {
    const stream = await handled();
    const slip = (name: string, more = {}) =>
      act(name, { "affair.kind": "auction-support" }, { of: { slip: "s1" }, ...more });
    const send = act(
      "affair.dispatch",
      { "affair.kind": "auction-support", "affair.needs-ruling": false },
      { of: { slip: "s1" } },
    );
    await court.does("judge2-fast", stream, send);
    await court.isWholeAndAnswered();
    expect(await court.refused("judge2-fast", stream, slip("affair.receive"))).toBe("case-and-affair-apart");
    await court.does("officer1-affairs", stream, slip("affair.receive"));
    expect(await court.refused("clerk-affairs", stream, slip("affair.finish"))).toBe("holder-acts");
    await court.does("officer1-affairs", stream, slip("affair.finish"));
    expect(await court.refused("lead-fast", stream, slip("affair.return", { reason: "缺照片" }))).toBe(
      "results-checked",
    );
    await court.does("judge2-fast", stream, slip("affair.return", { reason: "缺照片" }), send);
    const satisfied = { "closing.mode": "satisfied" };
    expect(await court.refused("judge2-fast", stream, act("case.report-closing", satisfied))).toBe("modules-complete");
    await court.does("officer1-affairs", stream, slip("affair.receive"), slip("affair.finish"));
    await court.does(
      "dossier-officer",
      stream,
      act("dossier.accept", { "material.form": "paper" }, { of: { slip: "s1" } }),
    );
    await court.does("judge2-fast", stream, slip("affair.accept"));
    expect(await court.refused("judge2-fast", stream, act("case.report-closing", satisfied))).toBe("consent-due");
    const asked = { "approval.act": "case.report-closing", ...satisfied };
    await court.does("judge2-fast", stream, act("approval.ask", asked, { reason: "已履行" }));
    await court.does("closing-reviewer", stream, act("approval.grant", asked));
    await court.does("judge2-fast", stream, act("case.report-closing", satisfied));
    await court.does("closing-reviewer", stream, act("case.close", satisfied));
    expect((await court.whole(stream)).line.stage.key).toBe("closed");
    await court.isWholeAndAnswered();
  });

  it("[CITY-2.4-2] after a conversion the former handler hands over, and the next step points out what he left undone", async () => {
    const stream = await handled();
    const to = { "to.track": "ordinary", "to.team": "ordinary-one" };
    const asked = { "approval.act": "triage.convert", ...to };
    await court.does("judge2-fast", stream, act("approval.ask", asked, { reason: "存款已质押" }));
    await court.does("bureau-director", stream, act("approval.grant", asked));
    await court.does("judge2-fast", stream, act("triage.convert", to, { reason: "存款已质押" }));
    const defect = (id: string) =>
      act("defect.raise", { "defect.due-on": "2027-01-29" }, { of: { defect: id }, reason: "材料不齐" });
    expect(await court.refused("officer1-ordinary-two", stream, defect("d1"))).toBe("defect-by-next-step");
    await court.does("judge2-fast", stream, act("case.hand-over", { "to.team": "ordinary-one" }));
    await court.does("triage-officer", stream, act("assignment.make"));
    await court.does("lead-ordinary-one", stream, act("assignment.receive"), defect("d1"));
    const whole = await court.whole(stream);
    expect(whole.clocks.find(({ key }) => key === "conversion-hand-over")?.state).toBe("kept");
    expect(whole.line.team?.zh).toBe("普执一团队");
    await court.isWholeAndAnswered();
  });
});
