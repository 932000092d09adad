import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReportAsked } from "#contract/index.ts";
import { addDays, civil } from "#kernel/calendar.ts";
import { civilDay } from "#kernel/instant.ts";
import { ok } from "#kernel/outcome.ts";
import { readCourtFiles } from "#platform/courts.ts";
import { connectAdministrator } from "#platform/postgres/database.ts";
import { readStream } from "#platform/postgres/events/read.ts";
import { COURTS, theCourt } from "../../../test/kit/courts.ts";
import { signIn } from "../../../test/kit/database.ts";
import { type FoldedCase, foldedCase, foldedFigures } from "../../../test/kit/folded.ts";
import { founded, good, type TestOffice, testOffice } from "../../../test/kit/identity.ts";
import { people } from "../../../test/kit/staffed.ts";
import { loadPart } from "../../../tools/load/load.ts";
import { layOutDemo } from "../demo/layOut.ts";
import { demonstrationIn, onlyCourt } from "../demo/province.ts";
import type { SignedIn } from "../identity/signedIn.ts";
import { asking, type Known } from "../queries/known.ts";
import { reportOf } from "./answer.ts";
import { behindOf } from "./behind.ts";
import { REPORTS } from "./catalogue.ts";

const TODAY = civil("2026-03-02");
const CASES = 80;
const which = { id: "yindu-demo", law: "yindu" };
const court = theCourt(which.law, TODAY);
let office: TestOffice;
let director: SignedIn;
let cases: readonly FoldedCase[];

const ask = <T>(answer: (known: Known) => Promise<T>): Promise<T> =>
  asking(office, director, undefined, async (known) => ok(await answer(known))).then(good);
const report = (key: string, asked: ReportAsked) => ask(async (known) => good(await reportOf(known, key, asked)));
const behind = (key: string, asked: ReportAsked, column: string, line?: string, cursor?: string) =>
  ask(async (known) => good(await behindOf(known, key, { ...asked, column, line, cursor }, 29)));

beforeAll(async () => {
  office = await testOffice();
  await layOutDemo(office, onlyCourt(which.id, CASES, demonstrationIn(readCourtFiles(COURTS))), () => undefined);
  const administrator = await connectAdministrator(office.database.url);
  const wish = { courtId: which.id, mark: "豫0506", cases: 60, openPercent: 50, seed: "reports", patterns: 40 };
  await loadPart(administrator, { ...wish, court, part: { number: 0, of: 1 } }, () => undefined);
  await administrator.end();
  const token = await signIn(office.database, [which.id]);
  director = { token, person: { id: "bureau-director", name: "局长" }, court: which.id, reads: [] };
  cases = await ask(async ({ tx }) => {
    const { rows } = await tx.query<{ stream: string }>("select stream from case_row where court = $1", [which.id]);
    const logs: FoldedCase[] = [];
    for (const { stream } of rows) logs.push(foldedCase(await readStream(tx, which.id, stream), court, TODAY));
    return logs;
  });
}, 60_000);
afterAll(() => office.close());

const between = (from: string, until: string): ReportAsked => ({ period: "between", from, until });
const PERIODS: readonly (readonly [string, ReportAsked])[] = [
  ["the month so far", { period: "month" }],
  ["the year so far", { period: "year" }],
  ["ten years", between("2016-01-01", "2026-03-02")],
  ["one day", between("2026-02-10", "2026-02-10")],
  ["some days of the winter", between("2025-12-20", "2026-02-14")],
];

/** The numbers a fold of the logs can tell at all. */
const told = (from: string, until: string) =>
  foldedFigures(cases, { from: civil(from), until: civil(until), today: TODAY });

