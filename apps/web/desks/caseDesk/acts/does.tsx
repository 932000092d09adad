import { Button } from "antd";
import { useState } from "react";
import type { CaseWhole, Offer } from "#contract/index.ts";
import { useTell } from "../../../panels/words/useWords.ts";
import { ActDrawer } from "./actDrawer.tsx";

type Props = {
  readonly whole: CaseWhole;
  readonly offers: readonly Offer[];
  /** The thing of several that they are about. */
  readonly of: Readonly<Record<string, string>> | undefined;
};

/** The acts that get something done, each with its own words. */
export function Does({ whole, offers, of }: Props) {
  const tell = useTell();
  const [doing, setDoing] = useState<Offer>();
  return (
    <>
      {offers
        .filter(({ open }) => open)
        .map((offer) => (
          <Button key={offer.act.key} type="primary" ghost size="small" onClick={() => setDoing(offer)}>
            {tell(offer.act)}
          </Button>
        ))}
      {doing !== undefined && <ActDrawer whole={whole} offer={doing} of={of} onClose={() => setDoing(undefined)} />}
    </>
  );
}
