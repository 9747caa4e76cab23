/** What of a browser tells that a page is left or seen again. */
type Pages = Pick<Window, "addEventListener"> & { readonly document: Document };

/**
 * A page that is left may be kept by the browser as it stands, and come back by "back" long after the device was handed over,
 * without having heard of it. So it is blanked when it is left, and shown again only after the storage was asked.
 */
export function guardLeftPages(pages: Pages, recheck: () => void): void {
  const { document } = pages;
  pages.addEventListener("pagehide", () => {
    document.documentElement.hidden = true;
  });
  pages.addEventListener("pageshow", () => {
    recheck();
    document.documentElement.hidden = false;
  });
  pages.addEventListener("focus", recheck);
  document.addEventListener("visibilitychange", recheck);
}
