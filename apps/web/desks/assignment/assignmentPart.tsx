import "./assignment.css";
import { useAddress } from "../../client/address.ts";
import { useAsk } from "../../client/ask.ts";
import { ClosedOffers } from "../../panels/offers/offerMenu.tsx";
import { Asked } from "../../panels/states/states.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import type { Seen } from "./choosing.ts";
import { HandOver } from "./handOver.tsx";
import { Lots } from "./lots.tsx";
import { Naming } from "./naming.tsx";
import { Recusal } from "./recusal.tsx";
import { wording } from "./wording.ts";

/** Who handles one case: the part of its page. */
export function AssignmentPart({ id, readOnly }: { readonly id: string; readonly readOnly: boolean }) {
  const [{ court }] = useAddress();
  const asked = useAsk("assignGet", { params: { id }, query: { court } });
  return (
    <Asked asked={asked} rows={8}>
      {(seen) => <Assignment seen={seen} readOnly={readOnly} />}
    </Asked>
  );
}

function Assignment({ seen, readOnly }: { readonly seen: Seen; readonly readOnly: boolean }) {
  const say = useWords(wording);
  const closed = readOnly ? [] : seen.offers.filter(({ open }) => !open);
  return (
    <div className="stack">
      {!readOnly && <HandOver seen={seen} />}
      <Naming seen={seen} readOnly={readOnly} />
      <Lots seen={seen} />
      <Recusal seen={seen} readOnly={readOnly} />
      {closed.length > 0 && (
        <details className="no-print">
          <summary>
            {say("closed")}（{closed.length}）
          </summary>
          <ClosedOffers offers={closed} />
        </details>
      )}
    </div>
  );
}
