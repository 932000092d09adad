import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { vocabulary } from "#casework/index.ts";
import { type Finding, runExample, verifyDocument } from "#verify/index.ts";
import { theCourt, theLibrary } from "../kit/courts.ts";

type Shown =
  | { readonly check: string; readonly rules?: readonly string[]; readonly table?: string; readonly example?: string }
  | { readonly example: string }
  | { readonly because: string };
type Row = { readonly id: string; readonly shown: Shown; readonly zh: string };

const FOLDER = fileURLToPath(new URL("../findings", import.meta.url));
const rows = (name: string): readonly Row[] =>
  readFileSync(`${FOLDER}/${name}`, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);

const COURTS = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".jsonl"))
  .map((name) => name.replace(".jsonl", ""));
const reports = new Map<string, readonly Finding[]>();
const reportOf = (court: string): readonly Finding[] => {
  const known = reports.get(court);
  if (known !== undefined) return known;
  const document = theLibrary().documents.find((one) => one.front.id.startsWith(`${court}/`));
  if (document === undefined) throw new Error(court);
  const { findings } = verifyDocument({ document, court: theCourt(court) });
  reports.set(court, findings);
  return findings;
};

const exampleOf = (id: string) =>
  theLibrary()
    .documents.flatMap((document) =>
      document.articles.flatMap((article) => article.examples.map((example) => ({ document, example }))),
    )
    .find(({ example }) => example.id === id);

describe("the gaps and overlaps lawyers found by reading", () => {
  it("are 47 gaps and 60 overlaps, each named once", () => {
    const ids = COURTS.flatMap((court) => rows(`${court}.jsonl`)).map(({ id }) => id);
    expect(ids.filter((id) => /-G\d+$/.test(id))).toHaveLength(47);
    expect(ids.filter((id) => /-O\d+$/.test(id))).toHaveLength(60);
    expect(new Set(ids).size).toBe(107);
  });

  for (const court of COURTS)
    for (const { id, shown } of rows(`${court}.jsonl`))
      it(`[${id}] ${"check" in shown ? `is found by ${shown.check}` : "example" in shown ? "is shown by an example" : "is in no table, with a reason"}`, () => {
        if ("because" in shown) expect(shown.because.length).toBeGreaterThan(10);
        const found = "example" in shown && shown.example !== undefined ? exampleOf(shown.example) : undefined;
        const owner = found?.document.front.id.split("/")[0] ?? court;
        if ("check" in shown) expect(foundBy(owner, shown)).not.toEqual([]);
        if ("example" in shown && shown.example !== undefined) {
          expect(found).toBeDefined();
          if (found !== undefined)
            expect(runExample(found.example, theCourt(found.document.front.id.split("/")[0] ?? ""))).toEqual([]);
        }
      });
});

/** Findings of the check about those rules or that table; table findings carry the made-up case that shows them. */
function foundBy(court: string, { check, rules, table }: Extract<Shown, { check: string }>): readonly Finding[] {
  return reportOf(court).filter(
    (finding) =>
      finding.check === check &&
      (rules ?? []).every((rule) => finding.rules.includes(rule)) &&
      (table === undefined ||
        (finding.zh.includes(`“${vocabulary.wording[`case.${table}`]?.[0]}”`) && finding.case !== undefined)),
  );
}
