import type { Fault } from "#policy/model.ts";
import { clocksAgree } from "./checks/clocksAgree.ts";
import { clocksRun } from "./checks/clocksRun.ts";
import { coverage } from "./checks/coverage.ts";
import { dates } from "./checks/dates.ts";
import { examples } from "./checks/examples.ts";
import { gates } from "./checks/gates.ts";
import { holders } from "./checks/holders.ts";
import { marks } from "./checks/marks.ts";
import { members } from "./checks/members.ts";
import { notes } from "./checks/notes.ts";
import { open } from "./checks/open.ts";
import { owners } from "./checks/owners.ts";
import { quotes } from "./checks/quotes.ts";
import { ranks } from "./checks/ranks.ts";
import { reactions } from "./checks/reactions.ts";
import { selfApproval } from "./checks/selfApproval.ts";
import { complete, reachable, unambiguous } from "./checks/tables.ts";
import { text } from "./checks/text.ts";
import { words } from "./checks/words.ts";
import type { Check, Finding, Subject } from "./finding.ts";

/** Every check, in the order of the report. */
export const checks: readonly Check[] = [
  text,
  marks,
  quotes,
  coverage,
  notes,
  words,
  members,
  dates,
  complete,
  unambiguous,
  reachable,
  reactions,
  clocksRun,
  clocksAgree,
  gates,
  selfApproval,
  owners,
  ranks,
  examples,
  open,
  holders,
];

/** What verification says of one document: findings by check, and the checks that could not run. */
export type Report = {
  readonly document: string;
  readonly findings: readonly Finding[];
  readonly ran: readonly string[];
  readonly notRun: readonly string[];
};

/** Runs every check on a document. Nothing here reads files or clocks. */
export function verifyDocument(subject: Subject): Report {
  const able = checks.filter((check) => check.needs !== "staff" || subject.staff !== undefined);
  return {
    document: subject.document.front.id,
    findings: able.flatMap((check) => check.run(subject)),
    ran: able.map((check) => check.name),
    notRun: checks.filter((check) => !able.includes(check)).map((check) => check.name),
  };
}

/** Whether a document may be adopted: nothing wrong in reading it, no error, and nothing left to nobody. */
export const adoptable = (reports: readonly Report[], faults: readonly Fault[]): boolean =>
  faults.length === 0 && reports.every(({ findings }) => findings.every(settled));

const settled = ({ level, to }: Finding): boolean => level !== "error" && (level !== "routed" || to !== undefined);
