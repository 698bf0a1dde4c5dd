import { Component, type ComponentChildren } from "preact";
import { ErrorState } from "./States.tsx";

/** Shows in words that a part of the page failed, and leaves the rest standing. */
export class Boundary extends Component<{ title: string; children?: ComponentChildren }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static override getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    return error
      ? <ErrorState title={this.props.title} detail={error.message} onRetry={() => location.reload()} />
      : this.props.children;
  }
}
