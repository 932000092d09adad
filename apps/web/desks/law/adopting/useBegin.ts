import { useAddress } from "../../../client/address.ts";
import { call } from "../../../client/call.ts";
import { useCommand } from "../../../panels/command/useCommand.ts";

/** Begins a draft from a source and opens it. */
export function useBegin(version: number) {
  const [, change] = useAddress();
  const command = useCommand("court/law", version);
  const begin = async (source: string) => {
    const done = await command.submit([{ act: "edition.draft", fields: { "edition.source": source } }]);
    if (done === undefined) return;
    const [draft] = (await call("editionList", { query: {} })).drafts;
    change({ draft: draft?.id }, { push: true });
  };
  return { command, begin };
}
