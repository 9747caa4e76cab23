import { Button } from "../../ui/Button.tsx";
import { Suspense, useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import { take } from "../../domain/shelf.ts";
import { ImportView } from "../../features/exchange/ImportView.tsx";
import { useMonitor, useMonitorStore } from "../../store/useMonitor.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { lazyPart } from "../../ui/lazyPart.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeName } from "../../words/describePatient.ts";
import { besideHomeFiles } from "../takeHome/besideHomeFiles.ts";
import { deskOf } from "../importing/deskOf.ts";
import { useOpenedFiles } from "../offline/useOpenedFiles.ts";
import { useDevice } from "../device/useDevice.tsx";
import { usePageTitle } from "../frame/usePageTitle.ts";

const LaboratoryNames = lazyPart(
  ["settings"],
  async () => (await import("../../features/laboratories/LaboratoryNames.tsx")).LaboratoryNames,
);

const BringBackPart = lazyPart(["takeHome"], async () => (await import("../takeHome/BringBackPart.tsx")).BringBackPart);

const askLaboratories = (incoming: readonly string[]) => (
  <Suspense>
    <LaboratoryNames incoming={incoming} />
  </Suspense>
);

/** Results from outside: brought, reviewed, imported, and taken back. Coming from a patient, the address says for whom. */
export function ImportPage() {
  const { words } = useWording();
  const text = usePageWords("import").page;
  const device = useDevice();
  const monitor = useMonitorStore();
  const [search, setSearch] = useSearchParams();
  const record = useMonitor((state) => take(state.records, search.get("patient") ?? ""));
  const [brought, setBrought] = useState<Uint8Array>();
  const desk = useMemo(() => besideHomeFiles(deskOf(device, monitor), setBrought), [device, monitor]);
  usePageTitle(words.shell.import);
  const { waiting, notShared, takeUp } = useOpenedFiles(desk, search.has("shared"), () => setSearch({}, { replace: true }));
  return (
    <>
      <PageHead title={text.title} intro={text.intro} />
      {notShared ? <Banner>{text.notShared}</Banner> : null}
      {waiting.length === 0 ? null : (
        <Banner tone="information">
          {text.opened(waiting.map(({ name }) => name))}{" "}
          <Button size="compact-sm" variant="default" onClick={takeUp}>
            {text.reviewInstead}
          </Button>
        </Banner>
      )}
      {brought === undefined ? null : (
        <Suspense>
          <BringBackPart bytes={brought} asked={record?.id} onClose={() => setBrought(undefined)} />
        </Suspense>
      )}
      {brought === undefined ? (
        <ImportView
          desk={desk}
          about={record === undefined ? undefined : { id: record.id, name: describeName(record.patient) }}
          askLaboratories={askLaboratories}
        />
      ) : null}
    </>
  );
}
