import type { Me, WorkTab } from "#contract/index.ts";

/** A tab of my work: the server's, the cases I handle, and the way to the approvals. */
export type TabKey = WorkTab | "cases" | "approvals";

const OWN: readonly TabKey[] = ["mine", "claimable", "absent", "cases", "waiting", "done"];
const LEADERS: readonly TabKey[] = ["court", "nobody", "approvals"];

/** Leaders, and whoever stands in for one or holds a post of the bureau, also see the whole court. */
export const tabsOf = ({
  leads,
  posts,
  administrator,
}: Pick<Me, "leads" | "posts" | "administrator">): readonly TabKey[] =>
  leads.length > 0 || posts.length > 0 || administrator ? [...OWN, ...LEADERS] : OWN;

export const isWorkTab = (tab: TabKey): tab is WorkTab => tab !== "cases" && tab !== "approvals";
