import { join } from "node:path";
import type { Endpoints } from "#contract/index.ts";
import type { Outcome } from "#kernel/outcome.ts";
import { random } from "#kernel/random.ts";
import { caseRoutes } from "#office/http/caseRoutes.ts";
import type { SignedIn } from "#office/identity/signedIn.ts";
import { openOffice } from "#office/open.ts";
import { connectAdministrator, openDatabase } from "#platform/postgres/database.ts";
import { lawOf } from "../../load/law.ts";
import { sizes } from "../../load/sizes.ts";
import { loadWhole, sayEvery } from "../../load/whole.ts";
import { aimed, type Bench, type Figure, figure, notRun, type Options } from "../figure.ts";
import { spread } from "../measure.ts";
import { COURT, LAW, layOutBureau, MARK, sessionOf } from "./bureau.ts";
import { withPostgres } from "./server.ts";

const OPEN_PERCENT = 10;
const PATTERNS = 300;
/** Milliseconds within which nineteen of twenty pages are to be there. */
const AIM = 20;

/** Screens over many cases, as the server works them out before it says them over HTTP. */
export const desks: Bench = {
  name: "desks",
  run: ({ quick, root, cases, folder: kept }: Options) =>
    withPostgres(async (url, folder) => {
      const loaded = await filled(url, cases, quick ? 60 : PATTERNS);
      const administrator = await connectAdministrator(url);
      const [size = ""] = await sizes(administrator);
      await administrator.end();
      const note = `${loaded.events.toLocaleString("en")} events, ${size}, ${OPEN_PERCENT} of a hundred cases open`;
      const what = `load ${loaded.cases.toLocaleString("en")} cases`;
      const rate =
        loaded.seconds === undefined
          ? notRun(what, `kept from an earlier run; ${note}`)
          : figure(what, "/s", [loaded.events / loaded.seconds], note);
      return [rate, ...(await pages(url, folder, root, loaded.cases, quick ? 20 : 100))];
    }, kept),
};

type Filled = { readonly cases: number; readonly events: number; readonly seconds?: number };

/** The cases to measure over: those of an earlier run, or loaded now. */
async function filled(url: string, cases: number, patterns: number): Promise<Filled> {
  const database = await openDatabase(url, 2);
  const administrator = await connectAdministrator(url);
  try {
    const { rows } = await administrator.query<Filled>(
      `select reltuples::integer as events, (select count(*)::integer from zhiheng.case_row) as cases
        from pg_class where oid = to_regclass($1)`,
      [`zhiheng.event_${COURT}`],
    );
    if (rows[0] !== undefined && rows[0].cases > 0) return rows[0];
    await layOutBureau(database, lawOf(LAW));
    const wish = { courtId: COURT, mark: MARK, cases, openPercent: OPEN_PERCENT, seed: "bench", patterns };
    return await loadWhole(
      url,
      wish,
      LAW,
      sayEvery(10_000, ({ cases: done }) => `${done} of ${cases} cases loaded`),
    );
  } finally {
    await administrator.end();
    await database.close();
  }
}

type Page = {
  readonly what: string;
  readonly bound?: number;
  readonly ask: (one: number) => Promise<Outcome<unknown>>;
};

async function pages(
  url: string,
  folder: string,
  root: string,
  cases: number,
  times: number,
): Promise<readonly Figure[]> {
  const office = await openOffice({ url, courts: join(root, "courts"), files: folder, connections: 4 });
  try {
    const people = {
      judge: await sessionOf(office.database, "generated-handling-judge-7"),
      triage: await sessionOf(office.database, "generated-triage-officer-1"),
      leader: await sessionOf(office.database, "generated-fast-1"),
    };
    const figures: Figure[] = [];
    const routes: Readonly<Record<string, unknown>> = caseRoutes(office);
    const asking: Asking = (id, session, what) => () =>
      (routes[id] as Called)({ params: {}, query: {}, body: {}, session, ...what });
    for (const { what, bound, ask } of asked(asking, people, cases)) {
      const waited: number[] = [];
      for (let one = -3; one < times; one += 1) {
        const start = performance.now();
        const came = await ask(one + 3);
        if ("refused" in came) throw new Error(`${what}: ${came.refused.en}`);
        if (one >= 0) waited.push(performance.now() - start);
      }
      const { median, max } = spread(waited);
      const late = figure(
        what,
        "ms",
        [percentile(waited)],
        `p95 of ${times}; median ${median.toFixed(1)}, slowest ${max.toFixed(1)}`,
      );
      figures.push(bound === undefined ? late : aimed(late, "≤", bound));
    }
    return figures;
  } finally {
    await office.close();
  }
}

const percentile = (measured: readonly number[]): number =>
  [...measured].sort((a, b) => a - b)[Math.ceil(measured.length * 0.95) - 1] ?? Number.NaN;

/** A route as the server calls it, whatever its endpoint. */
type Called = (asked: object) => Promise<Outcome<unknown>>;

type People = { readonly judge: SignedIn; readonly triage: SignedIn; readonly leader: SignedIn };

type Asking = (id: keyof Endpoints, session: SignedIn, what?: { params?: object; query?: object }) => Page["ask"];

/** What people ask for all day, each time of another case where it is one case. */
function asked(ask: Asking, { judge, triage, leader }: People, cases: number): readonly Page[] {
  const chance = random("desks");
  const ids = Array.from({ length: 200 }, () => String(chance.integer(1, cases)).padStart(16, "0"));
  const list = (query: object): Page["ask"] => ask("caseList", judge, { query });
  const ofCase = ids.map((id) => ask("caseGet", judge, { params: { id } }));
  return [
    { what: "my work, a judge", bound: AIM, ask: ask("work", judge, { query: { tab: "mine" } }) },
    { what: "my work, a triage officer", bound: AIM, ask: ask("work", triage, { query: { tab: "mine" } }) },
    { what: "work to take, a team's leader", bound: AIM, ask: ask("work", leader, { query: { tab: "claimable" } }) },
    { what: "all cases, first page", bound: AIM, ask: list({}) },
    { what: "all cases, overdue, nearest limit first", ask: list({ overdue: "yes", sort: "due" }) },
    { what: "all cases, a judge's own", ask: list({ handler: judge.person.id }) },
    { what: "all cases, one team by amount", ask: list({ team: "fast", sort: "amount" }) },
    { what: "all cases, by a name of two characters", ask: list({ q: "禾安" }) },
    { what: "all cases, by part of a number", ask: (one) => list({ q: `执${(one % 90) + 10}` })(one) },
    { what: "case page", bound: AIM, ask: (one) => ofCase[one % ofCase.length]?.(one) ?? list({})(one) },
    { what: "node board", ask: ask("board", leader) },
    { what: "overdue limits behind the board", ask: ask("boardRows", leader, { query: { state: "overdue" } }) },
    { what: "approvals", ask: ask("approvals", triage, { query: { tab: "mine" } }) },
  ];
}
