import { DownOutlined, UpOutlined } from "@ant-design/icons";
import { Button, Input, type InputRef } from "antd";
import { useMemo, useRef } from "react";
import { useKeys } from "../../panels/keyboard/keys.ts";
import { useWords } from "../../panels/words/useWords.ts";
import { useFound } from "./finding.ts";
import { wording } from "./wording.ts";

type Sought = {
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly sought: string;
  readonly count: number;
};

/** Looks for words in the document and goes from match to match. */
export function Searching({ typed, onType, sought, count }: Sought) {
  const say = useWords(wording);
  const input = useRef<InputRef>(null);
  const { at, go } = useFound(sought, count);
  useKeys(
    say("title"),
    useMemo(() => [{ keys: "/", does: say("search-key"), act: () => input.current?.focus() }], [say]),
  );
  return (
    <search className="row law-search no-print">
      <Input
        ref={input}
        type="search"
        className="law-search-field"
        aria-label={say("search")}
        placeholder={say("search")}
        maxLength={60}
        value={typed}
        onChange={({ target }) => onType(target.value)}
        onPressEnter={({ shiftKey }) => go(shiftKey ? -1 : 1)}
      />
      {sought !== "" && (
        <>
          <span className="quiet nowrap" role="status">
            {count === 0 ? say("found-none") : say("found", at + 1, count)}
          </span>
          <Button size="small" icon={<UpOutlined />} aria-label={say("previous-found")} onClick={() => go(-1)} />
          <Button size="small" icon={<DownOutlined />} aria-label={say("next-found")} onClick={() => go(1)} />
        </>
      )}
    </search>
  );
}
