import { LANGUAGES } from "../../src/words/languages.ts";
import { misfits } from "./pages/misfits.ts";
import { expect, expectAccessible, test } from "./story.ts";

const FITS = { over: [], broken: [], cut: [] };
const pagesOf = (pdf: Buffer): number => (pdf.toString("latin1").match(/\/Type\s*\/Page\b/gu) ?? []).length;

test.describe("a clinician's day in German", () => {
  test.use({ locale: "de-DE" });

  test("goes from the first result with a comma and 14.03.26 to the verdict, its reasons, the board and the printed report", async ({
    page,
  }) => {
    const { common, pages } = await LANGUAGES.de.fetch();
    const words = await common.fetch();
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    await page.clock.setFixedTime(new Date("2026-03-14T12:00:00"));

    await test.step("Given a patient with an umlaut and a birth date by day, month and year", async () => {
      await page.goto("/patients/new");
      await expect(page.locator("html")).toHaveAttribute("lang", "de");
      await page.getByLabel("Familienname").fill("Größler");
      await page.getByLabel("Vorname").fill("Jörg");
      await page.getByLabel("Geburtsdatum", { exact: true }).fill("12.4.1954");
      await page.getByLabel("Geschlecht").selectOption({ label: "Männlich" });
      await page.getByLabel("Diagnose", { exact: true }).selectOption({ label: "Multiples Myelom" });
      await button("Patient speichern").click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Größler, Jörg");
    });

    await test.step("When six results are typed as the laboratory printed them", async () => {
      await button("Neues Ergebnis").first().click();
      const form = page.getByRole("dialog", { name: /Neues Ergebnis/u });
      for (const [value, day] of [
        ["2,4", "14.10.25"],
        ["2,5", "14.11.25"],
        ["2,3", "14.12.25"],
        ["2,4", "14.01.26"],
        ["3,9", "14.02.26"],
        ["4,1", "14.03.26"],
      ] as const) {
        await form.getByLabel("Wert", { exact: true }).fill(value);
        await form.getByLabel("Entnommen am", { exact: true }).fill(day);
        if (day === "14.10.25") await form.getByLabel("Einheit", { exact: true }).selectOption("mg/L");
        if (day === "14.03.26") await expect(form).toContainText("Samstag, 14. März 2026, heute");
        await form.getByRole("button", { name: "Ergebnis speichern" }).click();
        await expect(
          page
            .getByRole("status")
            .filter({ hasText: /^Gespeichert: / })
            .first(),
        ).toContainText(`${value} mg/L`);
      }
      await page.keyboard.press("Escape");
      await expect(form).toHaveCount(0);
    });

    const verdict = page.getByRole("region", { name: "Beurteilung" });
    await test.step("Then the verdict says what may be, in figures as German writes them", async () => {
      await expect(verdict).toContainText("Steigend, bestätigt");
      await expect(verdict).toContainText(/2,40 → 4,00 mg\/L seit dem 14\.02\.2026/u);
      await expect(verdict).toContainText("Ersatz, nicht von diesem Labor: Patientenseite von City of Hope");
      await expect(verdict).toContainText("Nieren unbekannt: kein Kreatinin innerhalb von 7 Tagen");
    });
    await test.step("And Why gives its reasons, none of them in English", async () => {
      await verdict.getByRole("button", { name: "Warum" }).click();
      const why = page.getByRole("region", { name: "Warum: Steigend, bestätigt" });
      await expect(why).toContainText("Allein durch Zufall bei weniger als 1 von 1000 Patienten ohne Änderung");
      await expect(why.getByRole("rowheader", { name: /^Voriges,\s14\.02\.2026/u })).toBeVisible();
      await why.getByText("Ausführlich").click();
      await expect(why).toContainText("Danach: 2 Ergebnisse, 14. Februar 2026 bis 14. März 2026: 3,90, 4,10; Mittel 4,00 mg/L");
      await expect(page.getByRole("main")).not.toContainText(/\b(?:the|result|since|rising|kidneys)\b/iu);
    });

    await test.step("And the board asks its question and shows the case", async () => {
      await page.getByRole("link", { name: "Tumorboard" }).click();
      const board = await pages.board.fetch();
      await button(board.addNamed("Größler, Jörg")).click();
      await page.getByLabel(board.questionOf("Größler, Jörg")).fill("Behandlung wechseln?");
      await button(board.start).click();
      const slide = page.locator('[data-current="true"]');
      await expect(slide.locator('[data-part="verdict"]')).toContainText("Steigend, bestätigt");
      await expect(slide).toContainText("Behandlung wechseln?");
      await expect(slide).toContainText("Stand 14. Mär. 2026");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await expect(button(board.start)).toBeVisible();
    });

    await test.step("And the report is one page of German", async () => {
      await page.getByRole("link", { name: "Patienten", exact: true }).click();
      await page.getByRole("link", { name: "Größler, Jörg" }).click();
      await button(words.patient.more).click();
      await page.getByRole("menuitem", { name: "Bericht" }).click();
      const sheet = page.getByRole("article");
      await expect(sheet.getByRole("figure")).toBeVisible();
      await expect(sheet).toContainText("Größler, Jörg · Männlich · geb. 12.04.1954 (71 J.)");
      await expect(sheet).toContainText("14.03.2026");
      await expect(sheet).toContainText("4,1 mg/L");
      await expect(sheet).not.toContainText(/\d\.\d mg|\b(?:the|since|rising|results)\b/iu);
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))).toBe(1);
    });
  });
});

