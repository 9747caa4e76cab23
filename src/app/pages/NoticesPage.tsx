import { useEffect, useState } from "react";
import { readNotices, type NoticeGroup } from "../../features/notices/notices.ts";
import { NoticesList } from "../../features/notices/NoticesList.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { usePageTitle } from "../frame/usePageTitle.ts";

/** Written by the build (`vite.notices.ts`), stored with the app, and asked for by this page alone. */
const ADDRESS = "/notices.json";

type Asked = "asking" | "missing" | readonly NoticeGroup[];

/** The parts of others that the app ships, and their licences. */
export function NoticesPage() {
  const text = usePageWords("notices");
  const { words } = useWording();
  const [asked, setAsked] = useState<Asked>("asking");
  usePageTitle(text.title);
  useEffect(() => {
    let left = false;
    void fetchNotices().then((groups) => {
      if (!left) setAsked(groups ?? "missing");
    });
    return () => {
      left = true;
    };
  }, []);
  return (
    <>
      <PageHead title={text.title} intro={text.intro} />
      {asked === "asking" ? (
        <p data-waiting>{words.shell.loading}</p>
      ) : asked === "missing" ? (
        <Banner tone="caution">{import.meta.env.DEV ? text.notBuilt : text.missing}</Banner>
      ) : (
        <NoticesList groups={asked} />
      )}
    </>
  );
}

async function fetchNotices(): Promise<readonly NoticeGroup[] | undefined> {
  try {
    const answer = await fetch(ADDRESS);
    // A host without the file answers with the start page, which is no list.
    return answer.ok ? readNotices(await answer.text()) : undefined;
  } catch {
    return undefined;
  }
}
