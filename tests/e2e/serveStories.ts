import { startHost } from "./host.ts";

/**
 * The host of all stories that bring none of their own, in the runner's process, which has little else to do. It answers from memory,
 * and lets a browser keep the parts of the build, so that a second page of a story asks for no part again.
 */
// oxlint-disable-next-line import/no-default-export -- the runner takes what is exported so.
export default async function serveStories(): Promise<() => Promise<void>> {
  const { close } = await startHost("dist", undefined, { port: Number(process.env["E2E_PORT"] ?? 4317), caching: true });
  return close;
}
