import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { CaseLine } from "#contract/index.ts";
import type { Column } from "../../panels/table/column.ts";
import { ClockTag, Persons, StageTag } from "../../panels/tags/tags.tsx";
import { yuanDigits } from "../../panels/words/amounts.ts";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { useRegions } from "./useRegions.ts";
import { wording } from "./wording.ts";

/**
 * The columns of the list; on a phone the number and the stage above, parties and the limit below. `court` is the court below whose
 * cases are listed, if it is not one's own.
 */
export function useColumns(today: string, court: string | undefined): readonly Column<CaseLine>[] {
  const say = useWords(wording);
  const tell = useTell();
  const divided = useRegions(court).length > 0;
  return useMemo<readonly Column<CaseLine>[]>(
    () => [
      {
        key: "number",
        title: say("number"),
        width: 192,
        narrow: "lead",
        cell: (line) => <CaseNumber line={line} court={court} />,
      },
      { key: "stage", title: say("stage"), width: 84, narrow: "end", cell: ({ stage }) => <StageTag stage={stage} /> },
      { key: "parties", title: say("parties"), narrow: "fill", cell: (line) => <Parties line={line} /> },
      { key: "amount", title: say("amount"), width: 118, right: true, cell: ({ amount }) => amountText(amount) },
      { key: "registered", title: say("registered"), width: 98, cell: ({ registeredOn }) => registeredOn },
      { key: "team", title: say("team"), width: 104, cell: ({ team }) => (team === undefined ? "" : tell(team)) },
      ...(divided ? [regionColumn(say("region"), tell)] : []),
      { key: "handler", title: say("handler"), width: divided ? 86 : 128, cell: (line) => <Handlers line={line} /> },
      {
        key: "limit",
        title: say("nearest"),
        width: 324,
        narrow: "line",
        cell: ({ nearest }) => nearest !== undefined && <ClockTag clock={nearest} today={today} />,
      },
    ],
    [say, tell, today, court, divided],
  );
}

const regionColumn = (title: string, tell: ReturnType<typeof useTell>): Column<CaseLine> => ({
  key: "region",
  title,
  width: 64,
  cell: ({ region }) => (region === undefined ? "" : tell(region)),
});

type Shown = { readonly line: CaseLine };

const amountText = (amount: number | undefined): string => (amount === undefined ? "" : yuanDigits(amount));

function CaseNumber({ line: { id, number }, court }: Shown & { readonly court: string | undefined }) {
  return (
    <Link to="/cases/$id" params={{ id }} search={court === undefined ? {} : { court }}>
      {number}
    </Link>
  );
}

function Parties({ line: { applicants, debtors } }: Shown) {
  const both = `${applicants} / ${debtors}`;
  return <span title={both}>{both}</span>;
}

/** Whoever sits in two seats of a case is named once. */
function Handlers({ line: { handlers } }: Shown) {
  const once = new Map(handlers.map(({ person }) => [person.id, person]));
  return once.size === 0 ? "" : <Persons persons={[...once.values()]} />;
}
