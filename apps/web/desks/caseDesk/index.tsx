import { Loading } from "../../panels/states/states.tsx";

/** The desk is being furnished. */
export default function Desk() {
  return <Loading />;
}
