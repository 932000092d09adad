import { createContext, useContext } from "react";
import type { Me } from "#contract/index.ts";

/** Who is signed in, for everything inside the frame. */
export const MeContext = createContext<Me | undefined>(undefined);

/** Who is signed in. Only desks ask, and they stand inside the frame, which knows. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === undefined) throw new Error("a desk stands inside the frame");
  return me;
}
