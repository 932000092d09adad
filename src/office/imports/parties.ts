import type { Court } from "#casework/index.ts";
import type { ImportFlaw } from "#contract/index.ts";
import { type Party, type PartyKind, partyFields } from "#intake/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import { creditCode } from "#kernel/creditCode.ts";
import type { Fields } from "#kernel/event.ts";
import { residentId } from "#kernel/residentId.ts";
import { clipped } from "#platform/sheet/sheet.ts";
import { roleNames } from "./names/wording.ts";
import { flaw, type ReadRow } from "./rows.ts";
import { columnWording, read } from "./wording.ts";

type Role = "applicant" | "debtor" | "third-party";
const ROLES: readonly Role[] = ["applicant", "debtor", "third-party"];
const MOST = 200;

/** A party as a list has it: what the door is sent, and why a number stands against the check rule. */
export type Listed = { readonly fields: Fields; readonly borne: boolean };
type Raw = {
  readonly role: Role;
  readonly name: string;
  readonly kind: string;
  readonly identity: string;
  readonly phone: string;
  readonly address: string;
  readonly row: ReadRow;
  /** The columns it was read from. */
  readonly at: {
    readonly name: number | undefined;
    readonly identity: number | undefined;
    readonly kind: number | undefined;
  };
};

export type Parties = {
  /** Sides somebody was written for, whether or not he can be registered. */
  readonly sides: ReadonlySet<string>;
  readonly listed: readonly Listed[];
  readonly flaws: ReadonlyMap<number, readonly ImportFlaw[]>;
};

/** Who a case is for and against, from the columns of all its rows. The same person in two rows is one. */
export function partiesIn(rows: readonly ReadRow[], court: Court, on: CivilDate): Parties {
  const flaws = new Map<number, ImportFlaw[]>();
  const tell = (row: number, one: ImportFlaw): void => {
    flaws.set(row, [...(flaws.get(row) ?? []), one]);
  };
  const raw = rows.flatMap((row) => [...ROLES.flatMap((role) => ofRole(role, row, tell)), ...together(row, tell)]);
  const once = raw.filter((one, index) => raw.findIndex((other) => isSame(one, other)) === index);
  const lead = rows[0]?.row ?? 0;
  if (once.length > MOST) tell(lead, flaw("wrong", undefined, "parties-many", String(once.length)));
  const listed: Listed[] = [];
  const others: Party[] = [];
  for (const one of once.slice(0, MOST)) {
    const judged = judge(one, others, court, on);
    for (const found of judged.flaws) tell(one.row.row, found);
    if (judged.listed === undefined) continue;
    listed.push(judged.listed);
    others.push(standIn(one, judged.listed.fields, others.length + 1));
  }
  return { sides: new Set(once.map(({ role }) => role)), listed, flaws };
}

const isSame = (a: Raw, b: Raw): boolean =>
  a.role === b.role && a.name === b.name && (a.identity === b.identity || (a.row !== b.row && b.identity === ""));

const standIn = ({ role, name }: Raw, fields: Fields, index: number): Party => {
  const identity = fields["party.identity"];
  return {
    id: `p${index}`,
    role,
    name,
    kind: "person",
    since: index,
    ...(typeof identity === "string" ? { identity } : {}),
  };
};

const parts = (text: string): readonly string[] => text.split(read.between).map((part) => part.trim());
const known = (text: string | undefined): string => (text === undefined || read.unknown.test(text) ? "" : text);

/** The parties of one role in one row: names, and beside them what else is said, one by one. */
function ofRole(role: Role, row: ReadRow, tell: (row: number, one: ImportFlaw) => void): readonly Raw[] {
  const names = parts(row.texts[`${role}.name`] ?? "").filter((name) => known(name) !== "");
  if (names.length === 0) return [];
  const list = (part: "kind" | "identity" | "phone" | "address", shared: boolean): readonly string[] => {
    const key = `${role}.${part}`;
    const text = row.texts[key] ?? "";
    // An address may hold the signs that part others.
    const found = part === "address" && names.length === 1 ? [text] : parts(text);
    if (text === "") return [];
    if (found.length === names.length) return found;
    if (shared && found.length === 1) return names.map(() => found[0] ?? "");
    const [heading] = columnWording[key] ?? [key];
    tell(row.row, flaw("wrong", row.at[key], "parties-uneven", String(names.length), String(found.length), heading));
    return [];
  };
  const [kinds, identities] = [list("kind", true), list("identity", false)];
  const [phones, addresses] = [list("phone", false), list("address", true)];
  return names.map((name, index) => ({
    role,
    name,
    kind: known(kinds[index]),
    identity: known(identities[index]),
    phone: known(phones[index]),
    address: known(addresses[index]),
    row,
    at: { name: row.at[`${role}.name`], identity: row.at[`${role}.identity`], kind: row.at[`${role}.kind`] },
  }));
}

