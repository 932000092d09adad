import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useMe } from "../client/me.ts";
import { Loading } from "../panels/states/states.tsx";
import { homeOf } from "./navigation.ts";

/** Where somebody begins: at his work, or at the desk that is his. */
export function Home() {
  const navigate = useNavigate();
  const to = homeOf(useMe());
  useEffect(() => void navigate({ to, replace: true }), [navigate, to]);
  return <Loading />;
}
