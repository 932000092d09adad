import { App, Button } from "antd";
import { useRef, useState } from "react";
import { problemOf } from "../../client/errors.ts";
import { useMe } from "../../client/me.ts";
import { useLanguage } from "../words/language.ts";
import { useTell, useWords } from "../words/useWords.ts";
import { wording } from "./wording.ts";
import { fetchWorkbook, handOut, type Workbook } from "./workbook.ts";

/** Takes what is on screen along as an Excel file under a title and the day, saying how much has come; it can be stopped. */
export function TakeAlong({ title, ...book }: Workbook & { readonly title: string }) {
  const say = useWords(wording);
  const tell = useTell();
  const language = useLanguage();
  const { today } = useMe();
  const { message } = App.useApp();
  const [come, setCome] = useState<number>();
  const stopping = useRef<AbortController>(undefined);
  const size = say("kilobytes", Math.ceil((come ?? 0) / 1024));
  const run = async () => {
    const stop = new AbortController();
    stopping.current = stop;
    setCome(0);
    try {
      const file = await fetchWorkbook({ ...book, language, signal: stop.signal, onPart: setCome });
      const name = say("name", title, today);
      handOut(file, name);
      message.success(say("exported", name));
    } catch (error) {
      const problem = problemOf(error);
      if (!stop.signal.aborted)
        message.error(problem === undefined || problem.zh === "" ? say("export-failed") : tell(problem));
    } finally {
      setCome(undefined);
    }
  };
  if (come === undefined) return <Button onClick={() => void run()}>{say("export")}</Button>;
  return (
    <span className="row-tight" role="status">
      {say("exporting", size)}
      <Button onClick={() => stopping.current?.abort()}>{say("export-stop")}</Button>
    </span>
  );
}
