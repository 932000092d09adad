import { Button } from "antd";
import { useAsk } from "../../client/ask.ts";
import type { AnswerOf } from "../../client/call.ts";
import { Asked, Empty } from "../../panels/states/states.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { factsText } from "./address.ts";
import type { Change, Chosen, Court } from "./chosen.ts";
import { Verdicts } from "./verdicts.tsx";
import { wording } from "./wording.ts";

type Way = AnswerOf<"compareWays">["ways"][number];

/** Made-up cases that go different ways. */
export function Ways({ chosen, change }: { readonly chosen: Chosen; readonly change: Change }) {
  const say = useWords(wording);
  const asked = useAsk("compareWays", { query: chosen });
  return (
    <Asked asked={asked} rows={10}>
      {({ courts, ways }) =>
        ways.length === 0 ? (
          <Empty title={say("ways-none")} hint={say("ways-none-then")} />
        ) : (
          <>
            <p className="quiet">{say("ways-lead")}</p>
            <ol className="compare-ways">
              {ways.map((way) => (
                <OneWay key={factsOf(way)} way={way} courts={courts} change={change} />
              ))}
            </ol>
          </>
        )
      }
    </Asked>
  );
}

const factsOf = ({ facts }: Way): string | undefined =>
  factsText(Object.fromEntries(facts.map(({ word, value }) => [word.key, value])));

type One = { readonly way: Way; readonly courts: readonly Court[]; readonly change: Change };

function OneWay({ way, courts, change }: One) {
  const say = useWords(wording);
  const tell = useTell();
  return (
    <li className="compare-way">
      <div className="compare-facts">
        <dl>
          {way.facts.map(({ word, text }) => (
            <div key={word.key}>
              <dt>{tell(word)}</dt>
              <dd>{tell(text)}</dd>
            </div>
          ))}
        </dl>
        <Button size="small" className="no-print" onClick={() => change({ tab: "case", facts: factsOf(way) })}>
          {say("to-case")}
        </Button>
      </div>
      <Verdicts courts={courts} verdicts={way.verdicts} />
    </li>
  );
}
