import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { act, type LivedIn, late, livedIn, money, registered, stated } from "../kit/livedIn.ts";

let court: LivedIn;
beforeAll(async () => {
  court = await livedIn("demo-jilin", "吉0899");
});
afterAll(() => court.close());

const PLAIN = {
  "property.liquid-covers-debt": false,
  "property.blocked": false,
  "property.needs-disposal": false,
  "debtor.performed": false,
  "debtor.willing": false,
  "settlement.likely": false,
  "case.dismissal-likely": false,
  "case.historic-issues": false,
  "case.petition-risk": false,
  "parties.in-dispute": false,
};

/** A case the pooled team has brought through the first stage: papers served, property asked for, the file reviewed. */
async function reviewed(facts = {}): Promise<string> {
  const said = { ...money(6_000_000), "applicants.count": 1, "claim.act-kind": null, "claim.title-transfer": null };
  const stream = await court.does("registrar", "case/new", ...registered(said));
  const served = late("paper.served", court.today(), { "paper.kind": "enforcement-notice" });
  await court.does("lead-affairs", stream, late("reception.talk-recorded", court.today()), served);
  await court.does("officer1-affairs", stream, act("affair.finish", { "affair.kind": "address-check" }));
  expect(await court.refused("triage-officer", stream, act("triage.decide"))).toBe("triage-by-officer");
  await court.does("officer1-affairs", stream, act("inquiry.complete", { "property.found": false }));
  await court.does("triage-officer", stream, stated({ ...PLAIN, ...facts }));
  await court.does("lead-affairs", stream, stated({ "dossier.complete": true }));
  const review = act("affair.finish", { "affair.kind": "preliminary-review" });
  expect(await court.refused("officer1-affairs", stream, review)).toBe("review-by-leader");
  await court.does("lead-affairs", stream, review);
  return stream;
}

