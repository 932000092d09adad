import "./frame.css";
import { Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo, useRef } from "react";
import type { Me } from "#contract/index.ts";
import { useAsk } from "../client/ask.ts";
import { problemOf } from "../client/errors.ts";
import { useLive } from "../client/live.ts";
import { MeContext } from "../client/me.ts";
import { KeySheet } from "../panels/keyboard/keySheet.tsx";
import { PrintHead } from "../panels/page/printHead.tsx";
import { Failed, Loading } from "../panels/states/states.tsx";
import { useWords } from "../panels/words/useWords.ts";
import { AwayBar } from "./awayBar.tsx";
import { Crash } from "./crash.tsx";
import { Foot } from "./foot.tsx";
import { desksFor } from "./navigation.ts";
import { Side } from "./side.tsx";
import { TopBar } from "./topBar.tsx";
import { useGoKeys } from "./useGoKeys.ts";
import { wording } from "./wording.ts";

/** What every desk stands in, once it is known who sits there. */
export function Frame() {
  const { pathname } = useLocation();
  const { data: me, error, refetch } = useAsk("me");
  if (problemOf(error)?.status === 401) return <ToSignIn />;
  if (me === undefined) return <Waiting error={error} again={() => void refetch()} />;
  if (me.owes.length > 0) return <ToSignIn />;
  return <Seated me={me} path={pathname} />;
}

/** Goes to the sign-in once, remembering where somebody was. The router's own `Navigate` goes again at every render. */
function ToSignIn() {
  const navigate = useNavigate();
  const { pathname, searchStr } = useLocation();
  const here = useRef(pathname + searchStr);
  useEffect(() => {
    const search = here.current.startsWith("/sign-in") ? {} : { to: here.current };
    void navigate({ to: "/sign-in", search, replace: true });
  }, [navigate]);
  return <Loading />;
}

function Waiting({ error, again }: { readonly error: Error | null; readonly again: () => void }) {
  return (
    <main className="frame-waiting">
      <AwayBar />
      {error === null ? <Loading /> : <Failed error={error} again={again} />}
    </main>
  );
}

function Seated({ me, path }: { readonly me: Me; readonly path: string }) {
  const say = useWords(wording);
  const desks = useMemo(() => desksFor(me), [me]);
  useLive();
  useGoKeys(desks);
  return (
    <MeContext value={me}>
      <a className="frame-skip" href="#main">
        {say("skip")}
      </a>
      <div className="frame">
        <TopBar me={me} />
        <Side desks={desks} />
        <main id="main" className="frame-main" tabIndex={-1}>
          <AwayBar />
          <PrintHead />
          <Crash key={path}>
            <Outlet />
          </Crash>
        </main>
        <Foot desks={desks} />
      </div>
      <KeySheet />
    </MeContext>
  );
}
