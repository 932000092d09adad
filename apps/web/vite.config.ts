import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Libraries change with releases, desks with the law: they are fetched and kept apart. */
const LIBRARIES = [
  // zod lies with what tells it not to make code out of text, so that no shape is declared before it is told.
  { name: "zod", test: /node_modules\/zod\/|client\/noEval/, priority: 4 },
  { name: "react", test: /node_modules\/(react|react-dom|scheduler)\//, priority: 3 },
  { name: "tanstack", test: /node_modules\/@tanstack\//, priority: 2 },
  { name: "antd", test: /node_modules\/(antd|dayjs|@ant-design|@rc-component)\//, priority: 1 },
];

/** How screens are made. Started by itself it serves them for work on them, with the API of a server on this machine. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "/",
  plugins: [react()],
  build: {
    target: "es2023",
    sourcemap: false,
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: { output: { codeSplitting: { groups: LIBRARIES } } },
  },
  server: { port: 5173, proxy: { "/api": process.env.ZHIHENG_API ?? "http://localhost:8080" } },
});
