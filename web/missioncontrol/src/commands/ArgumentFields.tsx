import { TextField } from "@scai/common/forms/TextField.tsx";
import type { CommandDefinition } from "../api/types";
import { rangeText, readable } from "../model/words";

type Props = {
  definition: CommandDefinition;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  onChange: (values: Readonly<Record<string, string>>) => void;
};

/** The arguments of a command, each with its unit and what it may be. */
export function ArgumentFields({ definition, values, errors, onChange }: Props) {
  if (definition.arguments.length === 0) {
    return <p class="muted">It takes no arguments.</p>;
  }
  return (
    <div class="form">
      {definition.arguments.map((argument) => (
        <TextField key={argument.name} label={readable(argument.name)} unit={argument.unit || undefined} numeric={!argument.isText}
          value={values[argument.name] ?? (argument.choices?.[0] ?? "")} error={errors[`arguments.${argument.name}`]}
          choices={argument.choices?.map((choice) => [choice, choice] as const)}
          hint={argument.isText || (argument.low === undefined && argument.high === undefined) ? argument.description : `${argument.description}; ${rangeText(argument, argument.unit)}`}
          onChange={(value) => onChange({ ...values, [argument.name]: value })} />
      ))}
    </div>
  );
}
