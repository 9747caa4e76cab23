import { PATIENT_MODE_KEY } from "../../../src/persistence/keysAtStart.ts";
import { act, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { Device } from "../../../src/app/device/device.ts";
import { handOver } from "../../../src/app/patientMode/handOver.ts";
import type { Pin } from "../../../src/domain/device/pin.ts";
import { localRepository } from "../../../src/persistence/localRepository.ts";
import { memoryTextStore } from "../../../src/persistence/memoryTextStore.ts";
import { visit, type Visit } from "../../support/app.tsx";
import { exampleRecord } from "../../support/exampleRecords.ts";

const ada = exampleRecord(1, 4, { patient: { familyName: "Handed", givenName: "Over" } });
const ben = exampleRecord(2, 3, { patient: { familyName: "Hidden", givenName: "Ben" } });
const HISTORY = `/patients/${ada.id}/history`;

async function clinic() {
  const texts = memoryTextStore();
  const repository = localRepository(texts);
  for (const record of [ada, ben]) await repository.saveRecord(record);
  return texts;
}
/** Hands over as another tab would: by the same door, on the same texts. */
async function handOverBy({ patientMode }: Device) {
  if (patientMode === undefined) throw new Error("This device cannot be handed over");
  await handOver(patientMode, ada.id, "4711" as Pin);
}
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

/** Chooses a PIN on the history page, as a clinician does, and waits until the way out is the only one. */
async function handOverOnPage({ user }: Visit, pin = "4711") {
  await user.click(await screen.findByRole("button", { name: "Hand over the device" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Hand over the device" }));
  await user.type(dialog.getByLabelText("PIN"), pin);
  await user.type(dialog.getByLabelText("PIN again"), pin);
  await user.click(dialog.getByRole("button", { name: "Start patient mode" }));
  await screen.findByRole("button", { name: "Leave patient mode" });
}

/** Everything that a page shows, says or links. */
const everything = () => `${document.documentElement.innerHTML} ${document.title} ${window.location.href}`;
function expectOnlyAda() {
  expect(everything()).not.toContain("Hidden");
  expect(everything()).not.toContain(ben.id);
  expect(screen.queryAllByRole("link")).toEqual([]);
  expect(screen.queryByRole("navigation")).not.toBeInTheDocument();
  expect(screen.queryByRole("searchbox")).not.toBeInTheDocument();
  expect(window.location.pathname).toBe(HISTORY);
}

describe("a device handed over to a patient", () => {
  beforeEach(() => window.history.replaceState(null, "", "/"));

  it("shows that patient's history and no way to anything else", async () => {
    const visited = await visit(await clinic(), HISTORY);
    await handOverOnPage(visited);
    expect(await heading("My B2M history")).toBeVisible();
    expect(screen.getByText(/^Handed, Over\. As of/u)).toBeVisible();
    expectOnlyAda();
  });

  it.each([
    "/",
    `/patients/${ben.id}`,
    `/patients/${ben.id}/history`,
    "/patients/new",
    "/settings",
    "/import",
    "/methods",
    "/recovery",
    "/board",
    "/nowhere",
  ])("shows the same after a reload at %s", async (address) => {
    const texts = await clinic();
    const visited = await visit(texts, HISTORY);
    await handOverOnPage(visited);
    await visit(texts.otherTab(), address);
    expect(await heading("My B2M history")).toBeVisible();
    expectOnlyAda();
  });

  it("stays where it is when the browser goes back", async () => {
    const texts = await clinic();
    window.history.pushState(null, "", `/patients/${ben.id}`);
    const visited = await visit(texts, HISTORY);
    await handOverOnPage(visited);
    await act(async () => {
      window.history.back();
      await new Promise((resolve) => window.addEventListener("popstate", resolve, { once: true }));
    });
    await waitFor(() => expect(window.location.pathname).toBe(HISTORY));
    expectOnlyAda();
  });

  it("is reached in a tab that stood open on another patient, at once", async () => {
    const texts = await clinic();
    const open = await visit(texts.otherTab(), `/patients/${ben.id}`);
    await heading("Hidden, Ben");
    const { device } = open;
    await act(async () => {
      await handOverBy(device);
    });
    expect(await heading("My B2M history")).toBeVisible();
    expectOnlyAda();
  });

  it("answers no shortcut of the other pages: no form opens with n, nothing is undone with Ctrl+Z", async () => {
    const visited = await visit(await clinic(), "/");
    visited.monitor.getState().archivePatient(ben.id);
    await visited.saver.settled();
    await act(async () => {
      await handOverBy(visited.device);
    });
    await heading("My B2M history");
    const before = visited.monitor.getState().records;
    await visited.user.keyboard("n{Control>}z{/Control}/{Alt>}{ArrowLeft}{/Alt}{Escape}");
    expect(visited.monitor.getState().records).toBe(before);
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    expectOnlyAda();
  });

  it("is left with the PIN, and is then the care team's again", async () => {
    const visited = await visit(await clinic(), HISTORY);
    await handOverOnPage(visited);
    const { user } = visited;
    await user.click(screen.getByRole("button", { name: "Leave patient mode" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Leave patient mode" }));
    await user.type(dialog.getByLabelText("PIN"), "0000");
    await user.click(dialog.getByRole("button", { name: "Leave" }));
    expect(await dialog.findByText("This is not the PIN.")).toBeVisible();
    expectOnlyAda();
    await user.type(dialog.getByLabelText("PIN"), "4711");
    await user.click(dialog.getByRole("button", { name: "Leave" }));
    expect(await screen.findByRole("navigation", { name: "Main" })).toBeVisible();
    expect(await heading("My B2M history")).toBeVisible();
  });

  it("stays locked, and says what to do, where the lock cannot be read", async () => {
    const texts = await clinic();
    texts.set(PATIENT_MODE_KEY, "spoilt");
    await visit(texts, `/patients/${ben.id}`);
    expect(await heading("This device is locked")).toBeVisible();
    expect(screen.getByText(/Please give it back to the care team/u)).toBeVisible();
    expect(everything()).not.toMatch(/Hidden|Handed/u);
    expect(screen.queryAllByRole("link")).toEqual([]);
    expect(screen.queryAllByRole("button")).toEqual([]);
  });

  it("shows nobody where the patient's record cannot be read", async () => {
    const texts = await clinic();
    const visited = await visit(texts, HISTORY);
    await handOverOnPage(visited);
    texts.set(`b2m:patient:${ada.id}`, "spoilt");
    await visit(texts.otherTab(), HISTORY);
    expect(await screen.findByText("This history cannot be shown on this device.")).toBeVisible();
    expect(everything()).not.toMatch(/Hidden|Handed/u);
    expect(screen.getByRole("button", { name: "Leave patient mode" })).toBeVisible();
  });
});

describe("the question for a PIN", () => {
  it("opens from the patient's page, refuses two that differ and says what the PIN is not good for", async () => {
    const { user, monitor } = await visit(await clinic(), `/patients/${ada.id}`);
    await user.click(await screen.findByRole("button", { name: "More" }));
    await user.click(screen.getByRole("menuitem", { name: "Hand over the device" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Hand over the device" }));
    expect(dialog.getByText(/does not keep out somebody who opens this browser's developer tools/u)).toBeVisible();
    await user.type(dialog.getByLabelText("PIN"), "12");
    await user.click(dialog.getByRole("button", { name: "Start patient mode" }));
    expect(dialog.getByLabelText("PIN")).toHaveAccessibleDescription("At least 4 digits.");
    await user.type(dialog.getByLabelText("PIN"), "34");
    await user.type(dialog.getByLabelText("PIN again"), "1243");
    await user.click(dialog.getByRole("button", { name: "Start patient mode" }));
    expect(dialog.getByLabelText("PIN again")).toHaveAccessibleDescription("The two PINs differ. Type the same one twice.");
    expect(monitor.getState().patientMode).toEqual({ type: "Off" });
  });
});

describe("a device of one patient", () => {
  async function own() {
    const texts = memoryTextStore();
    await localRepository(texts).saveRecord(ada);
    return texts;
  }
  it("opens on My B2M history once that is set, with a plain way to all records", async () => {
    const texts = await own();
    const { user, saver } = await visit(texts, "/settings");
    await user.click(await screen.findByRole("radio", { name: "One patient" }));
    await saver.settled();
    window.history.replaceState(null, "", "/");
    const again = await visit(texts, "/");
    expect(await heading("My B2M history")).toBeVisible();
    expect(window.location.pathname).toBe(HISTORY);
    await again.user.click(screen.getByRole("link", { name: "All records" }));
    expect(await heading("Patients")).toBeVisible();
  });
  it("opens on the patients while it is not set, and where a second patient has come", async () => {
    const texts = await own();
    await visit(texts, "/");
    expect(await heading("Patients")).toBeVisible();
    const { monitor, saver } = await visit(texts, "/settings");
    monitor.getState().changeSettings({ deviceUse: "one-patient" });
    await saver.settled();
    await localRepository(texts).saveRecord(ben);
    await visit(texts, "/");
    expect(await heading("Patients")).toBeVisible();
  });
});
