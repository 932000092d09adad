import type { FieldValue } from "#contract/index.ts";
import type { Vocabulary } from "../../panels/fieldForm/vocabulary.ts";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { HintLines } from "./hintLines.tsx";
import type { Hints } from "./hints.ts";
import { wording } from "./wording.ts";

type Props = {
  readonly asked: { readonly data: Hints | undefined; readonly error: Error | null; readonly isFetching: boolean };
  readonly vocabulary: Vocabulary | undefined;
};

/** What follows from the parties and the court's other cases, and what speaks against the case as a whole. */
export function Derived({ asked: { data: found, error, isFetching }, vocabulary }: Props) {
  const say = useWords(wording);
  const claim = Object.entries(found?.claim ?? {});
  const whole = (found?.hints ?? []).filter(({ party }) => party === undefined);
  return (
    <div className="stack">
      <section className="stack-tight">
        <h2>{say("section-derived")}</h2>
        {claim.length === 0 ? (
          <p className="quiet">{say("derived-none")}</p>
        ) : (
          <>
            <dl className="derived">
              {claim.map(([word, value]) => (
                <Fact key={word} word={word} value={value} vocabulary={vocabulary} />
              ))}
            </dl>
            <p className="quiet small">{say("derived-note")}</p>
          </>
        )}
      </section>
      <div role="status" className="stack-tight">
        {error !== null && found === undefined ? (
          <p className="quiet">{say("hint-failed")}</p>
        ) : found === undefined || (isFetching && found.hints.length === 0) ? (
          <p className="quiet">{isFetching ? say("hint-asking") : null}</p>
        ) : (
          <Found hints={found.hints} whole={whole} />
        )}
      </div>
    </div>
  );
}

function Found({ hints, whole }: { readonly hints: Hints["hints"]; readonly whole: Hints["hints"] }) {
  const say = useWords(wording);
  if (hints.length === 0) return <p className="quiet">{say("hint-none")}</p>;
  return (
    <>
      <HintLines hints={whole} />
      <p className="quiet small">{say("hint-never-blocks")}</p>
    </>
  );
}

type One = { readonly word: string; readonly value: FieldValue; readonly vocabulary: Vocabulary | undefined };

function Fact({ word, value, vocabulary }: One) {
  const say = useWords(wording);
  const tell = useTell();
  const known = vocabulary?.facts[word];
  const member = (key: string): string => {
    const found = known?.of?.find((one) => one.key === key);
    return found === undefined ? key : tell(found);
  };
  const shown =
    typeof value === "boolean"
      ? say(value ? "yes" : "no")
      : Array.isArray(value)
        ? value.map(member).join(say("comma"))
        : typeof value === "string"
          ? member(value)
          : String(value ?? say("no"));
  return (
    <div>
      <dt>{known === undefined ? word : tell(known)}</dt>
      <dd>{shown}</dd>
    </div>
  );
}
