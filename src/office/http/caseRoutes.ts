import type { Endpoints } from "#contract/index.ts";
import { ok } from "#kernel/outcome.ts";
import { runBatch } from "../door/batch.ts";
import { runCommand } from "../door/command.ts";
import type { Office } from "../office.ts";
import { approvalPage } from "../queries/approvals.ts";
import { assignmentOf } from "../queries/assignment.ts";
import { courtsBelow } from "../queries/below.ts";
import { boardOf, boardRows } from "../queries/board.ts";
import { caseList } from "../queries/cases.ts";
import { caseWhole, revealParties } from "../queries/caseWhole.ts";
import { fairnessOf } from "../queries/fairness.ts";
import { answered, asking, askingThen } from "../queries/known.ts";
import { partySearch, registrationHints } from "../queries/parties.ts";
import { roundsView } from "../queries/rounds.ts";
import { triageOf } from "../queries/triage.ts";
import { vocabularyView } from "../queries/vocabulary.ts";
import { whyOf } from "../queries/why.ts";
import { workCounts, workPage } from "../queries/work.ts";
import { problemBody } from "./problem.ts";
import type { Routes } from "./routes.ts";

const PAGE = 50;

/** Endpoints of cases, work and boards. */
export const caseRoutes = (office: Office): Routes<Endpoints> => ({
  command: ({ session, body }) => runCommand(office, session, body),
  batch: async ({ session, body }) => {
    const results = await runBatch(office, session, body.items);
    const law = (await office.courtOn(session.court, office.today())).law;
    return ok({
      results: results.map(({ key, came }) =>
        "ok" in came ? { key, done: came.ok } : { key, refused: problemBody(came.refused, law) },
      ),
    });
  },
  caseList: ({ session, query: { cursor, limit = PAGE, ...filter } }) =>
    asking(office, session, filter.court, async (known) => ok(await caseList(known, filter, cursor, limit))),
  caseGet: ({ session, params, query }) =>
    askingThen(office, session, query.court, (known) => caseWhole(params.id, known)),
  caseReveal: ({ session, params, body }) =>
    asking(office, session, undefined, (known) => revealParties(params.id, body.reason, known)),
  caseWhy: ({ session, params, query }) =>
    asking(office, session, query.court, (known) => whyOf(params.id, params.version, known)),
  triageGet: ({ session, params }) => asking(office, session, undefined, (known) => triageOf(params.id, known)),
  assignGet: ({ session, params, query }) =>
    asking(office, session, query.court, (known) => assignmentOf(params.id, known)),
  partySearch: ({ session, query }) =>
    asking(office, session, undefined, async (known) => ok(await partySearch(known, query.q))),
  registrationHints: ({ session, body }) =>
    asking(office, session, undefined, async (known) => ok(await registrationHints(known, body))),
  vocabulary: ({ session, query }) => asking(office, session, query.court, (known) => answered(vocabularyView(known))),
  work: ({ session, query: { tab, kind, cursor, limit = PAGE } }) =>
    asking(office, session, undefined, async (known) => {
      const [{ bureau, ...counted }, page] = await Promise.all([
        workCounts(known),
        workPage(known, tab, kind, cursor, limit),
      ]);
      return ok({ ...counted, bureau: [...bureau], ...page, asOf: office.now() });
    }),
  rounds: ({ session }) => asking(office, session, undefined, async (known) => ok(await roundsView(known))),
  approvals: ({ session, query }) =>
    asking(office, session, undefined, async (known) => ok(await approvalPage(known, query.tab, query.cursor))),
  board: ({ session, query }) =>
    asking(office, session, query.court, async (known) => ok(await boardOf(known, query.team))),
  boardRows: ({ session, query: { limit = PAGE, court, ...asked } }) =>
    asking(office, session, court, async (known) => ok(await boardRows(known, { ...asked, limit }))),
  courtsBelow: ({ session }) =>
    asking(office, session, undefined, async (known) => ok({ rows: await courtsBelow(known), asOf: office.now() })),
  fairness: ({ session, query }) =>
    asking(office, session, undefined, async (known) => ok(await fairnessOf(known, query))),
});
