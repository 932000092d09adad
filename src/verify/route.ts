import type { Guard } from "#policy/model.ts";
import type { Subject } from "./finding.ts";

/** The post that decides what the law leaves open: whose consent the rule asks, else whom the court named for triage. */
export function decides({ court }: Subject, guard?: Pick<Guard, "approval">): { readonly to?: string } {
  const { settings, precedence, words } = court.law.rules;
  const consents = guard?.approval.flat()[0];
  const named = settings.find((setting) => setting.key === "triage-by")?.value;
  const asked = precedence[0]?.ask;
  const known = [consents, typeof named === "string" ? named : undefined, asked].find(
    (word) => word !== undefined && word !== "fill" && words.some((one) => one.key === word),
  );
  return known === undefined ? {} : { to: known };
}