describe.each(PERIODS)("over %s", (_, asked) => {
  test("every number that a fold of the logs can tell is what it tells, report by report", async () => {
    const foldable = new Set(Object.keys(told("2016-01-01", TODAY)));
    const checked: string[] = [];
    for (const [key, { columns }] of Object.entries(REPORTS)) {
      const { total, from, until } = await report(key, asked);
      const folded = told(from, until);
      for (const [at, { count: figure }] of columns.entries()) {
        if (!foldable.has(figure)) continue;
        checked.push(figure);
        expect([key, figure, total.figures[at]?.count]).toEqual([key, figure, folded[figure] ?? 0]);
      }
    }
    // With proposals, give-backs and defects among them: a sample without any would compare nothing of these.
    expect(new Set(checked).size).toBeGreaterThanOrEqual(28);
  });

  test("a team's cases and a person's seats add up: first and came is ended and last, line by line", async () => {
    for (const [key, comes, goes] of [
      ["teams", ["stay-first", "stay-new", "stay-in"], ["stay-closed", "stay-out", "stay-last"]],
      [
        "people",
        ["naming-first", "naming-named", "naming-drawn", "naming-taken"],
        ["naming-closed", "naming-out", "naming-last"],
      ],
    ] as const) {
      const { columns, lines, total } = await report(key, asked);
      const sum = ({ figures }: typeof total, some: readonly string[]) =>
        columns.reduce((all, { key: one }, at) => all + (some.includes(one) ? (figures[at]?.count ?? 0) : 0), 0);
      for (const line of [...lines, total]) expect([line.key, sum(line, comes)]).toEqual([line.key, sum(line, goes)]);
    }
  });

  test("a case is new once, whatever teams it went through; what moved in moved out", async () => {
    const [teams, caseload] = [await report("teams", asked), await report("caseload", asked)];
    const of = ({ columns, total }: typeof teams, key: string) =>
      total.figures[columns.findIndex((one) => one.key === key)]?.count;
    expect(of(teams, "stay-new")).toBe(of(caseload, "case-new"));
    expect(of(teams, "stay-closed")).toBe(of(caseload, "case-closed"));
    expect(of(teams, "stay-last")).toBe(of(caseload, "case-last"));
    expect(of(teams, "stay-in")).toBe(of(teams, "stay-out"));
  });
});

const LAYOUTS = Object.entries(REPORTS).flatMap(([key, { by }]) => by.map((one) => [key, one] as const));

describe("every number opens what it counts", () => {
  test.each(LAYOUTS)("%s by %s", async (key, by) => {
    const asked = { ...between("2025-06-01", "2026-03-02"), by };
    const { columns, lines, total } = await report(key, asked);
    const { 0: nameless } = lines.filter(({ key: one }) => one === "");
    const looked = [total, ...lines.slice(0, 2), ...(nameless === undefined ? [] : [nameless])];
    const opened = await ask(async (known) => {
      const counts: unknown[] = [];
      for (const line of looked)
        for (const { key: column } of columns) {
          const wish = { ...asked, column, line: line === total ? undefined : line.key };
          counts.push([line.key, column, good(await behindOf(known, key, wish, 1)).total]);
        }
      return counts;
    });
    const said = looked.flatMap((line) => columns.map((one, at) => [line.key, one.key, line.figures[at]?.count]));
    expect(opened).toEqual(said);
  });

  test.each(["limits", "affairs", "caseload", "people"])(
    "the list of %s is read page by page, each thing once",
    async (key) => {
      const asked = between("2016-01-01", "2026-03-02");
      const { columns, total } = await report(key, asked);
      const at = columns.findIndex((_, n) => (total.figures[n]?.count ?? 0) > 20);
      const keys: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await behind(key, asked, columns[at]?.key ?? "", undefined, cursor);
        keys.push(...page.rows.map((row) => row.key));
        cursor = page.next;
      } while (cursor !== undefined);
      expect([keys.length, new Set(keys).size]).toEqual([total.figures[at]?.count, total.figures[at]?.count]);
    },
  );
});

test("beside the period stands the same of the period before", async () => {
  const { before, columns, total } = await report("caseload", between("2026-02-01", "2026-02-28"));
  expect(before).toEqual({ from: "2026-01-01", until: "2026-01-31" });
  const earlier = await report("caseload", between("2026-01-01", "2026-01-31"));
  expect(total.before).toEqual(earlier.total.figures);
  const [first, last] = ["case-first", "case-last"].map((key) => columns.findIndex((one) => one.key === key));
  expect(total.figures[first ?? 0]?.count).toBe(earlier.total.figures[last ?? 0]?.count);
});

test("filters narrow: the teams, handlers and kinds of a whole are its parts", async () => {
  const asked = between("2025-06-01", addDays(TODAY, 0));
  const whole = await report("limits", { ...asked, by: "team" });
  for (const line of whole.lines) {
    const narrowed = await report("limits", { ...asked, by: "team", team: line.key });
    expect(narrowed.total.figures).toEqual(line.figures);
  }
  const people = await report("people", { ...asked, by: "handler" });
  for (const line of people.lines.slice(0, 5))
    expect((await report("people", { ...asked, handler: line.key })).total.figures).toEqual(line.figures);
  const kinds = await report("caseload", { ...asked, by: "kind" });
  for (const line of kinds.lines)
    expect((await report("caseload", { ...asked, kind: line.key })).total.figures).toEqual(line.figures);
});

