import { Drawer } from "antd";
import type { Entry } from "#contract/index.ts";
import { useAddress } from "../../../client/address.ts";
import { useAsk } from "../../../client/ask.ts";
import { Cites } from "../../../panels/cite/cite.tsx";
import { Asked } from "../../../panels/states/states.tsx";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { Fields } from "./entryLine.tsx";
import { wording } from "./wording.ts";

type Props = { readonly id: string; readonly version: number; readonly onClose: () => void };

/** Why an entry is in the log: the chain that led to it, and what followed from it. */
export function WhyDrawer({ id, version, onClose }: Props) {
  const say = useWords(wording);
  const [{ court }] = useAddress();
  const asked = useAsk("caseWhy", { params: { id, version }, query: { court } });
  return (
    <Drawer open onClose={onClose} size={560} title={say("why-title", version)}>
      <Asked asked={asked} rows={5}>
        {({ chain, followed }) => (
          <div className="stack">
            <section className="stack-tight">
              <h2>{say("chain")}</h2>
              <ol className="why">
                {chain.map(({ entry }) => (
                  <WhyEntry key={entry.version} entry={entry} depth={0} />
                ))}
              </ol>
              {chain.length < 2 && <p className="quiet">{say("chain-none")}</p>}
            </section>
            <section className="stack-tight">
              <h2>{say("followed")}</h2>
              {followed.length === 0 && <p className="quiet">{say("followed-none")}</p>}
              <ol className="why">
                {followed.map(({ entry, depth }) => (
                  <WhyEntry key={entry.version} entry={entry} depth={depth} />
                ))}
              </ol>
            </section>
          </div>
        )}
      </Asked>
    </Drawer>
  );
}

const DEEPEST = 4;

function WhyEntry({ entry, depth }: { readonly entry: Entry; readonly depth: number }) {
  const say = useWords(wording);
  const tell = useTell();
  return (
    <li className={`why-entry why-${Math.min(depth, DEEPEST)}`}>
      <p>
        <strong>{tell(entry.kind)}</strong> <span className="quiet">{entry.on}</span>
      </p>
      <p className="quiet small">
        {say("entry-n", entry.version)} · {entry.because === undefined ? entry.by.name : say("by-system")}
      </p>
      <Fields fields={entry.fields} />
      <Cites cites={entry.cites} />
    </li>
  );
}
