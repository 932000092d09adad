import type { Guard, Law } from "./model.ts";

const lately = new WeakMap<readonly Guard[], Map<string, readonly Guard[]>>();

/** The guards that are about an act, in the order of the law. Looked for once a law and act: a page asks for every act there is. */
export function guardsOn(act: string, { rules: { guards } }: Pick<Law, "rules">): readonly Guard[] {
  const acts = lately.get(guards) ?? new Map<string, readonly Guard[]>();
  lately.set(guards, acts);
  const found = acts.get(act) ?? guards.filter((guard) => guard.acts.some((form) => form.act === act));
  acts.set(act, found);
  return found;
}
