/** The parts of others in this app, and their licences. */
export const notices = {
  title: "Notices",
  intro:
    "This app is made with parts that others wrote and gave away. Their names, versions and licences, as they ask to be passed on.",
  count: (count: number) => (count === 1 ? "1 part" : `${count} parts`),
  licence: (licence: string, name: string, parts: number) =>
    parts === 1 ? `Licence of ${name}: ${licence}` : `Licence of ${name} and ${parts - 1} more: ${licence}`,
  missing: "The notices could not be fetched. They come with the app: connect to its host and open this page again.",
  notBuilt: "This is a development run. The notices are written when the app is built (npm run build).",
};
