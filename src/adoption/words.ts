type Act = { readonly makes: string; readonly fields: readonly string[] };

/** The acts by which a court comes by its law, the event each makes, and the fields it may say. */
export const words = {
  "edition.draft": { makes: "edition.drafted", fields: ["edition.source"] },
  "edition.amend": { makes: "edition.amended", fields: ["edition.draft", "edition.source"] },
  "edition.fill": { makes: "edition.filled", fields: ["edition.draft", "edition.place", "edition.value"] },
  "edition.propose": { makes: "edition.proposed", fields: ["edition.draft", "edition.from"] },
  "edition.adopt": { makes: "edition.adopted", fields: ["edition.draft"] },
  "edition.return": { makes: "edition.returned", fields: ["edition.draft"] },
  "edition.withdraw": { makes: "edition.withdrawn", fields: ["edition.draft"] },
  "edition.recall": { makes: "edition.recalled", fields: ["edition.number"] },
  "edition.revoke": { makes: "edition.revoked", fields: ["edition.number"] },
  "edition.uphold": { makes: "edition.upheld", fields: ["edition.number"] },
  "interpretation.give": {
    makes: "interpretation.given",
    fields: ["interpretation.document", "interpretation.article", "interpretation.text"],
  },
  "interpretation.withdraw": { makes: "interpretation.withdrawn", fields: ["interpretation.id"] },
} as const satisfies Readonly<Record<string, Act>>;

export type AdoptionAct = keyof typeof words;

/** Whether an act is one of these. */
export const isAdoptionAct = (act: string): act is AdoptionAct => Object.hasOwn(words, act);
