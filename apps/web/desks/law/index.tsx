import "./law.css";
import "./adopting/adopting.css";
import { useAddress } from "../../client/address.ts";
import { useNamed } from "./address.ts";
import { DraftPage } from "./adopting/draftPage.tsx";
import { LawHome } from "./lawHome.tsx";
import { Reader } from "./reader.tsx";

/** The law desk: documents and editions, one draft, or the document the address names. */
export default function LawDesk() {
  const named = useNamed();
  const [{ draft, on, edition, court }] = useAddress();
  if (named !== undefined)
    return <Reader key={`${named.document} ${edition} ${on} ${court}`} {...named} which={{ on, edition, court }} />;
  return draft === undefined ? <LawHome /> : <DraftPage key={draft} id={draft} />;
}
