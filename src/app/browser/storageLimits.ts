/** What of a browser tells how it treats what a page keeps. */
type Surroundings = {
  readonly isSecureContext: boolean;
  readonly navigator: Pick<Navigator, "vendor">;
  readonly matchMedia: (query: string) => { readonly matches: boolean };
};

/**
 * What limits the storage on this page. "sevenDays": WebKit erases what scripts stored after seven days of use of the browser without the
 * page being used; an app on the Home Screen is spared.
 *
 * - Source: Wilander J. Full Third-Party Cookie Blocking and More, webkit.org/blog/10218, 24 March 2020, "7-Day Cap on All
 *   Script-Writeable Storage".
 */
export function storageLimits({ isSecureContext, navigator, matchMedia }: Surroundings): readonly ("plainHttp" | "sevenDays")[] {
  const isWebKit = navigator.vendor.startsWith("Apple");
  return [
    ...(isSecureContext ? [] : ["plainHttp" as const]),
    ...(isWebKit && !matchMedia("(display-mode: standalone)").matches ? ["sevenDays" as const] : []),
  ];
}
