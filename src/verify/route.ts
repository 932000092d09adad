import type { Rule } from "#policy/model.ts";
import type { Subject } from "./finding.ts";

/** The post that decides what the law leaves open: the one the court named for triage, else its command centre's. */
export function decides({ court }: Subject, rule?: Rule): { readonly to?: string } {
  const { settings, precedence, words } = court.law.rules;
  const guard =
    rule !== undefined && "approval" in rule ? (rule.approval as readonly (readonly string[])[]).flat()[0] : undefined;
  const named = settings.find((setting) => setting.key === "triage-by")?.value;
  const asked = precedence[0]?.ask;
  const known = [guard, typeof named === "string" ? named : undefined, asked].find(
    (word) => word !== undefined && word !== "fill" && words.some((one) => one.key === word),
  );
  return known === undefined ? {} : { to: known };
}
