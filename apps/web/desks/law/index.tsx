import "./law.css";
import { useNamed } from "./address.ts";
import { DocumentList } from "./documentList.tsx";
import { Reader } from "./reader.tsx";

/** The law reader: the list of documents, or the one the address names. */
export default function LawDesk() {
  const named = useNamed();
  return named === undefined ? <DocumentList /> : <Reader key={`${named.court}/${named.document}`} {...named} />;
}
