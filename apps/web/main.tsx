import "./client/noEval.ts";
import "@fontsource-variable/noto-sans-sc";
import "./design/base.css";
import "./design/print.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Screens } from "./shell/screens.tsx";

const place = document.getElementById("screens");
if (place !== null)
  createRoot(place).render(
    <StrictMode>
      <Screens />
    </StrictMode>,
  );
