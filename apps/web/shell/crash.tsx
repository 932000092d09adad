import { Component, type ReactNode } from "react";
import { Failed } from "../panels/states/states.tsx";

type Props = { readonly children: ReactNode };
type State = { readonly error?: Error };

/** A desk that broke says so in its place; the frame stays. React knows no other way than a class. */
export class Crash extends Component<Props, State> {
  override state: State = {};

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === undefined ? this.props.children : <Failed error={error} again={() => window.location.reload()} />;
  }
}
