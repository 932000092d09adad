import { Button } from "antd";
import { useState } from "react";
import type { WorkItem } from "#contract/index.ts";
import { useAskWhen } from "../../client/ask.ts";
import { RefusalBox } from "../../panels/problem/refusal.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { Candidates } from "./candidates.tsx";
import { type Chosen, namingDeeds, suggested } from "./choosing.ts";
import { useBatch } from "./useBatch.ts";
import { wording } from "./wording.ts";

type Props = { readonly chosen: readonly WorkItem[]; readonly onDone: () => void };

/** What is done to all chosen cases at once: handed to their teams, or given to one judge and one officer. */
export function Bulk({ chosen, onDone }: Props) {
  const say = useWords(wording);
  const toMake = chosen.filter(({ kind }) => kind === "assignment");
  const toName = chosen.filter(({ kind }) => kind === "naming");
  const toReceive = chosen.filter(({ kind }) => kind === "receipt");
  const batch = useBatch(onDone);
  return (
    <aside className="stack" aria-label={say("selected", chosen.length)}>
      <h2>{say("selected", chosen.length)}</h2>
      {toMake.length > 0 && (
        <p>
          <Button
            type="primary"
            loading={batch.busy}
            onClick={() => void batch.send(toMake, () => [{ act: "assignment.make", fields: {} }])}
          >
            {say("batch-make", toMake.length)}
          </Button>
        </p>
      )}
      {toName.length > 0 && <Pair items={toName} batch={batch} />}
      {toReceive.length > 0 && (
        <p>
          <Button
            type="primary"
            loading={batch.busy}
            onClick={() => void batch.send(toReceive, () => [{ act: "assignment.receive", fields: {} }])}
          >
            {say("batch-receive", toReceive.length)}
          </Button>
        </p>
      )}
      <Results batch={batch} />
    </aside>
  );
}

/** One pair for all: the people of the first case stand for the team's; who may not take one of the others is told then. */
function Pair({ items, batch }: { readonly items: readonly WorkItem[]; readonly batch: ReturnType<typeof useBatch> }) {
  const say = useWords(wording);
  const tell = useTell();
  const first = items[0]?.caseId ?? "";
  const { data: seen } = useAskWhen(first !== "", "assignGet", { params: { id: first } });
  const [picked, setPicked] = useState<Chosen>({});
  if (seen === undefined) return null;
  const pair: Chosen = { ...suggested(seen.seats), ...picked };
  const seats = seen.seats.filter(({ required }) => required);
  const ready = seats.every(({ seat }) => pair[seat.key] !== undefined);
  return (
    <section className="stack-tight">
      {seats.map((seat) => (
        <section key={seat.seat.key} className="seat" aria-label={tell(seat.seat)}>
          <h3>{tell(seat.seat)}</h3>
          <Candidates
            seat={seat}
            chosen={pair[seat.seat.key]}
            readOnly={false}
            onChoose={(person) => setPicked({ ...picked, [seat.seat.key]: person })}
          />
        </section>
      ))}
      <p>
        <Button
          type="primary"
          disabled={!ready}
          loading={batch.busy}
          onClick={() => void batch.send(items, () => namingDeeds(pair, true, ""))}
        >
          {say("batch-do", items.length)}
        </Button>
      </p>
    </section>
  );
}

function Results({ batch: { results, failed } }: { readonly batch: ReturnType<typeof useBatch> }) {
  const say = useWords(wording);
  if (failed) return <p role="alert">{say("batch-away")}</p>;
  if (results.length === 0) return null;
  const refused = results.filter(({ problem }) => problem !== undefined);
  return (
    <div role="status" className="stack-tight">
      <p>{say("batch-done", results.length - refused.length)}</p>
      {refused.length > 0 && (
        <>
          <p>
            {say("batch-refused", refused.length)} <span className="quiet">{say("batch-stays")}</span>
          </p>
          {refused.map(({ number, problem }) => (
            <div key={number}>
              <strong>{number}</strong>
              {problem !== undefined && <RefusalBox problem={problem} />}
            </div>
          ))}
        </>
      )}
    </div>
  );
}
