import { describe, expect, test } from "vitest";
import { livedIn, money, registered } from "../kit/livedIn.ts";

const COURTS = [
  ["yindu", "豫0505"],
  ["nanzhao", "豫1321"],
  ["qingfeng", "豫0922"],
  ["demo-city", "豫0799"],
  ["demo-jilin", "吉0899"],
] as const;

type Row = { readonly id: string; readonly since: string };
type Tab = { readonly rows: readonly Row[]; readonly next?: string; readonly counts: Readonly<Record<string, number>> };

describe.each(COURTS)("in %s", (law, mark) => {
  test("what is nobody's is one number: on the board, on the tab, and as many lines as it lists, shown already or not", async () => {
    const court = await livedIn(law, mark);
    try {
      const fields = { ...money(8_000_000), "case.registered-online": false, "debtor.named-in-instrument": true };
      for (let one = 0; one < 3; one += 1) await court.does("registrar", "case/new", ...registered(fields));
      const president = await court.as("court-president");
      const numbers = async (query = "") => {
        const [board, tab] = [await president.get("/api/board"), await president.get(`/api/work?tab=nobody${query}`)];
        const { counts, rows } = tab.body as Tab;
        const { nobody } = board.body["openWork"] as { nobody: number };
        return { board: nobody, tab: Number(counts["nobody"]), listed: rows.length };
      };
      expect(await numbers()).toEqual({ board: 0, tab: 0, listed: 0 });
      const [piece] = await court.office.sql(
        "select count(*)::integer as all, count(*) filter (where from_on > $1)::integer as later from zhiheng.work_row",
        court.today(),
      );
      expect(piece?.["later"]).toBeGreaterThan(0);
      await court.office.sql("update zhiheng.queue_row set who = 'w:vacant'");
      const all = Number(piece?.["all"]);
      expect(await numbers("&limit=200")).toEqual({ board: all, tab: all, listed: all });
      const first = (await president.get("/api/work?tab=nobody&limit=2")).body as Tab;
      const rest = (await president.get(`/api/work?tab=nobody&limit=200&cursor=${first.next}`)).body as Tab;
      expect(new Set([...first.rows, ...rest.rows].map(({ id }) => id)).size).toBe(all);
      const late = (await president.get("/api/work?tab=nobody&limit=200&kind=overdue")).body as Tab;
      const soon = (await president.get("/api/work?tab=nobody&limit=200&kind=reminder")).body as Tab;
      expect(late.rows.length).toBe(0);
      expect(soon.rows.length).toBeGreaterThan(0);
    } finally {
      await court.close();
    }
  });
});
