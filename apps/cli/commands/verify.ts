import { courtAt, type Library } from "#casework/index.ts";
import { headingOf } from "#cells/columns.ts";
import { writtenValue } from "#cells/value.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import { readYaml } from "#kernel/yamlText.ts";
import type { Document, Fault } from "#policy/model.ts";
import { courtsOf } from "#policy/resolve.ts";
import { adoptable, type Finding, type Report, type Staff, verifyDocument } from "#verify/index.ts";
import type { Command } from "../command.ts";
import { cited, courtIn, drafted, library, textOf } from "../law.ts";
import { indented, paint } from "../layout.ts";
import { whoIn } from "../people.ts";
import { EXIT, Stop, type Surroundings } from "../surroundings.ts";
import { say, sayIn } from "../wording.ts";

const LEVELS = ["error", "routed", "open", "note"] as const;

/** `verify`: every check on every document, or on those of a court, or on drafts. */
export const verify: Command = {
  options: { court: "value", law: "values", staff: "value", on: "value", json: "flag" },
  run(given, around) {
    const drafts = [...given.words, ...given.values("law")];
    const { from, wanted, faults } = subjects(drafts, given.value("court"), around);
    const staff = staffFrom(given.value("staff"), around);
    const on = given.day("on") ?? around.today;
    const reports: Report[] = [];
    const wrong: Fault[] = [...faults];
    for (const document of wanted) {
      const { report, faults: own } = proved(document, from, on, staff);
      if (report !== undefined) reports.push(report);
      wrong.push(...own);
      if (!given.flag("json") && report !== undefined)
        around.out(`${reportText(report, document, from, on, around).join("\n")}\n`);
    }
    if (given.flag("json")) jsonOut(reports, wrong, around);
    else around.out(`${closing(reports, wrong, around).join("\n")}\n`);
    return adoptable(reports, wrong) ? EXIT.done : EXIT.found;
  },
};

type Subjects = { readonly from: Library; readonly wanted: readonly Document[]; readonly faults: readonly Fault[] };

function subjects(paths: readonly string[], court: string | undefined, around: Surroundings): Subjects {
  const base = library(around);
  const drafts: Document[] = [];
  const faults: Fault[] = [];
  let from = base;
  for (const path of paths) {
    const read = drafted(path, around, from);
    from = read.library;
    faults.push(...read.faults);
    if (read.draft !== undefined) drafts.push(read.draft);
  }
  if (paths.length > 0) return { from, wanted: drafts, faults };
  const known = courtsOf(base.documents);
  if (court !== undefined && !known.includes(court))
    throw new Stop(EXIT.usage, say("court-unknown", court, known.join(" ")));
  const mine = (id: string) => court === undefined || courtIn(id) === court;
  return {
    from: base,
    wanted: base.documents.filter((document) => mine(document.front.id)),
    faults: base.faults.filter((fault) => mine(fault.place.file)),
  };
}

function proved(document: Document, from: Library, on: CivilDate, staff: Staff | undefined) {
  const { court, faults } = courtAt(
    from,
    courtIn(document.front.id),
    on < document.front.effective.from ? document.front.effective.from : on,
  );
  const own = faults.filter((fault) => fault.place.file === document.file);
  if (court === undefined) return { faults: own.length > 0 ? own : faults };
  return { report: verifyDocument({ document, court, ...(staff === undefined ? {} : { staff }) }), faults: own };
}

/** Who holds what, from YAML or JSON; what is neither stops. */
function staffFrom(path: string | undefined, around: Surroundings): Staff | undefined {
  if (path === undefined) return undefined;
  const read = readYaml(textOf(path, around), path);
  if ("refused" in read) throw new Stop(EXIT.unreadable, [read.refused.zh, read.refused.en]);
  if (!Array.isArray(read.ok)) throw new Stop(EXIT.unreadable, say("staff-shape", path));
  return read.ok.map((one: unknown) => {
    const person = typeof one === "object" && one !== null ? (one as Readonly<Record<string, unknown>>) : {};
    const { name, holds } = person;
    if (typeof name !== "string" || !Array.isArray(holds)) throw new Stop(EXIT.unreadable, say("staff-shape", path));
    return { name, holds: holds.map(String) };
  });
}

