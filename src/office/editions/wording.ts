/** Who adopts what a folder holds, where nobody founded the court by hand. */
export const byStart = "系统启动";
