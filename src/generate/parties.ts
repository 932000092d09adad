import { assert } from "#kernel/assert.ts";
import { type CivilDate, fromEpochDay } from "#kernel/calendar.ts";
import { creditCode, innerCodeHolds } from "#kernel/creditCode.ts";
import { type Random, random } from "#kernel/random.ts";
import { residentId } from "#kernel/residentId.ts";
import { names } from "./wording.ts";

/** An invented party. A person or firm has a number with a valid check character that no registry has issued. */
export type Party = {
  readonly kind: "person" | "enterprise" | "organ" | "other";
  readonly name: string;
  readonly id?: string;
  readonly born?: CivilDate;
};

/** A division code inside an existing province that no division bears: no issued number begins with it. */
const NOWHERE = "419999";
const CHECKS = "0123456789X";
const CODE_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
/** 1950-01-01 and 2002-12-31, as days since 1970. */
const BORN: readonly [from: number, to: number] = [-7305, 12_052];

/** One party of a kind, the same for the same seed. */
export function party(seed: string, kind: Party["kind"]): Party {
  const chance = random(seed);
  switch (kind) {
    case "person": {
      const born = fromEpochDay(chance.integer(...BORN));
      const given = Array.from({ length: chance.integer(1, 2) }, () => chance.pick(names.given)).join("");
      return { kind, name: chance.pick(names.surnames) + given, id: identity(born, chance), born };
    }
    case "enterprise": {
      const name = chance.pick(names.firms) + chance.pick(names.trades) + chance.pick(names.forms);
      return { kind, name, id: registration(chance) };
    }
    case "organ":
      return { kind, name: chance.pick(names.organs) };
    case "other":
      return { kind, name: chance.pick(names.others) };
  }
}

function identity(born: CivilDate, chance: Random): string {
  const body = `${NOWHERE}${born.replaceAll("-", "")}${String(chance.integer(1, 999)).padStart(3, "0")}`;
  const id = [...CHECKS].map((check) => body + check).find((one) => "ok" in residentId(one));
  assert(id !== undefined, `no check character fits ${body}`);
  return id;
}

/** A credit code whose outer and inner check characters both hold. */
function registration(chance: Random): string {
  const body = `91${NOWHERE}${Array.from({ length: 8 }, () => chance.pick([...CODE_SIGNS])).join("")}`;
  for (const inner of CHECKS)
    for (const outer of CODE_SIGNS) {
      const code = creditCode(body + inner + outer);
      if ("ok" in code && innerCodeHolds(code.ok)) return code.ok;
    }
  assert(false, `no check characters fit ${body}`);
}
