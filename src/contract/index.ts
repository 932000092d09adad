export {
  type AffairView,
  type Basis,
  type CaseLine,
  type CaseWhole,
  type ClockView,
  caseFilter,
  type Entry,
  type Offer,
  type PartyView,
  type Proposal,
} from "./cases.ts";
export type { Act, CommandAnswer, CommandBody, Tell } from "./commands.ts";
export { comparisonAsked } from "./compare.ts";
export { type Endpoint, UNATTENDED } from "./endpoint.ts";
export { type Endpoints, endpoints } from "./endpoints.ts";
export type { ImportFlaw, ImportHead, ImportKind, ImportRow, ImportState, ImportWhole } from "./imports.ts";
export type { FindingView, Interpretation, RuleView } from "./law.ts";
export type { Hint } from "./registration.ts";
export { type Report, type ReportAsked, type ReportColumn, type ReportFigure, reportAsked } from "./reports.ts";
export type { DemonstrationCard, Me } from "./session.ts";
export {
  type Cite,
  type FieldValue,
  type Person,
  type Problem,
  problem,
  type Said,
  type Text,
  type Word,
} from "./shapes.ts";
export type { Place, Responsibility, Staffing, StaffMember, TeamDuties } from "./staff.ts";
export type { TakenOver } from "./takenOver.ts";
export type { BureauItem, RoundView, WorkItem, WorkTab } from "./work.ts";