describe("Jilin's demo county, by its own posts", () => {
  it("[JL-14-1] [JL-4-2] four teams: a simple case is handed whole to the fast team", async () => {
    const stream = await reviewed();
    await court.does("triage-officer", stream, act("triage.decide"), act("assignment.make"));
    await court.does("lead-affairs", stream, act("case.hand-over", { "to.team": "fast" }));
    await court.does(
      "lead-fast",
      stream,
      act("assignment.receive"),
      act("handler.name", { "handler.person": "judge2-fast" }),
    );
    const { line } = await court.whole(stream);
    expect(line).toMatchObject({ track: { zh: "简易案件" }, team: { zh: "速执团队" }, stage: { key: "handling" } });
    await court.isWholeAndAnswered();
  });

  it("[JL-4-1] who is proposed to handle a case of a team led by a judge is a judge of it, and no clerk of it", async () => {
    const stream = await reviewed();
    await court.does("triage-officer", stream, act("triage.decide"), act("assignment.make"));
    const lead = await court.as("lead-fast");
    const { body } = await lead.get(`/api/cases/${stream.slice(5)}/assignment`);
    const [seat] = body["seats"] as { candidates: { person: { id: string } }[] }[];
    expect(seat?.candidates.map(({ person }) => person.id).toSorted()).toEqual(["judge2-fast", "lead-fast"]);
  });

  it("[JL-3-2] a preservation is not triaged: it goes to the affairs team by its assignment, and is handled there", async () => {
    const fields = { ...money(8_000_000), "case.kind": "preservation" };
    const stream = await court.does("registrar", "case/new", ...registered(fields));
    const officer = await court.as("triage-officer");
    const mine = (await officer.get("/api/work?tab=mine&kind=assignment")).body["rows"] as { stream: string }[];
    expect(mine.map((row) => row.stream)).toContain(stream);
    const { body } = await officer.get(`/api/cases/${stream.slice(5)}/assignment`);
    expect((body["teams"] as { team: { key: string } }[]).map(({ team }) => team.key)).toEqual(["affairs"]);
    await court.does("triage-officer", stream, act("assignment.make", { "case.team": "affairs" }));
    await court.does("lead-affairs", stream, act("assignment.receive"));
    await court.does("lead-affairs", stream, act("handler.name", { "handler.person": "officer1-affairs" }));
    const { line } = await court.whole(stream);
    expect(line).toMatchObject({ team: { zh: "事务集约团队" }, stage: { key: "handling" } });
    await court.isWholeAndAnswered();
  });

  it("[JL-12-1] [JL-12-5] second triage: proposed by the team, decided by the director, handed over by the former handler within three days", async () => {
    const stream = await reviewed();
    await court.does("triage-officer", stream, act("triage.decide"), act("assignment.make"));
    await court.does(
      "lead-fast",
      stream,
      act("assignment.receive"),
      act("handler.name", { "handler.person": "judge2-fast" }),
    );
    const to = { "to.track": "ordinary", "to.team": "ordinary" };
    const convert = act("triage.convert", to, { reason: "房产须处置" });
    await court.does("judge2-fast", stream, stated({ "case.hard-to-close-soon": true, "party.rejects-judge": false }));
    expect(await court.refused("centre", stream, convert)).toBe("second-triage-proposed");
    const asked = { "approval.act": "triage.convert", ...to };
    await court.does("judge2-fast", stream, act("approval.ask", asked, { reason: "房产须处置" }));
    await court.does("bureau-director", stream, act("approval.grant", asked));
    await court.does("judge2-fast", stream, convert);
    const mine = await (await court.as("judge2-fast")).get("/api/work?tab=mine&limit=50");
    expect(JSON.stringify(mine.body["rows"])).toContain("移交新的办案团队");
    await court.does("judge2-fast", stream, act("case.hand-over", { "to.team": "ordinary" }));
    await court.does("triage-officer", stream, act("assignment.make"));
    await court.does(
      "lead-ordinary",
      stream,
      act("assignment.receive"),
      act("handler.name", { "handler.person": "judge2-ordinary" }),
    );
    const whole = await court.whole(stream);
    expect(whole.clocks.find(({ key }) => key === "second-hand-over")?.state).toBe("kept");
    expect(whole.line).toMatchObject({ track: { zh: "普通案件" }, team: { zh: "普执团队" } });
    const again = act("triage.convert", { "to.team": "fast", "to.track": "simple" }, { reason: "再转" });
    expect(await court.refused("judge2-ordinary", stream, again)).toBe("second-triage-once");
    await court.isWholeAndAnswered();
  });

  it("[JL-16-3] what may lack a basis is counted by who did it and opens the case; what the rules let through is not", async () => {
    const director = await court.as("bureau-director");
    const behind = async (column: string, line: string) => {
      const { body } = await director.get(
        `/api/reports/basis/cases?by=person&period=year&column=${column}&line=${line}`,
      );
      return (body["rows"] as { caseId: string }[]).map(({ caseId }) => `case/${caseId}`);
    };
    const plain = await reviewed();
    await court.does("triage-officer", plain, act("triage.decide"));
    const departing = await reviewed();
    const other = act("triage.decide", { "case.track": "special" });
    expect(await court.refused("triage-officer", departing, other)).toBe("departure-reason");
    await court.does("triage-officer", departing, { ...other, reason: "涉群体" });
    expect(await behind("triage-departed", "triage-officer")).toEqual([departing]);
    const before = court.today();
    court.days(1);
    expect(await behind("deed-late", "lead-affairs")).toEqual([]);
    await court.does("lead-affairs", plain, late("reception.talk-recorded", before));
    expect(await behind("deed-late", "lead-affairs")).toEqual([plain]);
  });

  it("[JL-9.3-2] a case that may bring a crowd is special, before all others", async () => {
    const stream = await reviewed({ "case.petition-risk": true });
    await court.does("triage-officer", stream, act("triage.decide"), act("assignment.make"));
    await court.does("lead-special", stream, act("assignment.receive"));
    expect((await court.whole(stream)).line).toMatchObject({ track: { zh: "特殊案件" }, team: { zh: "特执团队" } });
  });

  it("[JL-5-1] [JL-5-2] [JL-5-4] the pooled team closes directly on two facts and a written paper, signed by a judge of the fast team", async () => {
    const stream = await reviewed({ "applicant.offers-leads": false });
    court.days(95);
    const issued = (kind: string) => late("paper.issued", court.today(), { "paper.kind": kind });
    const restricted = { "measure.kind": "consumption-restriction" };
    await court.does(
      "lead-affairs",
      stream,
      issued("enforcement-notice"),
      issued("reporting-order"),
      late("measure.taken", court.today(), restricted, { measure: "m1" }),
      stated({ "debtor.dishonesty-ground": false }),
    );
    expect(await court.refused("lead-affairs", stream, act("termination.consent"))).toBe("consent-written");
    const paper = late("paper.signed", court.today(), { "paper.kind": "termination-consent" });
    await court.does("lead-affairs", stream, paper, act("termination.consent"));
    const end = act("closing.terminate-current");
    expect(await court.refused("lead-affairs", stream, end)).toBe("consent-due");
    const asked = { "approval.act": "closing.terminate-current" };
    await court.does("lead-affairs", stream, act("approval.ask", asked, { reason: "无财产" }));
    await court.isWholeAndAnswered();
    for (const judge of ["judge2-fast", "lead-fast"]) await court.does(judge, stream, act("approval.grant", asked));
    await court.does("lead-affairs", stream, end);
    await court.does("centre", stream, act("case.close", { "closing.mode": "current-terminated" }));
    expect((await court.whole(stream)).line.stage.key).toBe("closed");
    await court.isWholeAndAnswered();
  });
});