function jsonOut(reports: readonly Report[], faults: readonly Fault[], { out }: Surroundings): void {
  for (const { code, place, zh, en } of faults)
    out(`${JSON.stringify({ level: "error", check: "read", code, place, zh, en })}\n`);
  for (const { document, findings, ran, notRun } of reports) {
    for (const finding of findings) out(`${JSON.stringify({ document, ...finding })}\n`);
    const counts = Object.fromEntries(
      LEVELS.map((level) => [level, findings.filter((one) => one.level === level).length]),
    );
    out(`${JSON.stringify({ document, ...counts, ran, notRun })}\n`);
  }
}

function reportText(
  { findings, notRun, ran }: Report,
  document: Document,
  from: Library,
  on: CivilDate,
  around: Surroundings,
): readonly string[] {
  const { language, colour } = around;
  const brush = paint(colour);
  const { court } = courtAt(from, courtIn(document.front.id), on);
  const head = brush("bold", `${document.front.title} · ${document.front.id}`);
  const groups = LEVELS.flatMap((level) => {
    const some = findings.filter((one) => one.level === level);
    if (some.length === 0) return [];
    const title = brush(
      level === "error" ? "red" : level === "note" ? "dim" : "yellow",
      sayIn(language, `level-${level}`, String(some.length)),
    );
    return ["", title, ...some.flatMap((one) => indented(findingText(one)))];
  });
  const checks = sayIn(
    language,
    "checks-ran",
    String(ran.length),
    notRun.length === 0 ? "" : sayIn(language, "checks-not-run", checksSaid(notRun, language)),
  );
  return [head, ...indented([...groups, "", checks]), ""];

  function findingText(one: Finding): readonly string[] {
    const line = `${one.place.file}:${one.place.line} ${one.check} · ${one[language]}`;
    const vocabulary = from.vocabulary;
    const shown = Object.entries(one.case ?? {}).map(
      ([fact, value]) => `${headingOf(fact, language, vocabulary)} ${writtenValue(fact, value, language, vocabulary)}`,
    );
    const law = court?.law;
    return [
      line,
      ...(shown.length === 0 ? [] : [`  ${sayIn(language, "finding-case", shown.join("，"))}`]),
      ...(law === undefined ? [] : one.cites.map((cite) => `  ${cited(cite, law, language)}`)),
      ...(one.to === undefined
        ? []
        : [`  ${sayIn(language, "finding-to", law === undefined ? one.to : whoIn(one.to, law, language))}`]),
    ];
  }
}

/** Names of checks; the one that waits for a file is called what the help calls it. */
const checksSaid = (checks: readonly string[], language: "zh" | "en"): string =>
  checks
    .map((check) => (check === "holders" ? sayIn(language, "check=holders") : check))
    .join(language === "zh" ? "、" : ", ");

function closing(
  reports: readonly Report[],
  faults: readonly Fault[],
  { language, colour }: Surroundings,
): readonly string[] {
  const all = reports.flatMap(({ findings }) => findings);
  const count = (level: Finding["level"]) => all.filter((one) => one.level === level).length;
  const stray = all.filter((one) => one.level === "routed" && one.to === undefined).length;
  const read = faults.map(
    (one) => `${one.place.file}:${one.place.line}:${one.place.column} ${one.code} · ${one[language]}`,
  );
  const counts = [count("error") + faults.length, count("routed"), stray, count("open"), count("note")].map(String);
  const notRun = [...new Set(reports.flatMap((report) => report.notRun))];
  const verdict = adoptable(reports, faults) ? "verify-passed" : "verify-failed";
  return [
    ...(read.length === 0 ? [] : [sayIn(language, "faults-read"), ...indented(read), ""]),
    sayIn(language, "verify-counts", String(reports.length), ...counts),
    ...(notRun.length === 0 ? [] : [sayIn(language, "verify-not-run", checksSaid(notRun, language))]),
    paint(colour)(verdict === "verify-passed" ? "green" : "red", sayIn(language, verdict)),
  ];
}
