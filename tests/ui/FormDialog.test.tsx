import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { err, ok, type Result } from "../../src/domain/result.ts";
import { DraftsProvider, type Drafts } from "../../src/ui/drafts.tsx";
import { Form } from "../../src/ui/Form.tsx";
import { FormDialog } from "../../src/ui/FormDialog.tsx";
import { TextField } from "../../src/ui/TextField.tsx";
import { useForm } from "../../src/ui/useForm.ts";
import { monitorWith } from "../support/monitor.ts";
import { show } from "../support/render.tsx";

type Problem = { readonly field: "regimen" | "note" | "record" };
type Door = (texts: { readonly regimen: string; readonly note: string }) => Result<unknown, readonly Problem[]> | undefined;
type Answer = ReturnType<Door> | Promise<ReturnType<Door>>;

type PageProps = { readonly door: (texts: Parameters<Door>[0]) => Answer; readonly draft?: string };

function Treatment({ door, ...draft }: PageProps) {
  const form = useForm({
    ...draft,
    start: () => ({ regimen: "", note: "" }),
    describe: ({ field }: Problem) => `Refused: ${field}.`,
  });
  return (
    <Form form={form} onSubmit={() => door(form.texts)} save="Save">
      <TextField {...form.field("regimen")} label="Regimen" first />
      <TextField {...form.field("note")} label="Note" lines="several" />
    </Form>
  );
}

function Page(props: PageProps) {
  const [opened, setOpened] = useState(false);
  return (
    <main>
      <button type="button" onClick={() => setOpened(true)}>
        Add treatment
      </button>
      {/* Taken away as a whole, as a page does with dialogs that it fetches. */}
      {opened ? (
        <FormDialog title="Add treatment" question="Discard this treatment?" opened onClose={() => setOpened(false)}>
          <Treatment {...props} />
        </FormDialog>
      ) : null}
    </main>
  );
}

const opener = () => screen.getByRole("button", { name: "Add treatment" });
const regimen = () => screen.getByLabelText("Regimen");
const dialog = () => screen.queryByRole("dialog", { name: "Add treatment" });
const question = () => screen.queryByRole("dialog", { name: "Discard this treatment?" });

async function open(door: (texts: Parameters<Door>[0]) => Answer = () => ok(undefined)) {
  const taken: string[] = [];
  const user = show(
    <Page
      door={(texts) => {
        taken.push(texts.regimen);
        return door(texts);
      }}
    />,
    monitorWith(),
  );
  await user.click(opener());
  await waitFor(() => expect(regimen()).toHaveFocus());
  return { user, taken };
}

/** A letter and Esc as they wait behind a long task: one after the other, and nothing else between them. */
function typeAndLeaveAtOnce(field: HTMLInputElement, text: string) {
  // Past React's own note of the value, as a key press does.
  Reflect.set(HTMLInputElement.prototype, "value", text, field);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", code: "Escape", bubbles: true }));
}

describe("a form in a dialog", () => {
  it("asks also where Esc waited in the queue behind the letter", async () => {
    await open();
    const acting: unknown = Reflect.get(globalThis, "IS_REACT_ACT_ENVIRONMENT");
    // As in a browser: what a letter changes is drawn by and by, and not before the next line of the test.
    Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", false);
    typeAndLeaveAtOnce(regimen() as HTMLInputElement, "V");
    await waitFor(() => expect(question()).toBeVisible());
    Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", acting);
    expect(regimen()).toHaveValue("V");
  });

  it.each(["Esc", "its cross", "Cancel", "a click outside"])("asks before %s discards typed text", async (way) => {
    const { user } = await open();
    await user.type(regimen(), "VRd");
    if (way === "Esc") await user.keyboard("{Escape}");
    else if (way === "its cross") await user.click(screen.getByRole("button", { name: "Close" }));
    else if (way === "Cancel") await user.click(screen.getByRole("button", { name: "Cancel" }));
    else await user.click(document.querySelector(".mantine-Modal-overlay") as HTMLElement);
    await waitFor(() => expect(question()).toBeVisible());
    expect(regimen()).toHaveValue("VRd");
  });

  it("closes at once where nothing was typed, and where what was typed was taken back", async () => {
    const { user } = await open();
    await user.type(regimen(), "V{Backspace}{Escape}");
    expect(dialog()).toBeNull();
    expect(question()).toBeNull();
  });

  it("with Esc in the question goes back to the text, and asks anew the next time", async () => {
    const { user } = await open();
    await user.type(regimen(), "VRd{Escape}");
    await waitFor(() => expect(question()).toBeVisible());
    await user.keyboard("{Escape}");
    expect(question()).toBeNull();
    expect(regimen()).toHaveValue("VRd");
    await waitFor(() => expect(regimen()).toHaveFocus());
    await user.keyboard("{Escape}");
    await waitFor(() => expect(question()).toBeVisible());
  });

  it.each(["{Escape}", "VRd{Enter}"])("gives the focus back to its opener after %s", async (keys) => {
    const { user } = await open();
    await user.keyboard(keys);
    expect(dialog()).toBeNull();
    await waitFor(() => expect(opener()).toHaveFocus());
  });

  it("gives the focus back to its opener after Discard", async () => {
    const { user } = await open();
    await user.type(regimen(), "VRd{Escape}");
    await user.click(await screen.findByRole("button", { name: "Discard" }));
    await waitFor(() => expect(opener()).toHaveFocus());
  });
});

