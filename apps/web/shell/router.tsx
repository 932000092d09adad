import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from "@tanstack/react-router";
import { parseSearch, type Search, writeSearch } from "../client/address.ts";
import { Frame } from "./frame.tsx";
import { Home } from "./home.tsx";
import { Lost } from "./lost.tsx";

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: Lost,
  validateSearch: (search: Record<string, unknown>): Search => search as Search,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  component: lazyRouteComponent(() => import("../desks/signIn/index.tsx")),
});
const first = createRoute({
  getParentRoute: () => root,
  path: "/first",
  component: lazyRouteComponent(() => import("../desks/signIn/first.tsx")),
});

/** Everything behind the sign-in stands in the frame. */
const frame = createRoute({ getParentRoute: () => root, id: "desks", component: Frame });

const home = createRoute({ getParentRoute: () => frame, path: "/", component: Home });
const work = createRoute({
  getParentRoute: () => frame,
  path: "/work",
  component: lazyRouteComponent(() => import("../desks/work/index.tsx")),
});
const approvals = createRoute({
  getParentRoute: () => frame,
  path: "/approvals",
  component: lazyRouteComponent(() => import("../desks/approvals/index.tsx")),
});
const registration = createRoute({
  getParentRoute: () => frame,
  path: "/register",
  component: lazyRouteComponent(() => import("../desks/registration/index.tsx")),
});
const triageDesk = () => import("../desks/triage/index.tsx");
const triage = createRoute({
  getParentRoute: () => frame,
  path: "/triage",
  component: lazyRouteComponent(triageDesk),
});
const triageOne = createRoute({
  getParentRoute: () => frame,
  path: "/triage/$id",
  component: lazyRouteComponent(triageDesk),
});
const assignment = createRoute({
  getParentRoute: () => frame,
  path: "/assignment",
  component: lazyRouteComponent(() => import("../desks/assignment/index.tsx")),
});
const cases = createRoute({
  getParentRoute: () => frame,
  path: "/cases",
  component: lazyRouteComponent(() => import("../desks/cases/index.tsx")),
});
const caseOne = createRoute({
  getParentRoute: () => frame,
  path: "/cases/$id",
  component: lazyRouteComponent(() => import("../desks/caseDesk/index.tsx")),
});
const board = createRoute({
  getParentRoute: () => frame,
  path: "/board",
  component: lazyRouteComponent(() => import("../desks/board/index.tsx")),
});
const reports = createRoute({
  getParentRoute: () => frame,
  path: "/reports",
  component: lazyRouteComponent(() => import("../desks/reports/index.tsx")),
});
const below = createRoute({
  getParentRoute: () => frame,
  path: "/below",
  component: lazyRouteComponent(() => import("../desks/below/index.tsx")),
});
const compare = createRoute({
  getParentRoute: () => frame,
  path: "/compare",
  component: lazyRouteComponent(() => import("../desks/compare/index.tsx")),
});
const fairness = createRoute({
  getParentRoute: () => frame,
  path: "/fairness",
  component: lazyRouteComponent(() => import("../desks/fairness/index.tsx")),
});
const rounds = createRoute({
  getParentRoute: () => frame,
  path: "/rounds",
  component: lazyRouteComponent(() => import("../desks/rounds/index.tsx")),
});
const lawDesk = () => import("../desks/law/index.tsx");
const law = createRoute({ getParentRoute: () => frame, path: "/law", component: lazyRouteComponent(lawDesk) });
const lawOne = createRoute({
  getParentRoute: () => frame,
  path: "/law/$court/$document",
  component: lazyRouteComponent(lawDesk),
});
const staff = createRoute({
  getParentRoute: () => frame,
  path: "/staff",
  component: lazyRouteComponent(() => import("../desks/staff/index.tsx")),
});

/** Every address of the screens. A desk is fetched when somebody goes to it. */
export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    first,
    frame.addChildren([
      home,
      work,
      approvals,
      registration,
      triage,
      triageOne,
      assignment,
      cases,
      caseOne,
      board,
      reports,
      below,
      compare,
      fairness,
      rounds,
      law,
      lawOne,
      staff,
    ]),
  ]),
  parseSearch: (text) => ({ ...parseSearch(text) }),
  stringifySearch: writeSearch,
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    readonly router: typeof router;
  }
}
