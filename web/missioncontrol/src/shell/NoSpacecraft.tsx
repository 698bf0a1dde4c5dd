import { EmptyState } from "@scai/common/components/States.tsx";

/** Before any spacecraft has said what it is. */
export function NoSpacecraft() {
  return (
    <EmptyState title="No spacecraft yet" icon="satellites">
      <p>Spacecraft describe themselves when the run begins. Does the scenario have any? <code>spacecraft:</code> makes a satellite one.</p>
    </EmptyState>
  );
}