describe("saving a form", () => {
  it("brings the user to the first refused field, keeps what was typed, and takes the refusal back once it is changed", async () => {
    const { user } = await open(() => err([{ field: "note" }, { field: "regimen" }]));
    await user.type(screen.getByLabelText("Note"), "dose reduced");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(regimen()).toHaveFocus());
    expect(regimen()).toHaveAccessibleDescription("Refused: regimen.");
    expect(screen.getByLabelText("Note")).toHaveValue("dose reduced");
    await user.type(regimen(), "V");
    expect(regimen()).not.toHaveAttribute("aria-invalid", "true");
    expect(screen.getByLabelText("Note")).toHaveAttribute("aria-invalid", "true");
  });

  it("tells what concerns no field for the form as a whole", async () => {
    const { user } = await open(() => err([{ field: "record" }]));
    await user.type(regimen(), "VRd{Enter}");
    expect(screen.getByRole("alert")).toHaveTextContent("Refused: record.");
    expect(regimen()).toHaveValue("VRd");
  });

  it("saves once at a double click, also where the form stays for the next", async () => {
    const { user, taken } = await open(() => undefined);
    await user.type(regimen(), "VRd");
    await user.dblClick(screen.getByRole("button", { name: "Save" }));
    expect(taken).toEqual(["VRd"]);
  });

  it("saves once while the key is held down", async () => {
    const { user, taken } = await open(() => undefined);
    await user.type(regimen(), "VRd{Enter}");
    expect(fireEvent.keyDown(regimen(), { key: "Enter", repeat: true })).toBe(false);
    expect(taken).toEqual(["VRd"]);
  });

  it("saves once while the door takes its time, and closes when it has answered", async () => {
    const answers: ((answer: Result<unknown, readonly Problem[]>) => void)[] = [];
    const { user, taken } = await open(() => new Promise((resolve) => void answers.push(resolve)));
    await user.type(regimen(), "VRd{Enter}{Enter}");
    expect(taken).toEqual(["VRd"]);
    expect(dialog()).toBeVisible();
    answers[0]?.(ok(undefined));
    await waitFor(() => expect(dialog()).toBeNull());
  });

  it("makes a new line with Enter in a text of several lines, and saves with Ctrl and Enter", async () => {
    const { user, taken } = await open();
    await user.type(screen.getByLabelText("Note"), "a{Enter}b");
    expect(screen.getByLabelText("Note")).toHaveValue("a\nb");
    expect(taken).toEqual([]);
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(taken).toHaveLength(1);
  });
});

describe("what was begun in a form", () => {
  const keptTexts = new Map<string, string>();
  const drafts: Drafts = {
    read: (key) => keptTexts.get(key),
    keep: (key, text) => void keptTexts.set(key, text),
    forget: (key) => void keptTexts.delete(key),
    forgetAbout: () => {},
  };
  const begin = (door: () => Answer = () => ok(undefined)) =>
    show(
      <DraftsProvider drafts={drafts}>
        <Page door={door} draft="line:p" />
      </DraftsProvider>,
      monitorWith(),
    );
  const reload = () => {
    cleanup();
    return begin();
  };
  beforeEach(() => keptTexts.clear());

  it("is offered again after a reload, and goes on where it was left", async () => {
    const first = begin();
    await first.click(opener());
    await first.type(regimen(), "VRd");
    const user = reload();
    await user.click(opener());
    expect(screen.getByText("You had begun: VRd.")).toBeVisible();
    expect(regimen()).toHaveValue("");
    await user.click(screen.getByRole("button", { name: "Continue" }));
    expect(regimen()).toHaveValue("VRd");
    await waitFor(() => expect(regimen()).toHaveFocus());
    expect(screen.queryByText(/You had begun/u)).toBeNull();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(question()).toBeVisible());
  });

  it("is forgotten when it is discarded, in the offer or in the question, and when it is saved", async () => {
    const first = begin();
    await first.click(opener());
    await first.type(regimen(), "VRd");
    const second = reload();
    await second.click(opener());
    await second.click(screen.getByRole("button", { name: "Discard" }));
    await waitFor(() => expect(regimen()).toHaveFocus());
    expect(keptTexts.size).toBe(0);
    await second.type(regimen(), "DRd{Escape}");
    expect(keptTexts.size).toBe(1);
    await second.click(await screen.findByRole("button", { name: "Discard" }));
    expect(keptTexts.size).toBe(0);
    await second.click(opener());
    await second.type(regimen(), "KRd{Enter}");
    expect(dialog()).toBeNull();
    expect(keptTexts.size).toBe(0);
  });

  it("is not written over while it is offered, nor lost by saving something else", async () => {
    const first = begin();
    await first.click(opener());
    await first.type(regimen(), "VRd");
    const user = reload();
    await user.click(opener());
    await user.type(regimen(), "DRd{Enter}");
    await user.click(opener());
    expect(screen.getByText("You had begun: VRd.")).toBeVisible();
  });

  it("is never shown where no place for it is given, as to a patient who has the device", async () => {
    keptTexts.set("line:p", JSON.stringify({ order: "ymd", texts: { regimen: "VRd", note: "" }, typed: ["regimen"] }));
    const user = show(<Page door={() => ok(undefined)} draft="line:p" />, monitorWith());
    await user.click(opener());
    expect(screen.queryByText(/You had begun/u)).toBeNull();
  });
});
