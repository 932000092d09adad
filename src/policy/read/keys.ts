/** The keys every rule may have. */
export const COMMON = [
  "name",
  "quote",
  "item",
  "reading",
  "force",
  "where",
  "unless",
  "per",
  "overrides",
  "because",
] as const;

/** Sections that create nouns. */
export const WORDS = {
  units: ["also", "under", "sits-in", "members", "leader", "takes", "answers", "in"],
  posts: ["also", "in", "required", "rank", "under", "sits-in"],
  seats: ["also", "rank", "required", "in"],
  papers: ["also", "signed-by", "must-contain", "to", "with", "volume", "drafts", "class"],
  panels: ["also", "includes", "mainly", "never", "records", "attends"],
  ranks: ["also"],
} as const;

/** Every other section of a rules block, with the keys of its entries beside the common ones. */
export const RULES = {
  clocks: ["starts", "stops", "affair", "limit", "owner", "watch", "pauses", "extend", "overdue", "breach", "node"],
  affairs: ["owner", "opens", "done", "slip", "with", "lists", "indicators", "product", "to", "core"],
  guards: ["act", "happened", "require", "after", "time", "by", "not-by", "approval", "papers", "forbid", "reason"],
  triage: ["force", "runs-after", "rows", "quote", "reading", "because", "name"],
  rows: ["id", "when", "then", "otherwise"],
  disclosure: ["id", "to", "what", "how", "hold"],
  lists: ["id", "when"],
  precedence: ["order", "ask", "no-match", "by"],
  grounds: ["from", "to", "one-of", "approval", "kind"],
  ladders: ["remind", "overdue", "to", "repeat", "until"],
  fill: ["of", "value", "unit", "since", "question"],
  fills: ["value"],
  "no-rule": ["quote", "because"],
  readings: ["question", "choice", "others", "by"],
  examples: ["id", "given", "by", "log", "do", "at", "expect", "note"],
  defaults: ["owner", "watch", "overdue", "pauses", "slip", "with", "lists", "to", "extend"],
} as const;

/** Keys inside a key's value. */
export const PARTS = {
  extend: ["approval", "decided", "by", "times"],
  time: ["of", "at-most", "at-least", "since"],
  hold: ["until", "approval"],
  members: ["has", "only"],
  limit: ["fill", "at-most", "shorter-than"],
  effective: ["from", "because", "quote"],
  adopted: ["meeting", "by", "quote", "note"],
  "refers-to": ["title", "supplied", "fallback", "gives"],
  text: ["sm3", "characters"],
} as const;

/** The closed list of switches. */
export const SETTINGS = [
  "days",
  "triage-after",
  "triage-by",
  "sufficient",
  "claim-amount-from",
  "claim-excludes",
  "township-of",
  "case-account",
  "channels",
  "between-equal-teams",
  "assignment",
  "modules",
  "permanent-share",
] as const;

/** What decision tables may be called. */
export const TABLES = ["team", "track", "region", "like-case", "team-hint"] as const;

/** Front matter. */
export const FRONT = [
  "text",
  "id",
  "title",
  "issuer",
  "number",
  "level",
  "status",
  "effective",
  "adopted",
  "binds",
  "principles",
  "stands-on",
  "lower-courts",
  "running-cases",
  "refers-to",
  "replaces",
  "court",
] as const;
