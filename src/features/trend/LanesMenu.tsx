import { withCompanion, type CompanionKey, type Companions } from "../../domain/series/companions.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { ActionMenu } from "../../ui/ActionMenu.tsx";
import { useWording } from "../../ui/wording.tsx";
import { companionName } from "../../words/describeCompanions.ts";

/** Chooses what stands under the trend, for every patient with this diagnosis on this device. */
export function LanesMenu({
  companions: { offered, shown },
  of,
}: {
  readonly companions: Companions;
  readonly of: CompanionKey;
}) {
  const { words } = useWording();
  const choices = useMonitor((state) => state.settings.companions);
  const changeSettings = useMonitor((state) => state.changeSettings);
  return (
    <ActionMenu
      look="small"
      note={words.companions.menuNote(of === "not-recorded" ? undefined : words.names.diagnosis[of])}
      actions={offered.map((code) => {
        const checked = shown.includes(code);
        return {
          label: code === "creatinine-serum" ? words.companions.kidneys : companionName(code, words),
          checked,
          onChoose: () => changeSettings({ companions: withCompanion(choices ?? {}, of, code, !checked) }),
        };
      })}
    >
      {words.companions.menu(shown.length, offered.length)}
    </ActionMenu>
  );
}
