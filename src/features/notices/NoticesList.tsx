import { Panel } from "../../ui/Panel.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import type { NoticeGroup } from "./notices.ts";
import styles from "./NoticesList.module.css";

/** Each part that the app ships, with the licence that it asks to be passed on. Texts open one by one: together they are long. */
export function NoticesList({ groups }: { readonly groups: readonly NoticeGroup[] }) {
  const text = usePageWords("notices");
  const count = groups.reduce((sum, { parts }) => sum + parts.length, 0);
  return (
    <Panel title={text.count(count)}>
      <ul className={styles.groups}>
        {groups.map(({ parts, licence, texts }) => (
          <li key={parts[0]?.name ?? licence}>
            <ul className={styles.parts}>
              {parts.map(({ name, version }) => (
                <li key={`${name} ${version}`}>
                  <strong>{name}</strong> {version}
                </li>
              ))}
            </ul>
            <details>
              <summary>{text.licence(licence, parts[0]?.name ?? "", parts.length)}</summary>
              {texts.map((words) => (
                <pre key={words.slice(0, 60)} lang="en" className={styles.text}>
                  {words}
                </pre>
              ))}
            </details>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
