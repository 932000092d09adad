import cookie from "@fastify/cookie";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import fastify, { type FastifyInstance, LogController } from "fastify";
import { jsonSchemaTransform, validatorCompiler } from "fastify-type-provider-zod";
import { type DemonstrationCard, type Endpoints, endpoints } from "#contract/index.ts";
import type { Office } from "../office.ts";
import { caseRoutes } from "./caseRoutes.ts";
import { compareRoutes, registerCompareExport } from "./compareRoutes.ts";
import { deskRoutes } from "./deskRoutes.ts";
import { registerDownloads } from "./downloads.ts";
import { editionRoutes, registerLawTexts } from "./editionRoutes.ts";
import { registerEndpoints } from "./endpoints.ts";
import { registerExport } from "./exportRoute.ts";
import { guardRequests } from "./guards.ts";
import { importRoutes, registerTemplate } from "./importRoutes.ts";
import { lawRoutes } from "./lawRoutes.ts";
import { registerLive } from "./live.ts";
import { registerMetrics } from "./metrics.ts";
import { reportRoutes } from "./reportRoutes.ts";
import type { Routes } from "./routes.ts";
import { registerScreens } from "./screens.ts";
import { sessionRoutes } from "./sessionRoutes.ts";
import { staffRoutes } from "./staffRoutes.ts";
import { words } from "./wording.ts";

export type HttpOptions = {
  /** The folder of the built screens; without it only the API is served. */
  readonly screens?: string;
  /** Where lines in JSON go, and from which level on; none in tests. */
  readonly log?: { readonly file: string; readonly level: string };
  /** Check every answer against the contract: in tests. */
  readonly checksAnswers?: boolean;
  /** Who can sign in, shown to everybody: in a demonstration only. */
  readonly card?: DemonstrationCard;
};

/** The largest body of a command. Files are streamed past this limit, with one of their own. */
const MOST_BODY = 1_000_000;

/** The server: every endpoint of the contract that has a route, live updates, downloads, metrics, screens. Not yet listening. */
export async function application(
  office: Office,
  { screens, log, checksAnswers = false, card }: HttpOptions,
): Promise<FastifyInstance> {
  const app = fastify({
    logger: log === undefined ? false : { ...log, base: null },
    bodyLimit: MOST_BODY,
    trustProxy: "loopback",
    // A line of its own is written once a request is answered: without addresses or words people typed.
    logController: new LogController({ disableRequestLogging: true }),
    requestIdHeader: false,
    routerOptions: { maxParamLength: 300 },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  await app.register(cookie);
  await app.register(rateLimit, {
    global: true,
    // By address: a cookie can be made up anew each time. A whole court may stand behind one.
    max: 6000,
    timeWindow: "1 minute",
    keyGenerator: (request) => request.ip,
  });
  await app.register(swagger, {
    openapi: { openapi: "3.1.0", info: { title: words("title")[0], version: "1" } },
    transform: jsonSchemaTransform,
  });
  guardRequests(app, office);
  registerMetrics(app, office);
  const routes: Routes<Endpoints> = {
    ...sessionRoutes(office, card),
    ...staffRoutes(office),
    ...caseRoutes(office),
    ...lawRoutes(office),
    ...editionRoutes(office),
    ...compareRoutes(office),
    ...deskRoutes(office),
    ...reportRoutes(office),
    ...importRoutes(office),
  };
  registerEndpoints(app, office, endpoints, routes, checksAnswers);
  registerLive(app, office);
  registerExport(app, office);
  registerTemplate(app, office);
  registerCompareExport(app, office);
  registerDownloads(app, office);
  registerLawTexts(app, office);
  app.get("/api/openapi.json", { schema: { hide: true } }, () => app.swagger());
  if (screens !== undefined) await registerScreens(app, screens);
  await app.ready();
  return app;
}