test.describe("a patient's history in Spanish", () => {
  test.use({ locale: "es-MX", viewport: { width: 390, height: 844 } });

  test("is read on a phone: the answer first, the chart by a tap, the numbers when asked for", async ({ page }) => {
    const words = await (await LANGUAGES.es.fetch()).common.fetch();
    await page.goto("/");
    await page.getByRole("button", { name: words.roster.loadDemo }).click();
    await page.getByRole("link", { name: /Amberg/u }).click();
    await page.getByRole("button", { name: words.patient.more, exact: true }).click();
    await page.getByRole("menuitem", { name: "Mi historial de B2M" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Mi historial de B2M" })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "es");

    await test.step("The verdict's sentence stands first, and claims nothing", async () => {
      const answer = page.getByRole("region", { name: "En breve" });
      await expect(answer).toContainText(/Sus últimos dos resultados son más altos/u);
      await expect(page.getByRole("main")).not.toContainText(/\b(?:the|results?|since|kidneys|blood)\b|estable|recaída/iu);
      await expect(page.getByText(/IC 95 %/u)).toBeHidden();
    });
    await test.step("A tap on the chart reads a result out with its comma", async () => {
      const chart = page.getByRole("figure").first();
      await expect(chart.getByRole("status")).toContainText("4,7 mg/L");
      const mark = chart.locator("[data-part=mark]").first();
      await mark.scrollIntoViewIfNeeded();
      const box = await mark.boundingBox();
      if (box === null) throw new Error("The first result is not drawn");
      await page.mouse.click(box.x + box.width / 2, box.y + 60);
      await expect(chart.getByRole("status")).toContainText("8,1 mg/L");
      await expect(chart.getByRole("status")).toContainText(/3 de marzo de 2025|\d+ de \p{L}+ de 20\d\d/u);
    });
    await test.step("The table says the same, and the numbers open", async () => {
      await page.getByRole("radio", { name: "Tabla" }).check();
      await expect(page.getByRole("table").getByRole("row").nth(1)).toContainText("4,7 mg/L");
      await page.getByText("Mostrar los números").click();
      await expect(page.getByText(/En aumento, confirmado/u).first()).toBeVisible();
      expect(await page.evaluate(misfits)).toEqual(FITS);
      await expectAccessible(page);
    });
  });
});

/** What a French laboratory exports: its own headings, days in words, statuses and a comma. */
const TABLEAU = [
  "Nom de naissance;Prénom;Date de naissance;Sexe;Analyse;Résultat;Unité;Valeurs de référence;Date de prélèvement;Statut;Laboratoire",
  "Lefèvre;Chloé;12/04/1954;F;Bêta-2-microglobuline sérique;2,41;mg/L;0,8 à 2,4;1er février 2026;validé;CHU Nord",
  "Lefèvre;Chloé;12/04/1954;F;Bêta-2-microglobuline sérique;2,52;mg/L;0,8 à 2,4;14 août 2026;définitif;CHU Nord",
  "Lefèvre;Chloé;12/04/1954;F;Créatinine sérique;88;µmol/L;;14 août 2026;validé;CHU Nord",
  "Lefèvre;Chloé;12/04/1954;F;Bêta-2-microglobuline sérique;2,6;mg/L;0,8 à 2,4;14 octobre 2026;provisoire;CHU Nord",
  "Lefèvre;Chloé;12/04/1954;F;Clairance de la créatinine;71;mL/min;;14 août 2026;validé;CHU Nord",
].join("\n");

test.describe("an import in French", () => {
  test.use({ locale: "fr-FR" });

  test("reads a French laboratory's headings, tests, statuses and months, and says of every row what becomes of it", async ({
    page,
  }) => {
    await page.goto("/import");
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await page.getByLabel("Coller des résultats").fill(TABLEAU);
    await page.getByRole("button", { name: "Vérifier", exact: true }).click();
    const review = page.getByRole("table", { name: "Vérification" });
    const row = (text: string) => review.getByRole("row").filter({ hasText: text });
    await test.step("What can be read in two ways is asked in French", async () => {
      const question = page.getByRole("group", { name: /Qu’est-ce qui vient en premier dans des dates comme 12\/04\/1954/u });
      await question.getByRole("radio", { name: /12 avril 1954 : jour, mois, année/u }).check();
    });
    await test.step("Every row is shown as it would be kept, or why it is not", async () => {
      await expect(row("2,41")).toContainText("01/02/2026");
      await expect(row("2,52")).toContainText("14/08/2026");
      await expect(row("2,52")).toContainText("Nouveau");
      await expect(row("88")).toContainText("Créatinine, sérum");
      await expect(row("71")).toContainText("Refusé");
      await expect(review).not.toContainText(/\b(?:new|refused|the|row)\b/iu);
      expect(await page.evaluate(misfits)).toEqual(FITS);
      await expectAccessible(page);
    });
    await test.step("What is imported stands on the patient's page, the provisional one left out", async () => {
      await page.getByRole("button", { name: "Importer 4 résultats" }).click();
      await expect(page.getByText("4 résultats ajoutés", { exact: true })).toBeVisible();
      await page.getByRole("link", { name: "Patients", exact: true }).click();
      await page.getByRole("link", { name: /Lefèvre/u }).click();
      const results = page.getByRole("table", { name: "Résultats" });
      await expect(results.getByRole("row").filter({ hasText: "14/10/2026" })).toContainText("Provisoire");
      await expect(results.getByRole("row").filter({ hasText: "14/08/2026" })).toContainText("2,52 mg/L");
    });
  });
});
