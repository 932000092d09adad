import { CloseOutlined, DownOutlined } from "@ant-design/icons";
import { Popover } from "antd";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { useWords } from "../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

type Chip = {
  readonly name: string;
  /** What is chosen, in words; nothing chosen, nothing filtered. */
  readonly said?: string | undefined;
  readonly onClear?: () => void;
  readonly children: (close: () => void) => ReactNode;
};

/** A filter as a chip: its name, what was chosen, and the choice below it when it is pressed. */
export function Chip({ name, said, onClear, children }: Chip) {
  const say = useWords(wording);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const inside = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
  };
  const label = said === undefined ? name : say("colon", name, said);
  const content = (
    <div ref={inside} className="chip-content" role="dialog" aria-label={name} onKeyDown={onKeyDown}>
      {open && children(close)}
    </div>
  );
  return (
    <span className={said === undefined ? "chip" : "chip chip-on"}>
      <Popover
        open={open}
        onOpenChange={setOpen}
        afterOpenChange={(shown) =>
          shown && inside.current?.querySelector<HTMLElement>("input, button, select")?.focus()
        }
        trigger="click"
        placement="bottomLeft"
        arrow={false}
        content={content}
      >
        <button ref={button} type="button" className="chip-button" aria-haspopup="dialog" aria-expanded={open}>
          <span className="chip-text">{label}</span>
          <DownOutlined aria-hidden className="chip-down" />
        </button>
      </Popover>
      {said !== undefined && onClear !== undefined && (
        <button type="button" className="chip-clear" aria-label={say("remove", name)} onClick={onClear}>
          <CloseOutlined aria-hidden />
        </button>
      )}
    </span>
  );
}
