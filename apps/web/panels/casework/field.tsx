import "./casework.css";
import type { ReactNode } from "react";

type Props = {
  readonly id: string;
  readonly label: string;
  readonly children: ReactNode;
  readonly error?: string | undefined;
  readonly note?: ReactNode;
  readonly wide?: boolean;
};

/** What the control inside a `Field` carries, so that its note and its fault are read with it. */
export const describedBy = (
  id: string,
  error: string | undefined,
): { "aria-describedby"?: string; "aria-invalid"?: true } =>
  error === undefined ? {} : { "aria-describedby": `${id}-error`, "aria-invalid": true };

/** A control under its label, with what is wrong with it below. */
export function Field({ id, label, children, error, note, wide = false }: Props) {
  return (
    <div className={wide ? "labelled labelled-wide" : "labelled"}>
      <label htmlFor={id}>{label}</label>
      {children}
      {note !== undefined && <div className="labelled-note">{note}</div>}
      {error !== undefined && (
        <p className="labelled-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

/** Several controls under one heading of their own. */
export function FieldGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className="labelled labelled-group">
      <legend>{label}</legend>
      {children}
    </fieldset>
  );
}
