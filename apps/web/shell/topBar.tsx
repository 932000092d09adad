import { Button } from "antd";
import type { Me } from "#contract/index.ts";
import { openKeySheet } from "../panels/keyboard/keys.ts";
import { useFormats } from "../panels/words/formats.ts";
import { setLanguage, useLanguage } from "../panels/words/language.ts";
import { useWords } from "../panels/words/useWords.ts";
import { DemoClock } from "./demoClock.tsx";
import { PersonMenu } from "./personMenu.tsx";
import { wording } from "./wording.ts";

/** Court and day at the left, person and language at the right. */
export function TopBar({ me }: { readonly me: Me }) {
  const say = useWords(wording);
  const { longDay } = useFormats();
  return (
    <header className="top no-print">
      <strong className="top-name">{say("product")}</strong>
      <span className="top-court clip">{me.court.name}</span>
      <time className="top-day" dateTime={me.today}>
        {longDay(me.today)}
      </time>
      {me.demo && <DemoClock />}
      <span className="grow" />
      <Button type="text" className="top-keys" onClick={openKeySheet} aria-haspopup="dialog">
        {say("keys")} <kbd>?</kbd>
      </Button>
      <LanguageSwitch />
      <PersonMenu me={me} />
    </header>
  );
}

/** The other language, named in itself. */
function LanguageSwitch() {
  const language = useLanguage();
  const say = useWords(wording);
  const other = language === "zh" ? "en" : "zh";
  return (
    <Button
      type="text"
      className="top-language"
      lang={other === "zh" ? "zh-CN" : "en"}
      onClick={() => setLanguage(other)}
    >
      {say("other-language")}
    </Button>
  );
}
