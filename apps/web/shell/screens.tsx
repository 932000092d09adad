import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { App, ConfigProvider } from "antd";
import enUs from "antd/es/locale/en_US";
import zhCn from "antd/es/locale/zh_CN";
import { queries } from "../client/ask.ts";
import { theme } from "../design/theme.ts";
import { useLanguage } from "../panels/words/language.ts";
import { router } from "./router.tsx";

/** The whole program: what every screen stands in. */
export function Screens() {
  const language = useLanguage();
  return (
    <ConfigProvider theme={theme} locale={language === "zh" ? zhCn : enUs} button={{ autoInsertSpace: false }}>
      <App className="app" message={{ maxCount: 2 }}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
