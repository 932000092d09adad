export { vacancies } from "./checks/holders.ts";
export { ruleAt } from "./examples/lawPath.ts";
export { runExample } from "./examples/run.ts";
export type { Check, Finding, Level, Staff, Subject } from "./finding.ts";
export { adoptable, checks, type Report, verifyDocument } from "./verify.ts";