test("a case is overtaken when the same person began one that came to him on a later day first, and only then", async () => {
  const { rows } = await ask(async ({ tx }) =>
    tx.query<{ person: string; seat: string; since: string; until: string | null; begun: string | null }>(
      `select person, seat, since::text, until::text, begun_on::text as begun from handler_row
        where court = $1 and since between '2025-06-01' and '2026-03-02'`,
      [which.id],
    ),
  );
  const overtaken = rows.filter((one) =>
    rows.some(
      (other) =>
        other.person === one.person &&
        other.seat === one.seat &&
        other.since > one.since &&
        other.begun !== null &&
        other.begun < (one.begun ?? one.until ?? "2026-03-03"),
    ),
  );
  const { columns, total } = await report("order", between("2025-06-01", "2026-03-02"));
  expect(total.figures[columns.findIndex(({ key }) => key === "order-overtaken")]?.count).toBe(overtaken.length);
  expect(overtaken.length).toBeGreaterThan(0);
});

test("[CITY-4.4-1] what each person enters into the system is counted by person, and how much of it later than it happened", async () => {
  const from = Date.parse("2025-06-01T00:00:00+08:00");
  const entries = cases.flatMap(({ raw }) => raw.filter(({ by, recordedAt }) => by.id !== "law" && recordedAt >= from));
  const { lines, columns } = await report("use", { ...between("2025-06-01", "2026-03-02"), by: "person" });
  const of = (key: string) => columns.findIndex((one) => one.key === key);
  const counted = lines.map(({ key, figures }) => [
    key,
    figures[of("deed-all")]?.count,
    figures[of("deed-late")]?.count,
  ]);
  const late = ({ happenedOn, recordedAt }: (typeof entries)[number]) => happenedOn < civilDay(recordedAt);
  const told = [...Map.groupBy(entries, ({ by }) => by.id)].map(([id, own]) => [
    id,
    own.length,
    own.filter(late).length,
  ]);
  expect(counted.filter(([, count]) => count !== 0).toSorted()).toEqual(told.toSorted());
  expect(told.length).toBeGreaterThan(5);
});

describe("a court by tracks beside the first, and whoever stands above both", () => {
  const other = { courtId: "jilin-demo", mark: "吉0101", cases: 30, openPercent: 50, seed: "tracks", patterns: 30 };
  const jilin = theCourt("demo-jilin", TODAY);
  let superior: SignedIn;
  const above = (asked: ReportAsked, key = "caseload") =>
    asking(office, superior, asked.court, (known) => reportOf(known, key, asked)).then(good);

  beforeAll(async () => {
    await founded(office, { id: other.courtId, law: "demo-jilin" });
    await founded(office, { id: "upper" });
    const administrator = await connectAdministrator(office.database.url);
    await loadPart(administrator, { ...other, court: jilin, part: { number: 0, of: 1 } }, () => undefined);
    await administrator.end();
    await (await people(office, "upper", ["tester"])).appoints("tester", "bureau-director");
    const reads = [which.id, other.courtId];
    const token = await signIn(office.database, ["upper"], reads);
    superior = { token, person: { id: "tester", name: "王法官" }, court: "upper", reads };
  });

  test("[CITY-3.1-20] figures of several courts stand side by side, each as the court itself has it, and add up", async () => {
    const asked = between("2016-01-01", "2026-03-02");
    const { lines, total } = await above({ ...asked, by: "court" });
    expect(lines.map(({ key }) => key).toSorted()).toEqual([other.courtId, which.id].toSorted());
    for (const { key, figures } of lines)
      expect([key, figures]).toEqual([key, (await above({ ...asked, court: key })).total.figures]);
    const sums = total.figures.map((_, at) => lines.reduce((sum, { figures }) => sum + (figures[at]?.count ?? 0), 0));
    expect(total.figures.map(({ count }) => count)).toEqual(sums);
    expect(Math.min(...lines.map(({ figures }) => figures[1]?.count ?? 0))).toBeGreaterThan(0);
  });

  test("[JL-8-2] rates and times are told apart by track: simple, ordinary, special", async () => {
    const asked = { ...between("2016-01-01", "2026-03-02"), court: other.courtId, by: "track" };
    const { lines, columns } = await above(asked, "indicators");
    const tracks = await asking(office, superior, other.courtId, async ({ tx }) => {
      const { rows } = await tx.query<{ stream: string }>(
        "select id as stream from stream where court = $1 and id like 'case/%'",
        [other.courtId],
      );
      const found: string[] = [];
      for (const { stream } of rows) {
        const { registered, stands } = foldedCase(await readStream(tx, other.courtId, stream), jilin, TODAY);
        if (registered <= TODAY) found.push(String(stands.facts["case.track"] ?? ""));
      }
      return ok(found);
    }).then(good);
    const at = columns.findIndex(({ key }) => key === "closing-rate");
    const accepted = lines.map(({ key, figures }) => [key, figures[at]?.of]);
    const told = [...Map.groupBy(tracks, (track) => track)].map(([track, own]) => [track, own.length]);
    expect(accepted.toSorted()).toEqual(told.toSorted());
    expect(accepted.filter(([key]) => key !== "").length).toBeGreaterThan(1);
  });
});
