import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReportAsked } from "#contract/index.ts";
import { addDays, civil } from "#kernel/calendar.ts";
import { ok } from "#kernel/outcome.ts";
import { readCourtFiles } from "#platform/courts.ts";
import { connectAdministrator } from "#platform/postgres/database.ts";
import { readStream } from "#platform/postgres/events/read.ts";
import { COURTS, theCourt } from "../../../test/kit/courts.ts";
import { signIn } from "../../../test/kit/database.ts";
import { type FoldedCase, foldedCase, foldedFigures } from "../../../test/kit/folded.ts";
import { good, type TestOffice, testOffice } from "../../../test/kit/identity.ts";
import { loadPart } from "../../../tools/load/load.ts";
import { layOutDemo } from "../demo/layOut.ts";
import { demonstrationIn, onlyCourt } from "../demo/province.ts";
import type { SignedIn } from "../identity/signedIn.ts";
import { asking, type Known } from "../queries/known.ts";
import { reportOf } from "./answer.ts";
import { behindOf } from "./behind.ts";
import { REPORTS } from "./catalogue.ts";

const TODAY = civil("2026-03-02");
const CASES = 32;
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
    expect(new Set(checked).size).toBeGreaterThan(25);
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