/** Parties in one column: with their role before them, or by the column that says it. */
function together(row: ReadRow, tell: (row: number, one: ImportFlaw) => void): readonly Raw[] {
  const text = row.texts["parties.all"] ?? "";
  if (text === "") return [];
  const at = { name: row.at["parties.all"], identity: undefined, kind: undefined };
  const bare = { kind: "", identity: "", phone: "", address: "", row, at };
  const marks = [...text.matchAll(read.roleMark)];
  const said = roleIn(row.texts["party.role"] ?? "");
  if (marks.length === 0 && said === undefined) {
    tell(row.row, flaw("wrong", at.name, "role-open", text.slice(0, 40)));
    return [];
  }
  const pieces =
    marks.length === 0
      ? [{ role: said, names: text }]
      : marks.map((mark, index) => ({
          role: roleIn(mark[1] ?? ""),
          names: text.slice(mark.index + mark[0].length, marks[index + 1]?.index),
        }));
  return pieces.flatMap(({ role, names }) =>
    role === undefined
      ? []
      : parts(names)
          .filter((name) => known(name) !== "")
          .map((name) => ({ ...bare, role, name })),
  );
}

const roleIn = (text: string): Role | undefined => roleNames.find(([name]) => text.includes(name))?.[1];

type Judged = { readonly listed?: Listed; readonly flaws: readonly ImportFlaw[] };

/** A party by the rules of registration; what is wrong stands at its number if it is about that, else at its name. */
function judge(one: Raw, others: readonly Party[], court: Court, on: CivilDate): Judged {
  const kind = kindOf(one, court);
  if ("flaw" in kind) return { flaws: [kind.flaw] };
  const borne = read.borne.test(one.identity);
  const identity = one.identity.replace(read.borne, "").trim();
  const fields: Fields = {
    "party.role": one.role,
    "party.kind": kind.is,
    "party.full-name": one.name,
    ...(identity === "" ? {} : { "party.identity": identity }),
    ...(one.phone === "" ? {} : { "party.phone": one.phone }),
    ...(one.address === "" ? {} : { "party.address": one.address }),
  };
  const notes = kind.note === undefined ? [] : [kind.note];
  const bearing = { ...court, facts: {}, chronicle: { events: [], factsAfter: () => ({}) } };
  const judged = partyFields(
    fields,
    `p${others.length + 1}`,
    { on, others, ...(borne ? { borne: "1" } : {}) },
    bearing,
  );
  if ("ok" in judged) return { listed: { fields, borne }, flaws: notes };
  const { code, zh, en } = judged.refused;
  const at = (/^(resident-id|credit-code)/.test(code) ? one.at.identity : undefined) ?? one.at.name;
  return { flaws: [...notes, { ...(at === undefined ? {} : { at }), weight: "wrong", code, zh, en }] };
}

type Kind = { readonly is: PartyKind; readonly note?: ImportFlaw } | { readonly flaw: ImportFlaw };

/** What sort of party it is: as written, by its number, or by a name that leaves no doubt, which is said. */
function kindOf({ kind, identity, name, at }: Raw, { vocabulary }: Court): Kind {
  const kinds: readonly PartyKind[] = ["person", "enterprise", "organ", "other"];
  const called = (one: PartyKind) => vocabulary.wording[`party.kind=${one}`] ?? [one, one];
  if (kind !== "") {
    const is = kinds.find((one) => [one, ...called(one)].some((word) => word.toLowerCase() === kind.toLowerCase()));
    return is === undefined ? { flaw: flaw("wrong", at.kind ?? at.name, "kind-wrong", clipped(kind)) } : { is };
  }
  if (identity !== "" && "ok" in residentId(identity)) return { is: "person" };
  if (identity !== "" && "ok" in creditCode(identity)) return { is: registryKind(identity) };
  const is: PartyKind | undefined = read.enterprise.test(name)
    ? "enterprise"
    : read.person.test(name) && !read.institution.test(name)
      ? "person"
      : undefined;
  if (is === undefined) return { flaw: flaw("wrong", at.kind ?? at.name, "kind-open", clipped(name)) };
  return { is, note: flaw("note", at.kind ?? at.name, "kind-guessed", name, called(is)) };
}

/** A credit code begins with who registered its bearer (GB 32100): 9 the market authority, 11 an organ, others neither. */
const registryKind = (code: string): PartyKind =>
  /^[9９]/.test(code) ? "enterprise" : /^[1１][1１]/.test(code) ? "organ" : "other";
