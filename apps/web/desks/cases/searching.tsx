import { SearchOutlined } from "@ant-design/icons";
import { Input, type InputRef } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Search } from "../../client/address.ts";
import { useKeys } from "../../panels/keyboard/keys.ts";
import { useWords } from "../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

const PAUSE = 250;

/** Search by number or party: the list follows once typing pauses. */
export function Searching({
  search: { q = "" },
  change,
}: {
  readonly search: Search;
  readonly change: (to: Search) => void;
}) {
  const say = useWords(wording);
  const input = useRef<InputRef>(null);
  const [typed, setTyped] = useState(q);
  const [asked, setAsked] = useState(q);
  // The address may change by a view or by going back: then it is right, and what was typed is not.
  if (asked !== q) {
    setAsked(q);
    setTyped(q);
  }
  useEffect(() => {
    if (typed === asked) return;
    const waiting = window.setTimeout(() => {
      setAsked(typed);
      change({ q: typed || undefined });
    }, PAUSE);
    return () => window.clearTimeout(waiting);
  }, [typed, asked, change]);
  useKeys(
    say("title"),
    useMemo(() => [{ keys: "/", does: say("search-key"), act: () => input.current?.focus() }], [say]),
  );
  return (
    <Input
      ref={input}
      className="search-field"
      type="search"
      aria-label={say("search")}
      placeholder={say("search")}
      prefix={<SearchOutlined aria-hidden />}
      maxLength={100}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
}
