import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answered, type Bench, openBench, type Person } from "../../../test/kit/office.ts";
import { handled, registering, stated } from "../../../test/kit/registering.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

type Whole = Answered["body"] & {
  readonly version: number;
  readonly line: {
    readonly number: string;
    readonly stage: { readonly key: string };
    readonly team?: { readonly key: string };
  };
  readonly clocks: readonly { readonly key: string; readonly state: string; readonly due?: string }[];
  readonly timeline: readonly {
    readonly kind: { readonly key: string };
    readonly late: boolean;
    readonly cites: readonly { readonly display: string }[];
  }[];
  readonly proposals: readonly { readonly state: string; readonly mayDecide: boolean }[];
};

const caseOf = async (who: Person, stream: string): Promise<Whole> =>
  (await who.get(`/api/${stream.replace("case/", "cases/")}`)).body as Whole;
const clockOf = (whole: Whole, key: string) => whole.clocks.find((one) => one.key === key);

test("[YD-1.5-2] a case is numbered, triaged on facts with their source, and received only with judge and officer named", async () => {
  const registrar = await bench.as("registrar");
  const done = await registrar.sends("case/new", 0, registering(5_000_000, ["禾远舟", "鹿言"]));
  const stream = String(done.body["stream"]);
  expect((await caseOf(registrar, stream)).line).toMatchObject({
    number: "（2026）豫0505执1号",
    stage: { key: "triage-due" },
  });
  const triage = await bench.as("triage-officer");
  const fresh = (await caseOf(triage, stream)).version;
  const early = await triage.sends(stream, fresh, [{ act: "triage.decide", fields: { "case.team": "fast" } }]);
  expect([early.status, early.body["code"]]).toEqual([422, "facts-due"]);
  const wrong = await registrar.sends(stream, fresh, [{ act: "triage.decide", fields: { "case.team": "fast" } }]);
  expect([wrong.status, wrong.body["code"]]).toEqual([403, "not-your-duty"]);
  expect(JSON.stringify(wrong.body["posts"])).toContain("triage-officer");
  await triage.sends(stream, fresh, [stated]);
  const before = await caseOf(triage, stream);
  const decided = await triage.sends(stream, before.version, [
    { act: "triage.decide", fields: { "case.team": "fast" } },
    { act: "assignment.make" },
  ]);
  expect(decided.status).toBe(200);
  const lead = await bench.as("lead-fast");
  const judge = { act: "handler.name", fields: { "handler.seat": "handling-judge", "handler.person": "judge2-fast" } };
  const officer = {
    act: "handler.name",
    fields: { "handler.seat": "handling-officer", "handler.person": "officer1-fast" },
  };
  const { version } = await caseOf(lead, stream);
  const half = await lead.sends(stream, version, [judge, { act: "assignment.receive" }]);
  expect([half.status, half.body["code"]]).toEqual([422, "double-handler"]);
  expect((await caseOf(lead, stream)).version).toBe(version);
  expect((await lead.sends(stream, version, [judge, officer, { act: "assignment.receive" }])).status).toBe(200);
  const whole = await caseOf(lead, stream);
  expect(whole.line.stage.key).toBe("handling");
  expect(clockOf(whole, "fast-close")).toMatchObject({ state: "running" });
  expect(
    whole.timeline.find(({ kind }) => kind.key === "triage.decided")?.cites.map(({ display }) => display),
  ).toContain("1（一）");
});

test("[YD-1.1-7] [YD-1.1-8] a conversion is put up by the centre, signed by the supervising president, carried out by the centre", async () => {
  const stream = await handled(bench);
  bench.days(3);
  const finder = await bench.as("lead-affairs");
  const found = {
    event: "inquiry.disposable-found",
    fields: { "property.needs-disposal": true },
    of: { asset: "a1" },
    on: "2026-03-04",
    by: "事务集约团队执行员",
    source: "不动产登记中心查询回执",
  };
  expect((await finder.sends(stream, 0, [found])).status).toBe(200);
  const centre = await bench.as("centre");
  const convert = { act: "triage.convert", fields: { "case.team": "fast", "to.team": "ordinary" } };
  const { version } = await caseOf(centre, stream);
  const alone = await centre.sends(stream, version, [convert]);
  expect([alone.status, alone.body["code"]]).toEqual([422, "consent-due"]);
  expect(JSON.stringify(alone.body["asks"])).toContain("supervising-president");
  const proposal = { "approval.act": "triage.convert", ...convert.fields };
  await centre.sends(stream, version, [{ act: "approval.ask", fields: proposal, reason: "有房产需要拍卖" }]);
  const lead = await bench.as("lead-fast");
  const other = await lead.sends(stream, version + 1, [{ act: "approval.grant", fields: proposal }]);
  expect(other.status).toBe(422);
  const president = await bench.as("supervising-president");
  expect((await president.get("/api/work?tab=mine")).body).toMatchObject({ rows: [{ kind: "approval" }] });
  expect((await caseOf(president, stream)).proposals).toMatchObject([{ state: "waiting", mayDecide: true }]);
  expect((await president.sends(stream, version + 1, [{ act: "approval.grant", fields: proposal }])).status).toBe(200);
  expect((await centre.sends(stream, version + 2, [convert])).status).toBe(200);
  const whole = await caseOf(centre, stream);
  expect(whole.line.team?.key).toBe("ordinary");
  expect(clockOf(whole, "fast-close")?.state).toBe("kept");
  expect(whole.timeline.find(({ kind }) => kind.key === "inquiry.disposable-found")?.late).toBe(true);
});

/** The states that limits are listed by, and the number of the board each stands behind. */
const BEHIND = [
  ["running", "running"],
  ["soon", "soon"],
  ["overdue", "overdue"],
  ["paused", "paused"],
  ["kept", "keptThisMonth"],
  ["broken", "brokenThisMonth"],
] as const;

test("[YD-1.1-5] on the forty-first day the board shows the limit overdue, and somebody has it in his queue", async () => {
  const stream = await handled(bench);
  // One that no team has yet is on the board as well.
  await (await bench.as("registrar")).sends("case/new", 0, registering(100));
  const { due } = clockOf(await caseOf(await bench.as("lead-fast"), stream), "fast-close") ?? {};
  bench.days(41);
  const quality = await bench.as("quality-officer");
  const rows = await quality.get("/api/board/rows?clock=fast-close&state=overdue");
  expect(JSON.stringify(rows.body["rows"])).toContain(stream.slice(5));
  expect(clockOf(await caseOf(quality, stream), "fast-close")).toMatchObject({ state: "overdue", due });
  const board = await quality.get("/api/board");
  const nodes = board.body["nodes"] as Readonly<Record<string, number>>[];
  const sum = (column: string): number => nodes.reduce((total, node) => total + Number(node[column]), 0);
  for (const [state, column] of BEHIND) {
    const behind = await quality.get(`/api/board/rows?state=${state}&limit=200`);
    expect([state, behind.status, behind.body["total"]]).toEqual([state, 200, sum(column)]);
    expect(behind.body["rows"]).toHaveLength(sum(column));
  }
  const running = (await quality.get("/api/board/rows?state=running&limit=200")).body["rows"] as { team?: unknown }[];
  expect(new Set(running.map(({ team }) => team === undefined))).toEqual(new Set([true, false]));
  expect(board.body["openWork"]).toMatchObject({ difference: 0, nobody: 0 });
  const court = await quality.get("/api/work?tab=court&kind=overdue&limit=200");
  expect(JSON.stringify(court.body["rows"])).toContain("limit/fast-close");
});
