import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import type { Search } from "../../client/address.ts";
import { useAsk } from "../../client/ask.ts";
import type { AnswerOf } from "../../client/call.ts";
import { FieldForm } from "../../panels/fieldForm/fieldForm.tsx";
import type { Values } from "../../panels/fieldForm/vocabulary.ts";
import { Asked, Failed, Loading } from "../../panels/states/states.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { factsIn, factsText } from "./address.ts";
import type { Change, Chosen, Court } from "./chosen.ts";
import { Beside, Cell } from "./lines.tsx";
import { Verdicts } from "./verdicts.tsx";
import { wording } from "./wording.ts";

type Props = { readonly chosen: Chosen; readonly search: Search; readonly change: Change };
type Answer = AnswerOf<"compareCase">;

const PAUSE = 250;

/** One case typed once, and what each court makes of it while it is typed. What is not stated is not known. */
export function OneCase({ chosen, search, change }: Props) {
  const say = useWords(wording);
  const [facts, setFacts] = useState<Values>(() => factsIn(search));
  const asked = useAsk("compareFacts", { query: chosen });
  const given = factsText(facts);
  useEffect(() => {
    if (given === search["facts"]) return;
    const timer = setTimeout(() => change({ facts: given }), PAUSE);
    return () => clearTimeout(timer);
  }, [given, search, change]);
  return (
    <div className="compare-case">
      <section className="compare-form no-print" aria-label={say("facts")}>
        <div className="row">
          <h2>{say("facts")}</h2>
          <span className="grow" />
          <Button size="small" disabled={given === undefined} onClick={() => setFacts({})}>
            {say("clear")}
          </Button>
        </div>
        <p className="quiet small">{say("case-lead")}</p>
        <Asked asked={asked} rows={10}>
          {({ facts: words }) => <FieldForm words={wordsOf(words, facts)} values={facts} onChange={setFacts} />}
        </Asked>
      </section>
      <Answers chosen={chosen} facts={factsIn(search)} />
    </div>
  );
}

/** The facts the tables ask, and behind them whatever else was stated. */
const wordsOf = (asked: readonly string[], stated: Values): readonly string[] => [
  ...new Set([...asked, ...Object.keys(stated)]),
];

function Answers({ chosen, facts }: { readonly chosen: Chosen; readonly facts: Values }) {
  const say = useWords(wording);
  const { data, error, refetch } = useAsk("compareCase", { body: { ...chosen, facts: { ...facts } } });
  const last = useRef<Answer>(undefined);
  if (data !== undefined) last.current = data;
  // While the next answer is on its way the last one stays, so that nothing jumps.
  const shown = data ?? (error === null ? last.current : undefined);
  if (shown === undefined)
    return error === null ? <Loading rows={8} /> : <Failed error={error} again={() => void refetch()} />;
  return (
    <section className="compare-answers" aria-label={say("verdicts")} aria-live="polite">
      <h2>{say("verdicts")}</h2>
      <Verdicts courts={shown.courts} verdicts={shown.verdicts} />
      <Reach title={say("limits-reach")} reach={shown.limits} courts={shown.courts} />
      <Reach title={say("consents-reach")} reach={shown.consents} courts={shown.courts} />
    </section>
  );
}

type ReachProps = { readonly title: string; readonly reach: Answer["limits"]; readonly courts: readonly Court[] };

/** Limits or consents by topic, where the courts differ. */
function Reach({ title, reach, courts }: ReachProps) {
  const say = useWords(wording);
  const tell = useTell();
  const differing = reach.filter(({ differs }) => differs);
  return (
    <>
      <h2>{title}</h2>
      {differing.length === 0 ? (
        <p className="quiet">{say("reach-none")}</p>
      ) : (
        <Beside label={title} courts={courts}>
          {differing.map(({ key, title: topic, cells }) => (
            <tr key={key}>
              <th scope="row">
                <span className="compare-title">{tell(topic)}</span>
              </th>
              {courts.map(({ id, name }, at) => (
                <Cell key={id} name={name} lines={cells[at] ?? []} marksShared />
              ))}
            </tr>
          ))}
        </Beside>
      )}
    </>
  );
}
