/** Switches of the law, which have no name of their own, as people call them. */
export const settingNames: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  days: ["期限怎样计算", "how days are counted"],
  "triage-after": ["何时分流", "when triage is made"],
  "triage-by": ["由谁分流", "who triages"],
  sufficient: ["何为足额财产", "what counts as sufficient property"],
  "claim-amount-from": ["执行标的额以何为准", "what the amount of claim is read from"],
  "claim-excludes": ["执行标的额不包括", "what the amount of claim leaves out"],
  "township-of": ["管片乡镇以何为准", "which address decides the township"],
  "case-account": ["案款账户", "account of a case"],
  channels: ["当事人渠道", "channels for parties"],
  "between-equal-teams": ["同类团队之间怎样分案", "how cases are spread over equal teams"],
  assignment: ["怎样分案", "how cases are assigned"],
  modules: ["启用的机制", "mechanisms in use"],
};
