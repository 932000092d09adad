import { useTell, useWords } from "../../panels/words/useWords.ts";
import { Count } from "./count.tsx";
import { byRisk, countOf, type Node, STATES, type State } from "./states.ts";
import { wording } from "./wording.ts";

type Nodes = {
  readonly nodes: readonly Node[];
  readonly chosen: { readonly clock: string; readonly state: State } | undefined;
  readonly onChoose?: (clock: string, state: State) => void;
};

/** Every node with its numbers; each opens the cases behind it. */
export function NodeTable({ nodes, chosen, onChoose }: Nodes) {
  const say = useWords(wording);
  return (
    <table className="board-table" aria-label={say("nodes")}>
      <thead>
        <tr>
          <th scope="col">{say("node")}</th>
          {STATES.map((state) => (
            <th key={state} scope="col" className="right">
              {say(state)}
            </th>
          ))}
          <th scope="col" className="board-oldest">
            {say("oldest")}
          </th>
        </tr>
      </thead>
      <tbody>
        {byRisk(nodes).map((node) => (
          <NodeRow key={node.clock.key} node={node} chosen={chosen} onChoose={onChoose} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say("total")}</th>
          {STATES.map((state) => (
            <td key={state} className="right">
              {nodes.reduce((sum, node) => sum + countOf(node, state), 0)}
            </td>
          ))}
          <td className="board-oldest" />
        </tr>
      </tfoot>
    </table>
  );
}

type Row = Pick<Nodes, "chosen"> & { readonly node: Node; readonly onChoose: Nodes["onChoose"] };

function NodeRow({ node, chosen, onChoose }: Row) {
  const tell = useTell();
  const { clock, document, oldest } = node;
  const name = tell(clock);
  return (
    <tr>
      <th scope="row">
        <span className="board-node">{name}</span>
        <span className="board-document quiet small">{tell(document)}</span>
      </th>
      {STATES.map((state) => (
        <td key={state} className="right">
          <Count
            node={name}
            state={state}
            count={countOf(node, state)}
            pressed={chosen?.clock === clock.key && chosen.state === state}
            {...(onChoose === undefined ? {} : { onPress: () => onChoose(clock.key, state) })}
          />
        </td>
      ))}
      <td className="board-oldest">{oldest ?? ""}</td>
    </tr>
  );
}
