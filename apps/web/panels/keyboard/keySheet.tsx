import "./keyboard.css";
import { Modal } from "antd";
import { useWords } from "../words/useWords.ts";
import { closeKeySheet, type KeyGroup, useKeyGroups, useKeyListening, useKeySheetOpen } from "./keys.ts";
import { wording } from "./wording.ts";

/** Keys that have a sign of their own. */
const DRAWN: Readonly<Record<string, string>> = { ArrowDown: "↓", ArrowUp: "↑", ArrowLeft: "←", ArrowRight: "→" };

/** Parts of a screen may give keys under one title; a key given twice is told once. */
function joined(groups: readonly KeyGroup[]): readonly KeyGroup[] {
  const titles = [...new Set(groups.map(({ title }) => title))];
  return titles
    .map((title) => {
      const keys = groups.filter((group) => group.title === title).flatMap((group) => group.keys);
      return { title, keys: [...new Map(keys.map((key) => [key.keys, key])).values()] };
    })
    .filter(({ keys }) => keys.length > 0);
}

/** All keys of the screen, asked for with a question mark. */
export function KeySheet() {
  const say = useWords(wording);
  const open = useKeySheetOpen();
  const groups = joined(useKeyGroups());
  useKeyListening();
  return (
    <Modal open={open} onCancel={closeKeySheet} footer={null} title={say("title")} width={640}>
      <div className="key-sheet">
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h2>{title}</h2>
            <dl className="pairs">
              {keys.map(({ keys: written, does }) => (
                <div key={written} className="key-line">
                  <dt>
                    {written.split(" ").map((key) => (
                      <kbd key={key}>{DRAWN[key] ?? key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
