import type { CommandBody } from "#contract/index.ts";
import { claimFrom, markOf, nextNumber } from "#intake/index.ts";
import { type CivilDate, civilDate, partsOf } from "#kernel/calendar.ts";
import { formatCaseNumber, parseCaseNumber } from "#kernel/caseNumber.ts";
import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Office } from "../office.ts";
import { rawIn } from "../queries/said.ts";
import type { Deed } from "./deed.ts";
import { type Numbers, seriesOf } from "./numbers.ts";
import type { Standing } from "./standing.ts";
import { refuse } from "./wording.ts";

/** What a command is addressed to that brings a case into being. */
export const NEW_CASE = "case/new";

type Register = Extract<Deed, { act: string }>;

const isRegister = (deed: Deed | undefined): deed is Register =>
  deed !== undefined && "act" in deed && (deed.act === "case.register" || deed.act === TAKE_OVER);

/** The act by which a running case comes, in one command with all that is told of it. */
const TAKE_OVER = "case.take-over";

/** The day a case taken over by these deeds was truly registered on; undefined if they take over none. */
export function takenOn(deeds: readonly Deed[]): CivilDate | undefined {
  const [first] = deeds;
  if (first === undefined || !("act" in first) || first.act !== TAKE_OVER) return undefined;
  const day = civilDate(String(first.fields["stated.on"]));
  return "ok" in day ? day.ok : undefined;
}

function typedNumber({ fields }: Register): string | undefined {
  const typed = fields["case.number"];
  return typeof typed === "string" && typed.trim() !== "" ? typed.trim() : undefined;
}

/** The number somebody typed for a new case, if these deeds register one under a number. */
export function numberTyped(deeds: readonly Deed[]): string | undefined {
  const register = deeds.find(isRegister);
  return register === undefined ? undefined : typedNumber(register);
}

/**
 * A registration with what the court itself adds: the next number of its own series where none was typed, and what follows
 * from the parties. What came along (a ruling, a list, the approval of an earlier case) is told before it. A number that is
 * taken is refused. Call it with `NUMBERS` held.
 */
export async function prepared(
  numbers: Numbers,
  office: Pick<Office, "courtSeat">,
  deeds: readonly Deed[],
  known: Standing,
): Promise<Outcome<CommandBody["deeds"]>> {
  const first = deeds.findIndex((deed) => "act" in deed);
  const [along, register, others] = [deeds.slice(0, Math.max(first, 0)), deeds[first], deeds.slice(first + 1)];
  if (!isRegister(register)) return refuse("first-register", []);
  const typed = typedNumber(register);
  if (typed === undefined && register.act !== TAKE_OVER) {
    // The one after the last of its series: nobody has it.
    const next = await proposedNumber(numbers, office, String(register.fields["case.kind"] ?? ""), known);
    return "refused" in next ? next : ok([...along, ...numbered(next.ok, register, others)]);
  }
  const number = asPrinted(typed ?? "", known);
  if (await numbers.taken(number)) return refuse("case-number-taken", [], number);
  return ok([...along, ...numbered(number, register, others)]);
}

/** A registration under its number, with what its parties already say. */
export function numbered(number: string, register: Register, others: readonly Deed[]): CommandBody["deeds"] {
  const parties = others.flatMap((deed) => ("act" in deed && deed.act === "party.add" ? [deed.fields] : []));
  const claim = claimFrom(
    parties.flatMap((fields) => {
      const [role, kind] = [fields["party.role"], fields["party.kind"]];
      return isRole(role) && isKind(kind) ? [{ role, kind }] : [];
    }),
  );
  return [{ ...register, fields: { ...rawIn(claim), ...register.fields, "case.number": number } }, ...others];
}

/** A typed number in the form papers bear it, so that the same number is found however its brackets were typed. */
function asPrinted(typed: string, { court }: Pick<Standing, "court">): string {
  const read = court.caseKinds === undefined ? undefined : parseCaseNumber(typed, court.caseKinds);
  return read !== undefined && "ok" in read ? formatCaseNumber(read.ok) : typed;
}

const isRole = (role: unknown): role is "applicant" | "debtor" | "third-party" | "agent" =>
  role === "applicant" || role === "debtor" || role === "third-party" || role === "agent";
const isKind = (kind: unknown): kind is "person" | "enterprise" | "organ" | "other" =>
  kind === "person" || kind === "enterprise" || kind === "organ" || kind === "other";

/** The next number of the court's own series for a kind of case, as far as is known now. */
export async function proposedNumber(
  numbers: Pick<Numbers, "last">,
  office: Pick<Office, "courtSeat">,
  kind: string,
  known: Pick<Standing, "session" | "court" | "on">,
): Promise<Outcome<string>> {
  const seat = await office.courtSeat(known.session.court);
  const { caseKinds } = known.court;
  if (seat === undefined || seat.mark === "" || caseKinds === undefined) return refuse("number-due", []);
  const mark = markOf(kind, caseKinds);
  if ("refused" in mark) return mark;
  const { year } = partsOf(known.on);
  const last = await numbers.last(seriesOf({ year, court: seat.mark, mark: mark.ok }));
  return nextNumber({ year, court: seat.mark, kind, last }, caseKinds);
}
