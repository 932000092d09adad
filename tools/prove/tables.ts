import { courtAt, type Library, readLibrary } from "#casework/index.ts";
import { civil } from "#kernel/calendar.ts";
import type { TextFile } from "#platform/courts.ts";
import type { TablePlan } from "#policy/table.ts";
import { tablesOf } from "#triage/index.ts";
import { BINDING, complete, unambiguous } from "#verify/checks/tables.ts";
import type { Finding, Subject } from "#verify/index.ts";
import type { Proof } from "./promise.ts";

/** All editions checked in are in force on it. */
const TODAY = civil("2026-11-22");
const PROOFS = [complete, unambiguous];

/** Promise 4: runs the proofs on the tables of every document; whatever the law leaves open must have a person. */
export function proveTables(files: readonly TextFile[]): Proof {
  const library = readLibrary(files);
  const unread = library.faults.map(({ place, en }) => `${place.file}:${place.line}: ${en}`);
  const documents = library.documents.map((document) => proveDocument(document.front.id, library));
  return {
    counts: documents.flatMap(({ counts }) => counts),
    failures: [...unread, ...documents.flatMap(({ failures }) => failures)],
    listed: documents.flatMap(({ listed }) => listed),
  };
}

function proveDocument(id: string, library: Library): Proof {
  const { court, faults } = courtAt(library, id.split("/")[0] ?? "", TODAY);
  const document = library.documents.find(({ front }) => front.id === id);
  if (court === undefined || document === undefined || faults.length > 0)
    return { counts: [], failures: [`${id}: its law does not stand: ${faults[0]?.en ?? ""}`], listed: [] };
  const subject: Subject = { document, court };
  const findings = PROOFS.flatMap((check) => check.run(subject));
  const posts = new Set(court.law.rules.words.map(({ key }) => key));
  const failures = findings.flatMap((finding) => wrong(finding, posts).map((why) => `${id}: ${why}`));
  const routed = findings.filter(({ level }) => level === "routed");
  const settled = findings.filter(({ level }) => level === "note").length;
  const declared = new Set(document.rules.tables.map(({ name }) => name));
  const plans = tablesOf(court.law, court.vocabulary)
    .filter(({ name }) => declared.has(name) && BINDING.has(name))
    .map(({ table }) => table.plan);
  return {
    counts: [
      `${id}: ${plans.length === 0 ? "no table that binds" : [...plans.map(space), ...summary(routed, settled)].join("; ")}`,
    ],
    failures,
    listed: routed.map(({ to, en }) => `${id} → ${to ?? "nobody"}: ${en}`),
  };
}

/** What breaks the promise: a proof that did not end, or a region left to nobody the law knows. */
function wrong({ level, to, en }: Finding, posts: ReadonlySet<string>): readonly string[] {
  if (level === "error") return [en];
  if (level !== "routed" || (to !== undefined && posts.has(to))) return [];
  return [`left to ${to === undefined ? "nobody" : `“${to}”, whom the law does not know`}: ${en}`];
}

/** How many kinds of case a table's tests can tell apart, each of them covered by the proof. */
function space({ name, rows, off, space: { axes } }: TablePlan): string {
  const kinds = axes.reduce((product, { sizes }) => sizes.reduce((sum, size) => sum * BigInt(size), product), 1n);
  const boxes = rows.reduce((sum, row) => sum + row.boxes.length + row.excuses.length, 0);
  const waiting = off.length === 0 ? "" : `, ${off.length} rows off until the court says a number`;
  return `table ${name}: ${rows.length} rows, ${boxes} regions over ${kinds.toLocaleString("en")} kinds of case${waiting}`;
}

function summary(routed: readonly Finding[], settled: number): readonly string[] {
  const byPost = Object.entries(
    Object.groupBy(routed, ({ check, to }) => `${CALLED[check] ?? check} to ${to ?? "nobody"}`),
  );
  return [...byPost.map(([where, list = []]) => `${list.length} ${where}`), `${settled} settled by the law itself`];
}

const CALLED: Readonly<Record<string, string>> = { complete: "gaps routed", unambiguous: "overlaps routed" };
