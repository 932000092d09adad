import { Button } from "antd";
import { useMemo } from "react";
import type { Proposal } from "#contract/index.ts";
import { useKeys } from "../../panels/keyboard/keys.ts";
import { Tag, type Tone } from "../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

/** What tells one proposal from another. */
export const keyOf = ({ caseId, version }: Proposal): string => `${caseId}~${version}`;

const TONES: Readonly<Record<Proposal["state"], Tone>> = {
  waiting: "amber",
  granted: "green",
  refused: "plain",
  "carried-out": "plain",
};

type List = {
  readonly rows: readonly Proposal[];
  readonly chosen: Proposal;
  readonly onChoose: (row: Proposal) => void;
  readonly more?: () => void;
};

/** The proposals, oldest first as the server gives them; j and k go through them. */
export function ProposalList({ rows, chosen, onChoose, more }: List) {
  const say = useWords(wording);
  useListKeys(rows, chosen, onChoose);
  return (
    <nav className="approvals-list" aria-label={say("list")}>
      <ul>
        {rows.map((row) => (
          <li key={keyOf(row)}>
            <One row={row} here={row === chosen} onChoose={() => onChoose(row)} />
          </li>
        ))}
      </ul>
      {more !== undefined && (
        <Button block onClick={more}>
          {say("more")}
        </Button>
      )}
    </nav>
  );
}

function One({
  row,
  here,
  onChoose,
}: {
  readonly row: Proposal;
  readonly here: boolean;
  readonly onChoose: () => void;
}) {
  const say = useWords(wording);
  const tell = useTell();
  return (
    <button type="button" className="approvals-one" aria-current={here ? "true" : undefined} onClick={onChoose}>
      <span className="approvals-what">
        <strong className="clip">{tell(row.act)}</strong>
        {row.state !== "waiting" && <Tag tone={TONES[row.state]}>{say(row.state)}</Tag>}
      </span>
      <span className="clip">{row.number}</span>
      <span className="quiet small clip">{row.parties}</span>
      <span className="quiet small">{say("put-up-by", row.by.name, row.on)}</span>
    </button>
  );
}

function useListKeys(rows: readonly Proposal[], chosen: Proposal, onChoose: (row: Proposal) => void): void {
  const say = useWords(wording);
  const at = rows.indexOf(chosen);
  useKeys(
    say("title"),
    useMemo(() => {
      const go = (steps: number) => () => {
        const next = rows[at + steps];
        if (next !== undefined) onChoose(next);
      };
      return [
        { keys: "j", does: say("next"), act: go(1) },
        { keys: "k", does: say("previous"), act: go(-1) },
      ];
    }, [rows, at, onChoose, say]),
  );
}
