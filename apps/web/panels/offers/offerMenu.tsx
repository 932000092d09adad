import "./offers.css";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import type { Offer } from "#contract/index.ts";
import { Cites } from "../cite/cite.tsx";
import { useTell, useWords } from "../words/useWords.ts";
import { wording } from "./wording.ts";

type Menu = {
  readonly offers: readonly Offer[];
  /** Somebody wants to do an open act. */
  readonly onChoose: (act: string) => void;
};

/** The acts open to me now in a menu; the closed ones below it, each with why and who could. */
export function OfferMenu({ offers, onChoose }: Menu) {
  const say = useWords(wording);
  const tell = useTell();
  const [closedShown, setClosedShown] = useState(false);
  const open = offers.filter((offer) => offer.open);
  const closed = offers.filter((offer) => !offer.open);
  const items = [
    ...open.map(({ act, asks }) => ({
      key: act.key,
      label: asks.length === 0 ? tell(act) : say("with-consent", tell(act)),
    })),
    ...(closed.length === 0
      ? []
      : [{ type: "divider" as const }, { key: CLOSED, label: say("closed", closed.length) }]),
  ];
  const choose = (key: string): void => {
    if (key === CLOSED) setClosedShown(!closedShown);
    else onChoose(key);
  };
  return (
    <div className="offers">
      <Dropdown trigger={["click"]} menu={{ items, onClick: ({ key }) => choose(key) }} disabled={items.length === 0}>
        <Button type="primary" aria-haspopup="menu">
          {items.length === 0 ? say("nothing") : say("do", open.length)}
        </Button>
      </Dropdown>
      {closedShown && <ClosedOffers offers={closed} />}
    </div>
  );
}

const CLOSED = "closed-offers";

/** Acts that are not open to me now, each with the reasons and the posts that could. */
export function ClosedOffers({ offers }: { readonly offers: readonly Offer[] }) {
  const say = useWords(wording);
  const tell = useTell();
  return (
    <ul className="offers-closed">
      {offers.map(({ act, why, posts }) => (
        <li key={act.key}>
          <h3>{tell(act)}</h3>
          {[...new Map(why.map((reason) => [reason.code + reason.zh, reason])).values()].map((reason) => (
            <p key={reason.code + reason.zh}>
              {tell(reason)} <Cites cites={reason.cites} />
            </p>
          ))}
          {posts.length > 0 && <p className="quiet">{say("who-could", posts.map(tell).join(say("comma")))}</p>}
        </li>
      ))}
    </ul>
  );
}
