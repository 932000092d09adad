import { Link, useNavigate } from "@tanstack/react-router";
import { App } from "antd";
import { useAsk } from "../../client/ask.ts";
import type { AnswerOf } from "../../client/call.ts";
import { Asked } from "../../panels/states/states.tsx";
import { StageTag } from "../../panels/tags/tags.tsx";
import { useFormats } from "../../panels/words/formats.ts";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { DecisionPart } from "./decisionPart.tsx";
import { FactsPart } from "./factsPart.tsx";
import { NearestPart } from "./nearestPart.tsx";
import { OutcomePart } from "./outcomePart.tsx";
import { RowsPart } from "./rowsPart.tsx";
import { wording } from "./wording.ts";

type Props = { readonly id: string; readonly next: string | undefined };

/** One case on the desk. */
export function TriageCase({ id, next }: Props) {
  const asked = useAsk("triageGet", { params: { id } });
  return (
    <div className="triage-main">
      <Asked asked={asked} rows={12}>
        {(seen) => <OneCase seen={seen} next={next} />}
      </Asked>
    </div>
  );
}

function OneCase({ seen, next }: { readonly seen: AnswerOf<"triageGet">; readonly next: string | undefined }) {
  const say = useWords(wording);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { line, version, tables } = seen;
  const main = tables.find(({ principal }) => principal) ?? tables[0];
  const others = tables.filter((table) => table !== main);
  const ended = (text: string): void => {
    void message.success(text);
    // The decided case leaves the queue; the officer goes on with the next one.
    if (next === undefined) void navigate({ to: "/triage", search: (before) => before });
    else void navigate({ to: "/triage/$id", params: { id: next }, search: (before) => before });
  };
  return (
    <>
      <Head line={line} />
      <div className="triage-columns">
        <div className="stack">
          {main !== undefined && (
            <OutcomePart table={main} others={others} decides={seen.decides} by={seen.decidesBy} />
          )}
          <DecisionPart
            seen={seen}
            onDecided={(result) => ended(say("decided", line.number, result))}
            onReturned={() => ended(say("returned", line.number))}
          />
          {main !== undefined && <RowsPart table={main} />}
          <NearestPart nearest={seen.nearest} />
        </div>
        <FactsPart stream={line.stream} version={version} reads={seen.reads} waitsOn={main?.waitsOn ?? []} />
      </div>
    </>
  );
}

function Head({ line }: Pick<AnswerOf<"triageGet">, "line">) {
  const say = useWords(wording);
  const tell = useTell();
  const { yuan } = useFormats();
  return (
    <header className="triage-head">
      <p className="triage-back no-print">
        <Link to="/triage" search={(before) => before}>
          {say("back")}
        </Link>
      </p>
      <div className="row">
        <h2 className="triage-number">{line.number}</h2>
        <StageTag stage={line.stage} />
        <span className="quiet">{tell(line.kind)}</span>
        <span className="grow" />
        <Link to="/cases/$id" params={{ id: line.id }}>
          {say("open")}
        </Link>
      </div>
      <p className="break">
        {line.applicants} <span className="quiet">{say("versus")}</span> {line.debtors}
      </p>
      <p className="quiet small">
        {say("amount")} {line.amount === undefined ? say("fact-unknown") : yuan(line.amount)} · {say("registered")}{" "}
        {line.registeredOn}
      </p>
    </header>
  );
}
