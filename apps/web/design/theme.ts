import type { ThemeConfig } from "antd";

const INK = "#1d2530";
const QUIET = "#566070";
const BLUE = "#1f3f77";

/** Ant Design in the colours of the house: white, one deep blue, red for overdue, amber for due soon; nothing moves. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: BLUE,
    colorLink: BLUE,
    colorInfo: BLUE,
    colorError: "#b3261e",
    colorWarning: "#8a5300",
    colorSuccess: "#1e6b3c",
    colorText: INK,
    colorTextHeading: INK,
    colorTextSecondary: QUIET,
    colorTextTertiary: QUIET,
    colorTextDescription: QUIET,
    colorTextPlaceholder: "#687284",
    colorBorder: "#8b95a5",
    colorBorderSecondary: "#dde2e9",
    colorBgLayout: "#ffffff",
    borderRadius: 3,
    borderRadiusLG: 4,
    fontSize: 14,
    controlHeight: 30,
    controlHeightLG: 36,
    controlHeightSM: 24,
    lineHeight: 1.5,
    fontFamily: '"Noto Sans SC Variable", "PingFang SC", "Microsoft YaHei", sans-serif',
    motion: false,
    wireframe: false,
    boxShadow: "none",
    boxShadowTertiary: "none",
  },
  components: {
    Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" },
    Drawer: { paddingLG: 16 },
    Form: { itemMarginBottom: 14, verticalLabelPadding: "0 0 4px" },
  },
};
