import { useMemo, useRef, useState } from "react";
import { useKeys } from "../keyboard/keys.ts";
import { useWords } from "../words/useWords.ts";
import type { TableOf } from "./column.ts";
import { wording } from "./wording.ts";

/** The row somebody is at, moved by j and k or the arrows, opened by Enter. */
export function useRowKeys<Row>(
  table: Pick<TableOf<Row>, "rows" | "onOpen" | "chosen" | "keyOf" | "onMove">,
  scrollTo: (index: number) => void,
): readonly [active: number, pick: (index: number) => void] {
  const say = useWords(wording);
  const [own, setOwn] = useState(-1);
  const { chosen, rows, keyOf } = table;
  const active = chosen === undefined ? own : rows.findIndex((row) => keyOf(row) === chosen);
  const now = useRef({ table, active, scrollTo });
  now.current = { table, active, scrollTo };
  const keys = useMemo(() => {
    const go = (steps: number) => () => {
      const { table: current, active: at, scrollTo: show } = now.current;
      const next = Math.min(Math.max(at + steps, 0), current.rows.length - 1);
      const row = current.rows[next];
      if (row === undefined) return;
      setOwn(next);
      show(next);
      current.onMove?.(row);
    };
    const open = () => {
      const { table: current, active: at } = now.current;
      const row = current.rows[at];
      if (row !== undefined) current.onOpen?.(row);
    };
    return [
      { keys: "j", does: say("next"), act: go(1) },
      { keys: "k", does: say("previous"), act: go(-1) },
      { keys: "ArrowDown", does: say("next"), act: go(1) },
      { keys: "ArrowUp", does: say("previous"), act: go(-1) },
      { keys: "Enter", does: say("open"), act: open },
    ];
  }, [say]);
  useKeys(say("list"), keys);
  return [active, setOwn];
}
