import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

/** Makes the files a server gives out, in an empty folder; silent, done when it returns, and throws if it cannot. */
export async function buildScreens(outDir: string): Promise<void> {
  await build({
    configFile: fileURLToPath(new URL("./vite.config.ts", import.meta.url)),
    logLevel: "silent",
    build: { outDir, emptyOutDir: true },
  });
}

const [, program, outDir] = process.argv;
if (program !== undefined && outDir !== undefined && import.meta.url === pathToFileURL(program).href)
  await buildScreens(outDir);
