import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bench, openBench } from "../../../test/kit/office.ts";
import { handled } from "../../../test/kit/registering.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

type Item = { readonly id: string; readonly count?: number; readonly late?: number; readonly title: { zh: string } };
type Work = {
  readonly counts: Readonly<Record<string, number>>;
  readonly bureau: readonly Item[];
  readonly rows: readonly { readonly stream: string }[];
};

const workOf = async (login: string, tab = "mine"): Promise<Work> =>
  (await (await bench.as(login)).get(`/api/work?tab=${tab}&limit=200`)).body as Work;
const awayIn = ({ bureau }: Work) => bureau.filter(({ id }) => id.startsWith("away/"));

/** Records that somebody is away from today, or is back. */
async function away(person: string): Promise<void> {
  const director = await bench.as("bureau-director");
  const { status } = await director.sends("court/staff", 100_000, [
    { act: "absence.record", fields: { "person.id": person, "absence.reason": "病假" } },
  ]);
  expect(status).toBe(200);
}
async function back(absence: string): Promise<void> {
  const director = await bench.as("bureau-director");
  const { status } = await director.sends("court/staff", 100_000, [
    { act: "absence.end", fields: { "absence.id": absence } },
  ]);
  expect(status).toBe(200);
}

describe("somebody is away", () => {
  let stream: string;

  test("what another handler of his answers for as well stays with that one", async () => {
    stream = await handled(bench);
    await away("officer1-fast");
    expect((await workOf("judge2-fast")).rows.map((row) => row.stream)).toContain(stream);
    expect(awayIn(await workOf("lead-fast"))).toEqual([]);
  });

  test("what nobody else answers for is given out by the leader of his team, and by nobody else; none of it hides", async () => {
    await away("judge2-fast");
    const lead = await workOf("lead-fast");
    expect(awayIn(lead).map(({ id, count }) => [id, count])).toEqual([
      ["away/judge2-fast", lead.counts["absent"]],
      ["away/officer1-fast", lead.counts["absent"]],
    ]);
    expect(awayIn(lead)[0]?.title.zh).toContain("无人代办");
    const { rows } = await workOf("lead-fast", "absent");
    expect(new Set(rows.map((row) => row.stream))).toEqual(new Set([stream]));
    expect(rows).toHaveLength(lead.counts["absent"] ?? 0);
    for (const other of ["lead-ordinary", "officer2-fast", "centre", "bureau-director"])
      expect(awayIn(await workOf(other)), other).toEqual([]);
    const board = await (await bench.as("quality-officer")).get("/api/board");
    expect(board.body["openWork"]).toMatchObject({ difference: 0, nobody: 0 });
  });

  test("where the leader is away too it goes to whoever the law names next, and comes back with him", async () => {
    await away("lead-fast");
    expect(awayIn(await workOf("centre")).map(({ id }) => id)).toContain("away/judge2-fast");
    await back("v4");
    expect(awayIn(await workOf("centre"))).toEqual([]);
    expect(awayIn(await workOf("lead-fast"))).toHaveLength(2);
  });

  test("with another in his seat nothing is left of it", async () => {
    const replaced = await (await bench.as("lead-fast")).sends(stream, 100, [
      {
        act: "handler.replace",
        fields: { "handler.seat": "handling-officer", "handler.person": "officer2-fast" },
        reason: "缺勤交接",
      },
    ]);
    expect(replaced.body["zh"]).toBeUndefined();
    const lead = await workOf("lead-fast");
    expect([lead.counts["absent"], awayIn(lead)]).toEqual([0, []]);
    expect((await workOf("officer2-fast")).rows.map((row) => row.stream)).toContain(stream);
  });
});

