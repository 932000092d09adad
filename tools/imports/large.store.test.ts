import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import { writtenWorkbook } from "#platform/sheet/write.ts";
import { bring } from "../../test/kit/lists.ts";
import { type Bench, openBench, type Person } from "../../test/kit/office.ts";
import { takeOverList } from "./list.ts";

const ROWS = Number(process.env["LARGE_ROWS"] ?? 700);
const figures: Record<string, unknown> = {};

let bench: Bench;
let registrar: Person;
beforeAll(async () => {
  bench = await openBench();
  registrar = await bench.as("registrar");
});
afterAll(async () => {
  await bench.close();
  const file = process.env["LARGE_FIGURES"];
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(figures, undefined, 2)}\n`);
});

/** Does something and notes how long it took, the most memory this process held meanwhile, and the longest it worked without a pause. */
async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  let [most, longest, last] = [process.memoryUsage.rss(), 0, process.threadCpuUsage()];
  const watch = setInterval(() => {
    const { user, system } = process.threadCpuUsage(last);
    [longest, last] = [Math.max(longest, user + system), process.threadCpuUsage()];
    most = Math.max(most, process.memoryUsage.rss());
  }, 5);
  const from = performance.now();
  const came = await work();
  const milliseconds = Math.round(performance.now() - from);
  await new Promise((done) => setTimeout(done, 40));
  clearInterval(watch);
  figures[name] = { milliseconds, megabytes: Math.round(most / 1e6), held: Math.round(longest / 1e3) };
  return came;
}

test("a long list is read, judged, paged from end to end, filtered and put right", {
  timeout: 30 * 60_000,
}, async () => {
  const made = takeOverList("large", ROWS, civil("2026-02-20"), "豫0505", [
    { judge: "禾一", officer: "禾二", team: ["fast", "快执团队"] },
  ]);
  const rows = made.rows
    .slice(0, ROWS + 2)
    .map((row) => row.map((cell) => (typeof cell === "number" ? cell : String(cell ?? ""))));
  const book = await timed("write the workbook", () =>
    Promise.resolve(Buffer.from(writtenWorkbook([{ name: "1", rows }]))),
  );
  figures["bytes"] = book.length;
  const list = await timed("read and judge", () => bring(bench, registrar, "take-over", book));
  if ("refused" in list) throw new Error(JSON.stringify(list.refused));
  const counts = await timed("counts", () => list.counts());
  expect(counts["rows"]).toBe(ROWS);
  const wrong = [...made.wrong.keys()].filter((row) => row <= ROWS + 2);
  expect(counts["wrong"]).toBe(wrong.length);
  const page = async (query: string) => (await registrar.get(`/api/imports/${list.id}/rows?limit=200${query}`)).body;
  const first = await timed("first page", () => page(""));
  expect((first["rows"] as readonly unknown[]).length).toBe(Math.min(200, ROWS));
  await timed("last page", () => page(`&cursor=${ROWS - 100}`));
  const bad = await timed("first page of what is wrong", () => page("&state=wrong"));
  expect((bad["rows"] as readonly { row: number }[]).map(({ row }) => row)).toEqual(wrong.slice(0, 200));
  await timed("last page of what is wrong", () => page(`&state=wrong&cursor=${ROWS - 100}`));
  const fixed = await timed("put a cell right", () => list.fix(wrong.at(-1) ?? 0, 22, "改"));
  expect((fixed["rows"] as readonly unknown[]).length).toBe(1);
  const columns = { columns: [{ at: 22, reads: "funds.paid-on" }] };
  const changed = await timed("read a column otherwise", () =>
    registrar.post(`/api/imports/${list.id}/columns`, columns),
  );
  expect(changed.body["zh"]).toBeUndefined();
  await timed("want all that is ready", () => list.run());
  await timed("stop", () => registrar.post(`/api/imports/${list.id}/stop`, {}));
  const gone = await timed("drop", () =>
    bench.app.inject({ method: "DELETE", url: `/api/imports/${list.id}`, cookies: registrar.cookies }),
  );
  expect(gone.statusCode).toBe(200);
});
