import type { Proposal } from "#contract/index.ts";
import { readStreams } from "#platform/postgres/events/read.ts";
import { handlersOf } from "#work/index.ts";
import { actorIn } from "../door/actor.ts";
import { caseRows } from "./cases.ts";
import { namesOf } from "./cover.ts";
import type { Known } from "./known.ts";
import { cursorOf, placeOf } from "./place.ts";
import { proposalViews } from "./proposals.ts";

export type ApprovalTab = "mine" | "asked" | "decided";

/** So many cases' proposals a page. */
const PAGE = 30;

/** What waits for somebody's signature, what he put up, or what he decided lately. */
export async function approvalPage(
  known: Known,
  tab: ApprovalTab,
  cursor: string | undefined,
): Promise<{ rows: Proposal[]; next?: string }> {
  const place = placeOf(cursor, ["text", "text"]);
  const streams = await streamsOf(known, tab, place);
  const shown = streams.slice(0, PAGE).map(({ stream }) => stream);
  const [lines, logs] = await Promise.all([caseRows(known, shown), readStreams(known.tx, known.courtId, shown)]);
  const rows: Proposal[] = [];
  for (const [stream, log] of logs) {
    const row = lines.get(stream);
    if (row === undefined) continue;
    const by = actorIn(known.session.person, known.staff, known.today, handlersOf(log));
    const decided = (one: Proposal) =>
      one.chain.some(({ signedBy }) => signedBy?.id === by.id) || one.refusal?.by.id === by.id;
    rows.push(
      ...proposalViews(log, row, by, known).filter((one) =>
        tab === "mine" ? one.mayDecide : tab === "asked" ? one.mine : decided(one),
      ),
    );
  }
  const last = streams.slice(0, PAGE).at(-1);
  return { rows, ...(streams.length > PAGE && last !== undefined ? { next: cursorOf([last.at, last.stream]) } : {}) };
}

async function streamsOf(known: Known, tab: ApprovalTab, place: readonly (string | number | null)[] | undefined) {
  const { tx, courtId, session } = known;
  if (tab === "mine") {
    const { rows } = await tx.query<{ stream: string; at: string }>(
      `select q.stream, min(q.since)::text as at from queue_row q
        where q.court = $1 and q.kind = 'approval' and q.who = any($2)
        group by q.stream having $3::text is null or (min(q.since)::text, q.stream) > ($3, $4) order by at, q.stream limit ${PAGE + 1}`,
      [courtId, namesOf(known.session.person, known).own, place?.[0] ?? null, place?.[1] ?? null],
    );
    return rows;
  }
  const kinds = tab === "asked" ? ["approval.asked"] : ["approval.granted", "approval.refused"];
  const { rows } = await tx.query<{ stream: string; at: string }>(
    `select d.stream, max(d.recorded_at)::text as at from deed_row d where d.court = $1 and d.person = $2 and d.kind = any($3)
      group by d.stream having $4::text is null or (max(d.recorded_at)::text, d.stream) < ($4, $5) order by at desc, d.stream desc limit ${PAGE + 1}`,
    [courtId, session.person.id, kinds, place?.[0] ?? null, place?.[1] ?? null],
  );
  return rows;
}
