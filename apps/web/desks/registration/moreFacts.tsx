import { FieldForm } from "../../panels/fieldForm/fieldForm.tsx";
import type { Vocabulary } from "../../panels/fieldForm/vocabulary.ts";
import { useWords } from "../../panels/words/useWords.ts";
import type { Draft } from "./draft.ts";
import { wording } from "./wording.ts";

/** Words asked for elsewhere on the desk, or worked out from the parties and the court's cases. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  "case.kind",
  "case.number",
  "case.age",
  "case.registered-online",
  "claim.amount",
  "instrument.amount",
  "application.amount",
  "claim.kinds",
  "claim.cause",
  "instrument.kind",
  "instrument.number",
  "applicant.kinds",
  "applicants.count",
  "parties.count",
  "debtor.kinds",
  "applicant.is-debtor-elsewhere",
  "related.same-debtor-within",
  "related.same-subject",
  "related.series",
]);

type Props = {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly vocabulary: Vocabulary | undefined;
};

/** Everything else the law lets a registration say, behind a fold: most cases need none of it. */
export function MoreFacts({ draft, change, vocabulary }: Props) {
  const say = useWords(wording);
  const words = (vocabulary?.acts["case.register"]?.fields ?? []).filter((word) => !ELSEWHERE.has(word));
  if (words.length === 0) return null;
  return (
    <details open={Object.keys(draft.more).length > 0}>
      <summary>{say("more")}</summary>
      <FieldForm words={words} values={draft.more} onChange={(more) => change({ more })} />
    </details>
  );
}
