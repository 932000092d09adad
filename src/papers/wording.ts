import type { Wording } from "#policy/vocabulary.ts";

export const wording: Wording = {
  "paper.kind": ["文书种类", "kind of paper"],
  "paper.class": ["文书类别", "class of paper"],
  "paper.drafted": ["文书已制作", "paper drafted"],
  "paper.signed": ["文书已署名", "paper signed"],
  "paper.issued": ["文书已签发", "paper issued"],
  "paper.served": ["文书已送达", "paper served"],
  "paper.announced": ["文书已公告", "paper announced"],
  "paper.draft": ["制作文书", "draft a paper"],
  "paper.sign": ["署名", "sign a paper"],
  "paper.issue": ["签发文书", "issue a paper"],
  "paper.serve": ["送达文书", "serve a paper"],
  "paper.announce": ["公告文书", "announce a paper"],
};
