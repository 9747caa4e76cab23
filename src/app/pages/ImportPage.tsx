import { PageHead } from "../../ui/PageHead.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useWording } from "../../ui/wording.tsx";

/** Says what importing will be, and what to do until then. */
export function ImportPage() {
  const { words } = useWording();
  return (
    <>
      <PageHead title={words.import.title} intro={words.import.intro} />
      <Panel title={words.import.willCome}>
        <ul>
          {words.import.plans.map((plan) => (
            <li key={plan}>{plan}</li>
          ))}
        </ul>
        <p>{words.import.untilThen}</p>
      </Panel>
    </>
  );
}
