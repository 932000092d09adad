import "./page.css";
import { type ReactNode, useEffect } from "react";
import { useWords } from "../words/useWords.ts";
import { wording } from "./wording.ts";

type Head = {
  readonly title: string;
  readonly extra?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A page: its title, what may be done on it at the right, and what it shows. */
export function Page({ title, extra, actions, children }: Head) {
  const say = useWords(wording);
  useEffect(() => {
    document.title = say("window", title);
  }, [title, say]);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{title}</h1>
        {extra}
        <span className="grow" />
        {actions !== undefined && <div className="row no-print">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

/** What a tab shows, and how much of it there is: `most` and one stands for more than that. */
export type Tab = { readonly key: string; readonly label: string; readonly count?: number; readonly most?: number };

type Tabs = {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
};

/** Tabs with counts: they choose what the page lists, so they are buttons, pressed or not. */
export function Tabs({ label, tabs, chosen, onChoose }: Tabs) {
  return (
    <fieldset className="tabs no-print">
      <legend className="unseen">{label}</legend>
      {tabs.map(({ key, label: name, count, most = Number.POSITIVE_INFINITY }) => (
        <button key={key} type="button" className="tab" aria-pressed={key === chosen} onClick={() => onChoose(key)}>
          {name}
          {count !== undefined && <span className="tab-count">{count > most ? `${most}+` : count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
