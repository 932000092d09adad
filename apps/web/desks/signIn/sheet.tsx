import { type ReactNode, useEffect } from "react";
import { setLanguage, useLanguage } from "../../panels/words/language.ts";
import { useWords } from "../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

/** The sheet before the frame: the name of the program and one thing to do. */
export function Sheet({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const say = useWords(wording);
  const language = useLanguage();
  const other = language === "zh" ? "en" : "zh";
  useEffect(() => {
    document.title = say("window", title);
  }, [say, title]);
  return (
    <div className="sheet">
      <header className="sheet-top">
        <p className="sheet-name">{say("product")}</p>
        <p className="quiet">{say("product-is")}</p>
      </header>
      <main className="sheet-main">
        <h1>{title}</h1>
        {children}
      </main>
      <footer className="sheet-foot">
        <button
          type="button"
          className="sheet-language"
          lang={other === "zh" ? "zh-CN" : "en"}
          onClick={() => setLanguage(other)}
        >
          {say("other-language")}
        </button>
      </footer>
    </div>
  );
}

type Field = { readonly id: string; readonly label: string; readonly hint?: string; readonly children: ReactNode };

/** A label over its input, with what to know about it. */
export function Labelled({ id, label, hint, children }: Field) {
  return (
    <div className="sheet-field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="quiet small">
          {hint}
        </p>
      )}
    </div>
  );
}