describe("work that comes round", () => {
  const daily = { "affair.kind": "daily-supervision" };
  const roundsOf = async (login: string) => (await (await bench.as(login)).get("/api/rounds")).body;
  const inWork = async (login: string) =>
    (await workOf(login)).bureau.filter(({ id }) => id.startsWith("round/")).map(({ id }) => id);

  test("lies in the work of its owner until he marks it, with its article and its last day", async () => {
    expect(await inWork("quality-officer")).toContain("round/daily-supervision/2026-03-02");
    expect(await inWork("registrar")).toEqual([]);
    const { rows, version } = (await roundsOf("quality-officer")) as { rows: readonly object[]; version: number };
    expect(version).toBe(0);
    expect(rows).toContainEqual(
      expect.objectContaining({
        period: "2026-03-02",
        due: "2026-03-02",
        mine: true,
        affair: expect.objectContaining({ zh: "每日监管督导" }),
        cites: [expect.objectContaining({ quote: expect.stringContaining("每日根据指挥平台") })],
      }),
    );
    const officer = await bench.as("quality-officer");
    const deed = { act: "affair.finish", fields: daily, of: { round: "2026-03-02" }, reason: "第61期" };
    const done = await officer.sends("court/rounds", version, [deed]);
    expect([done.status, done.body["version"]]).toEqual([200, 1]);
    expect(await inWork("quality-officer")).not.toContain("round/daily-supervision/2026-03-02");
    expect((await roundsOf("bureau-director"))["rows"]).toContainEqual(
      expect.objectContaining({
        period: "2026-03-02",
        mine: false,
        done: { on: "2026-03-02", by: expect.objectContaining({ id: "quality-officer" }), note: "第61期" },
      }),
    );
  });

  test("is not for others to mark, nor to be marked twice, nor told as a late entry", async () => {
    const deed = { act: "affair.finish", fields: daily, of: { round: "2026-03-02" } };
    const others = await (await bench.as("registrar")).sends("court/rounds", 1, [deed]);
    expect([others.status, others.body["code"]]).toEqual([422, "round-others"]);
    const officer = await bench.as("quality-officer");
    expect((await officer.sends("court/rounds", 0, [deed])).body["code"]).toBe("round-done");
    const told = { event: "bulletin.issued", on: "2026-03-02", by: "王法官", source: "纸质" };
    expect((await officer.sends("court/rounds", 1, [told])).body["code"]).toBe("word-strange");
    expect((await roundsOf("quality-officer"))["version"]).toBe(1);
  });

  test("of a post whose only holder is away goes to whoever gives out work", async () => {
    bench.days(1);
    expect(await inWork("centre")).toEqual([]);
    await away("quality-officer");
    expect(await inWork("centre")).toContain("round/daily-supervision/2026-03-03");
    const director = await bench.as("centre");
    const rows = ((await director.get("/api/rounds")).body as { rows: readonly { holders: readonly object[] }[] }).rows;
    expect(rows.every(({ holders }) => holders.length === 0)).toBe(true);
  });
});

test("a queue longer than is counted says so, and is never said to be shorter", async () => {
  const lead = await workOf("lead-fast", "claimable");
  const [{ id: court } = {}] = await bench.office.sql("select id from zhiheng.court limit 1");
  const more = 10_001 - (lead.counts["claimable"] ?? 0);
  const add = (count: number, from: number) =>
    bench.office.sql(
      `insert into zhiheng.queue_row (court, who, stream, id, kind, from_on, risk, since)
        select $1, 'w:fast', 'case/' || n, 'affair/x', 'affair', '2026-01-01', '2026-01-01', '2026-01-01' from generate_series($2::integer, $3::integer) n`,
      court,
      from,
      from + count - 1,
    );
  await add(more - 1, 1);
  expect(await workOf("lead-fast", "claimable")).toMatchObject({ counts: { claimable: 10_000 }, countedTo: 10_000 });
  await add(100, more);
  expect((await workOf("lead-fast", "claimable")).counts["claimable"]).toBe(10_001);
  // A signature behind ten thousand other pieces is counted all the same.
  const before = (await workOf("bureau-director")).counts["approvals"] ?? 0;
  await bench.office.sql(
    `insert into zhiheng.queue_row (court, who, stream, id, kind, from_on, risk, since)
      select $1, 'w:bureau-director', 'case/' || n, 'affair/x', case n when 10500 then 'approval' else 'affair' end,
        '2026-01-01', '2026-01-01', '2026-01-01' from generate_series(1, 10500) n`,
    court,
  );
  expect((await workOf("bureau-director")).counts).toMatchObject({ mine: 10_001, approvals: before + 1 });
  await bench.office.sql("delete from zhiheng.queue_row where id = 'affair/x'");
});
