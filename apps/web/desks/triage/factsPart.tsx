import { Button } from "antd";
import { useState } from "react";
import type { Word } from "#contract/index.ts";
import type { AnswerOf } from "../../client/call.ts";
import { StateFact } from "../../panels/casework/stateFact.tsx";
import { Tag } from "../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

type Read = AnswerOf<"triageGet">["reads"][number];
type Props = {
  readonly stream: string;
  readonly version: number;
  readonly reads: readonly Read[];
  readonly waitsOn: readonly Word[];
};

/** The facts the rules read: the unknown ones first, those the result waits on before the others. */
export function FactsPart({ stream, version, reads, waitsOn }: Props) {
  const say = useWords(wording);
  const [stating, setStating] = useState<string>();
  const waits = new Set(waitsOn.map(({ key }) => key));
  const unknown = reads
    .filter(({ known }) => !known)
    .toSorted((a, b) => Number(waits.has(b.word.key)) - Number(waits.has(a.word.key)));
  const known = reads.filter((read) => read.known);
  const lineOf = (read: Read) => (
    <FactLine
      key={read.word.key}
      read={read}
      awaited={waits.has(read.word.key)}
      onState={() => setStating(read.word.key)}
      form={
        stating === read.word.key ? (
          <StateFact stream={stream} version={version} word={read.word.key} onDone={() => setStating(undefined)} />
        ) : undefined
      }
    />
  );
  return (
    <section className="triage-facts" aria-label={say("facts")}>
      <h2>{say("facts")}</h2>
      {unknown.length > 0 && (
        <>
          <h3>{say("facts-unknown", unknown.length)}</h3>
          <ul>{unknown.map(lineOf)}</ul>
        </>
      )}
      <h3>{say("facts-known", known.length)}</h3>
      <ul>{known.map(lineOf)}</ul>
    </section>
  );
}

type Line = {
  readonly read: Read;
  readonly awaited: boolean;
  readonly onState: () => void;
  readonly form: React.ReactNode;
};

function FactLine({ read, awaited, onState, form }: Line) {
  const say = useWords(wording);
  const tell = useTell();
  const { word, known, text, human, source } = read;
  return (
    <li className={known ? "fact" : "fact fact-unknown"}>
      <div className="fact-line">
        <span className="fact-word">{tell(word)}</span>
        <span className="fact-value break">
          {known && text !== undefined ? (
            tell(text)
          ) : (
            <Tag tone={awaited ? "amber" : "plain"}>{say("fact-unknown")}</Tag>
          )}
        </span>
        {form === undefined && (
          <Button
            size="small"
            type={awaited ? "default" : "text"}
            aria-label={say(known ? "restate-label" : "state-label", tell(word))}
            onClick={onState}
          >
            {say(known ? "state-again" : "state")}
          </Button>
        )}
      </div>
      {(source !== undefined || human) && (
        <p className="quiet small">
          {human && say("facts-human")}
          {human && source !== undefined && " · "}
          {source !== undefined && say("fact-source", source.by.name, source.on, tell(source.how))}
        </p>
      )}
      {form}
    </li>
  );
}
