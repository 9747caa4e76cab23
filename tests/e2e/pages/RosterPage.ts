import type { Locator, Page } from "@playwright/test";

/** The roster, found by role and label. */
export class RosterPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async loadDemo(): Promise<void> {
    await this.page.goto("/");
    await this.page.getByRole("button", { name: "Load demo patients" }).click();
    await this.table.waitFor();
  }

  get table(): Locator {
    return this.page.getByRole("table", { name: "Patients" });
  }

  get search(): Locator {
    return this.page.getByRole("searchbox", { name: "Search patients" });
  }

  /** Patients' names, top to bottom. */
  get names(): Locator {
    return this.table.getByRole("rowheader").getByRole("link");
  }

  row(name: string): Locator {
    return this.table.getByRole("row").filter({ hasText: name });
  }

  filter(group: string): Locator {
    return this.page.getByRole("group", { name: "Worklist" }).getByRole("button", { name: new RegExp(`^${group} \\d+$`, "u") });
  }
}
