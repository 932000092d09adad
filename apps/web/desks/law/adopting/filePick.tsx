import { Button } from "antd";
import { useRef } from "react";

type Props = {
  readonly id: string;
  readonly label: string;
  readonly busy: boolean;
  readonly primary?: boolean;
  readonly bring: (file: File) => void;
};

/** A button that takes a law file from the machine: the browser's own has no words in the language of the screens. */
export function FilePick({ id, label, busy, primary = false, bring }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button type={primary ? "primary" : "default"} loading={busy} onClick={() => picker.current?.click()}>
        {label}
      </Button>
      <input
        ref={picker}
        id={id}
        type="file"
        className="unseen"
        tabIndex={-1}
        aria-label={label}
        accept=".md,text/markdown,text/plain"
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = "";
          if (file !== undefined) bring(file);
        }}
      />
    </>
  );
}
