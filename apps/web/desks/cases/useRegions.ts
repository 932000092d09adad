import { useAsk } from "../../client/ask.ts";

/** The regions a court's law divides its area into; none where it does not. `court` is one below, if it is not one's own. */
export function useRegions(court: string | undefined) {
  const { data: vocabulary } = useAsk("vocabulary", { query: { court } });
  return vocabulary?.facts["case.region"]?.of ?? NONE;
}

const NONE: readonly never[] = [];
