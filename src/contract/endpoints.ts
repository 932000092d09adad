import { caseEndpoints } from "./cases.ts";
import { commandEndpoints } from "./commands.ts";
import { compareEndpoints } from "./compare.ts";
import { editionEndpoints } from "./editions.ts";
import { importEndpoints } from "./imports.ts";
import { lawEndpoints } from "./law.ts";
import { registrationEndpoints } from "./registration.ts";
import { reportEndpoints } from "./reports.ts";
import { sessionEndpoints } from "./session.ts";
import { staffEndpoints } from "./staff.ts";
import { workEndpoints } from "./work.ts";

/**
 * Every endpoint of the API by its operation id. Beside them, without a JSON answer: `GET /api/live` (server-sent events
 * `{ stream, version }`), `GET /api/cases/export.xlsx`, `GET /api/reports/:report/export.xlsx`, `GET /api/compare/export.xlsx`,
 * `GET /api/imports/template.xlsx`, `GET /api/files/:digest`, `GET /api/editions/texts/:digest`.
 */
export const endpoints = {
  ...sessionEndpoints,
  ...staffEndpoints,
  ...commandEndpoints,
  ...caseEndpoints,
  ...registrationEndpoints,
  ...importEndpoints,
  ...workEndpoints,
  ...reportEndpoints,
  ...lawEndpoints,
  ...editionEndpoints,
  ...compareEndpoints,
};

export type Endpoints = typeof endpoints;
