import { Drawer } from "antd";
import { useState } from "react";
import { useWords } from "../panels/words/useWords.ts";
import type { Desk } from "./navigation.ts";
import { DeskLink } from "./side.tsx";
import { wording } from "./wording.ts";

const AT_HAND = 4;

/** The desks at the bottom, on phones: the first few at hand, all of them in a drawer. */
export function Foot({ desks }: { readonly desks: readonly Desk[] }) {
  const say = useWords(wording);
  const [open, setOpen] = useState(false);
  const near = desks
    .filter(({ to }) => to !== "/register" && to !== "/triage" && to !== "/assignment")
    .slice(0, AT_HAND);
  return (
    <nav className="foot" aria-label={say("desks-phone")}>
      {near.map((desk) => (
        <DeskLink key={desk.to} desk={desk} />
      ))}
      <button type="button" className="desk-link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {say("more")}
      </button>
      <Drawer open={open} onClose={() => setOpen(false)} placement="bottom" size={360} title={say("desks")}>
        <ul className="foot-all">
          {desks.map((desk) => (
            <li key={desk.to}>
              <DeskLink desk={desk} onGo={() => setOpen(false)} />
            </li>
          ))}
        </ul>
      </Drawer>
    </nav>
  );
}
