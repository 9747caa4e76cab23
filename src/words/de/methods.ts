import type { PageWords } from "../language.ts";

/** Die Seite zur Methodik: wie Beurteilungen entstehen, wie gut sie sind, was nicht bekannt ist, und wer es sagt. */
export const methods: PageWords["methods"] = {
  title: "Methodik",
  intro: "Wie eine Beurteilung entsteht, wie oft sie falsch ist, was sie nicht wissen kann, und woher jede Zahl kommt.",
  contents: "Auf dieser Seite",
  draft:
    "Diese Übersetzung ist ein Entwurf: Noch hat sie niemand gelesen, der mit der Sprache aufgewachsen und ärztlich tätig ist.",
  reached: {
    title: "Wie eine Beurteilung entsteht",
    paragraphs: [
      "Die Ergebnisse eines Patienten und einer Messgröße werden nach Tagen geordnet. Weggelassen, aber gezeigt und gezählt, werden " +
        "irrtümlich erfasste und vorläufige Ergebnisse, Ergebnisse jenseits der Messgrenze („<0,2“, „>20“) und Urin mit einem pH " +
        "unter 6 oder unbekanntem pH.",
      "Die Reihe wird geschnitten, wo die Methode wechselt, oder das Labor, wo die Methode nicht erfasst ist: Methoden unterscheiden " +
        "sich um 21 bis 29 %, mehr als die meisten wahren Änderungen. Beurteilt wird nur der letzte Abschnitt, und über einen Schnitt, " +
        "den keine Probe überbrückt, wird nichts berechnet. Ergebnisse eines Tages zählen einmal, als ihr geometrisches Mittel.",
      "Jedes Ergebnis schwankt, auch wenn sich im Patienten nichts ändert. Für Serum ist die angenommene gesamte Schwankung 8,4 %. " +
        "Auf der logarithmischen Skala sind Verdopplung und Halbierung gleich groß und entgegengesetzt, und jedes Ergebnis " +
        "rauscht gleich.",
      "Ein Ergebnis, das weder der Nachbar davor noch der danach stützt, zählt nur zum Teil, damit ein schlechtes Röhrchen keine " +
        "Bewegung macht: Jenseits von 2,5 Standardabweichungen zählt umso weniger davon, je weiter es herausragt. Gezeichnet und " +
        "aufbewahrt wird es wie angegeben, und die Beurteilung nennt es. Wo ein Wert mit wenigen Ziffern gedruckt ist (0,6, " +
        "0,7), kommt " +
        "zur Schwankung hinzu, was das Runden ausmacht.",
      "Die Suche nach einem Sprung fragt von jeder Teilung eines Abschnitts benachbarter Ergebnisse in einen früheren und einen " +
        "späteren Teil: Wie weit liegen die beiden Mittel auseinander, gezählt in ihren Standardfehlern? Die Teilung, die am meisten " +
        "heraussticht, wird an zwei Grenzen gehalten.",
      "„Möglich“ wägt all diese Teilungen zusammen, als Stufen und als langsame Anstiege, und fragt, ob sie stärker für eine Bewegung " +
        "sprechen als die Ergebnisse von Patienten ohne Änderung. Bei zwei Ergebnissen ist es genau die Referenzänderung, +26 % oder " +
        "−21 %. Eine mögliche Meldung bittet um eine Wiederholung.",
      "„Bestätigt“ heißt: Der spätere Teil hat mindestens zwei Ergebnisse im Abstand von mindestens 14 Tagen, die beide die Änderung " +
        "stützen, und der Unterschied ist einer, den eine Reihe ohne Änderung bei höchstens 5 von 100 Patienten je zeigt, über 24 " +
        "Besuche. Auch das letzte Ergebnis zählt dafür nur so weit, wie die zwei davor es stützen.",
      "„Keine Änderung gezeigt seit“ folgt, wenn mindestens 4 Ergebnisse über mindestens 90 Tage keinen weiteren Sprung " +
        "brachten. „Keine " +
        "Änderung gezeigt“ sagt immer, wie groß eine verborgene Änderung sein könnte. Es ist kein Beweis, dass sich nichts ändert.",
      "Für Serum ergibt Kreatinin innerhalb von 7 Tagen um jedes Ende des Sprungs die eGFR (CKD-EPI 2021). Was die beiden " +
        "Filtrationsraten " +
        "allein bewirken würden, wird an die gesehene Änderung gehalten: Die Nieren allein könnten sie erklären, erklären " +
        "höchstens einen " +
        "Teil, oder erklären sie nicht. Wo Kreatinin fehlt, lässt sich das nicht sagen, und kein Progress wird nahegelegt. " +
        "Ereignisse wie " +
        "Infektion, Transplantation oder Interferon halten die Deutung ebenso zurück.",
      "Ein letztes Ergebnis jenseits der Messgrenze („>20“) zählt als diese Grenze, wo schon die Grenze eine Änderung zeigt, mit " +
        "„mindestens“. Sonst wird die Reihe nicht gedeutet: Sie gilt nie als „keine Änderung“.",
      "Eine Probe, die nach der alten und der neuen Methode gemessen wurde (zwei Ergebnisse eines Tages und einer Uhrzeit), " +
        "überbrückt einen " +
        "Wechsel von Methode oder Labor: Die Schwankung des Patienten hebt sich darin auf. Das geometrische Mittel der " +
        "Quotienten bringt die " +
        "früheren Ergebnisse auf die neue Methode, und sein Standardfehler, √(2/k) × CVA bei k Paaren, kommt zu jedem Sprung über den " +
        "Wechsel hinzu. Paare, die sich stärker widersprechen, als die Verfahren erklären (99 %), ein Faktor über zwei, oder " +
        "Verfahren ohne " +
        "analytischen VK in den Einstellungen ergeben keine Brücke. Nie wird ein veröffentlichter oder angenommener Faktor " +
        "verwendet. Ein Paar " +
        "lässt sich unter „Warum“ beiseitelegen.",
      "Geschnitten wird auch, wo eine Dialyse beginnt und endet. Eine Methode, die wiederkommt, wird an ihre eigenen früheren " +
        "Ergebnisse gehalten. Jeder Bruch wird mit seinem Tag genannt, und mit der Zahl der nicht verglichenen Ergebnisse.",
    ],
    formula:
      "d(i, j) = (Mittel von z von j bis t − Mittel von z von i bis j−1) / (σ · √(1/(j−i) + 1/(t−j+1))),   z = ln(Wert),   " +
      "σ² = ln(1 + CVA²) + ln(1 + CVI²)",
  },
  characteristics: {
    title: "Wie oft sie falsch ist, und wie oft sie einen Anstieg findet",
    intro: (series, seed) =>
      `Aus einer Simulation von ${series} Patienten je Zeile mit einem Besuch alle 30 Tage, mit eben den Funktionen, die diese Seite ` +
      `verwendet (npm run simulate, Startwert ${seed}). Jeder kann sie wiederholen.`,
    caption: (assumed, truth) => `Angenommene Schwankung ${assumed} %, wahre Schwankung ${truth} %`,
    stable: {
      title: "Patienten, bei denen sich nichts ändert",
      columns: ["Ergebnisse", "Je bestätigt", "Möglich bei diesem Besuch", "Gemeldet bei diesem Besuch", "Je gemeldet"],
    },
    patterns: {
      title: "Patienten, bei denen B2M steigt",
      columns: [
        "Wahrer Verlauf",
        "Bis zum letzten Besuch gefunden",
        "Bis zum letzten Besuch bestätigt",
        "Beim ersten Besuch danach gefunden",
      ],
      names: {
        "step-15": "Stufe +15 % bei Besuch 7 von 12",
        "step-25": "Stufe +25 % bei Besuch 7 von 12",
        "step-50": "Stufe +50 % bei Besuch 7 von 12",
        "response-then-relapse": "Ansprechen, dann +10 % je Besuch",
      },
    },
    courses: {
      title: "Wo die Ergebnisse nicht wie angenommen sind",
      intro: (series) =>
        `Dieselbe Regel an ${series} simulierten Patienten je Zeile, angenommen eine Schwankung von 8,4 %. Daneben bekannte ` +
        `Regeln, jede ` +
        "mit der einen Grenze, bei der sie 20 von 100 Patienten ohne Änderung über 24 Besuche meldet: das letzte Ergebnis gegen " +
        "das vorige, " +
        "das erste oder das niedrigste; CUSUM und EWMA um die ersten drei Ergebnisse; die Steigung über alle.",
      flatColumns: ["Nichts ändert sich, 24 Besuche", "Je bestätigt", "Je gemeldet"],
      risingColumns: ["B2M steigt", "Gefunden", "Bestätigt"],
      wrongWayColumns: ["In Gegenrichtung gemeldet nach einem Ausreißer", "1 Besuch danach", "2", "3", "4"],
      rules: {
        previous: "Voriges",
        first: "Erstes",
        nadir: "Niedrigstes",
        cusum: "CUSUM",
        ewma: "EWMA",
        regression: "Steigung",
      },
      flat: {
        "as-assumed": "Ergebnisse schwanken wie angenommen",
        irregular: "Besuche 3 bis 180 Tage auseinander",
        "printed-0.6": "Gedruckt auf 0,1, bei 0,6",
        "printed-1.2": "Gedruckt auf 0,1, bei 1,2",
        "printed-2.4": "Gedruckt auf 0,1, bei 2,4",
        autocorrelated: "Benachbarte Ergebnisse ähneln sich (Korrelation 0,3)",
        "outlier-high": "Ein Ergebnis ist 60 % zu hoch",
        "outlier-low": "Ein Ergebnis ist 37,5 % zu niedrig",
        "cv-6.6": "Wahre Schwankung 6,6 %",
        "cv-12": "Wahre Schwankung 12 %",
        "printed-0.25": "Gedruckt auf 0,1, bei 0,25",
        "outlier-first": "Das erste Ergebnis ist 60 % zu hoch",
      },
      rising: {
        "step-15-at-7": "+15 % bei Besuch 7 von 12",
        "step-25-at-7": "+25 % bei Besuch 7 von 12",
        "step-25-at-3": "+25 % bei Besuch 3 von 12",
        "step-50-at-7": "+50 % bei Besuch 7 von 12",
        "ramp-3-from-2": "+3 % je Besuch ab Besuch 2 von 12",
        "ramp-3-from-7": "+3 % je Besuch ab Besuch 7 von 12",
        "ramp-5-from-2": "+5 % je Besuch ab Besuch 2 von 12",
        "ramp-5-from-7": "+5 % je Besuch ab Besuch 7 von 12",
        "ramp-8-from-2": "+8 % je Besuch ab Besuch 2 von 12",
        "ramp-8-from-7": "+8 % je Besuch ab Besuch 7 von 12",
        "ramp-10-from-2": "+10 % je Besuch ab Besuch 2 von 12",
        "ramp-10-from-7": "+10 % je Besuch ab Besuch 7 von 12",
        "relapse-10": "Ansprechen, dann +10 % je Besuch über 4 Besuche",
        "relapse-5": "Ansprechen, dann +5 % je Besuch über 8 Besuche",
      },
      bridged: (v) =>
        `Wo eine Methode wechselt und von beiden gemessene Proben sie überbrücken, werden höchstens ${v.confirmed} der Patienten ohne ` +
        "Änderung über 24 Besuche bestätigt gemeldet (1, 2 oder 4 Paare; CVA 3 oder 6 %). Von Anstiegen um 25 % genau beim Besuch des " +
        `Wechsels (CVA 3 %) werden ${v.one} mit einem Paar gefunden, ${v.two} mit zwei und ${v.four} mit vier; ohne Brücke wird nur ` +
        `verglichen, was danach kommt, und ${v.none} werden gemeldet.`,
      reading: (v) =>
        `Wo sich benachbarte Ergebnisse ähneln, werden ${v.alike} der Patienten ohne Änderung bei irgendeinem Besuch bestätigt ` +
        `gemeldet; wo ` +
        `die wahre Schwankung 12 % ist, ${v.wider}. Ein Ausreißer führt zu einer bestätigten Meldung bei ${v.spike}; ein erstes ` +
        `Ergebnis als ` +
        `Ausreißer, das nichts davor zeigen kann, bei ${v.first}, und dann sagt die Beurteilung, dass der Stand davor auf einem ` +
        `einzigen ` +
        "Ergebnis beruht. CUSUM, EWMA und die Steigung finden Stufen und Anstiege von einem bekannten Stand ebenso gut oder " +
        "besser, und " +
        "verlieren den Anstieg nach einem Ansprechen.",
    },
    reading:
      "Bei einem Besuch werden höchstens etwa 5 von 100 Patienten ohne Änderung gemeldet; über viele Besuche summieren sich solche " +
      "Meldungen, und deshalb bittet eine mögliche Meldung um eine Wiederholung. Wo die wahre Schwankung größer ist als die " +
      "angenommene, " +
      "wachsen falsche Meldungen auf ein Mehrfaches: Jede Beurteilung sagt daher, bis zu welcher Schwankung sie hält.",
  },
  unknown: {
    title: "Was nicht bekannt ist",
    points: [
      "Angenommen wird, dass Ergebnisse unabhängig schwanken. Wo sich Nachbarn ähneln, oder die wahre Schwankung größer ist als " +
        "angenommen, sind zufällige Meldungen häufiger als angegeben.",
      "Keine Zahl für die Schwankung von B2M bei Menschen mit Myelom, Lymphom oder Nierenkrankheit wurde gefunden, und keine in der " +
        "EFLM-Datenbank zur biologischen Variation. Die 8,4 % stammen von Menschen ohne Krebs, und ebenso die Grenzen.",
      "Für Liquor und Urin wurde gar keine bestätigte Zahl gefunden: Diese Reihen werden gezeigt, und erst beurteilt, wenn das " +
        "Team in den " +
        "Einstellungen eine Zahl einstellt.",
      "Keine Studie und keine Leitlinie definiert einen „B2M-Anstieg“ oder einen „B2M-Progress“. Alle Grenzen hier sind eigene " +
        "Regeln dieser App.",
      "Wie viel von einem Anstieg den Nieren gehört, lässt sich aus Kreatinin nicht berechnen. Was die Nieren allein erklären " +
        "könnten, ist " +
        "ein grober Hinweis, nie eine Korrektur.",
      "Ein Ergebnis hat keinen Nachbarn vor dem ersten einer Reihe: Ist dieses ein Ausreißer, sieht alles Folgende nach einer Änderung " +
        "aus. Auch zwei schlechte Proben hintereinander sehen so aus.",
      "Ein langsamer Anstieg wird spät gemeldet: Von +3 % je Besuch über sechs Besuche wird etwa die Hälfte gefunden, von +5 % " +
        "fast alles, " +
        "aber selten, bevor es 20 % geworden sind. Bis dahin kann „Keine Änderung gezeigt“ neben einer Steigung stehen.",
      "Eine Änderung innerhalb der Grenzen beweist nicht, dass alles gleich bleibt: Bei zwei Ergebnissen wird ein wahrer " +
        "Anstieg um 25 % bei " +
        "etwa der Hälfte der Patienten übersehen.",
      "Nichts hier wurde von einem Arzt oder einer Behörde geprüft.",
    ],
  },
  safety: {
    title: "Bevor Sie sich darauf verlassen",
    points: (cvi, cva) => [
      "Für geschulte Behandlungsteams. Unterstützt das klinische Urteil und ersetzt es nicht. Nicht für Diagnose oder Screening.",
      "B2M gehört nicht zu den IMWG-Kriterien für Ansprechen oder Progress. Bestätigen Sie mit M-Protein, freien Leichtketten, " +
        "Bildgebung oder Knochenmark, wie es angebracht ist.",
      "Steigendes B2M kann durch verminderte Nierenleistung, Infektion, Entzündung, Autoimmunkrankheit, Interferon oder höheres " +
        "Alter bedingt sein.",
      "Verschiedene Labore und Methoden können sich um 20 bis 30 % unterscheiden. Änderungen über einen Methodenwechsel werden nicht " +
        "berechnet, außer Proben, die beide gemessen haben, überbrücken ihn.",
      `Die Grenzen für Änderungen im Serum nehmen einen VK innerhalb einer Person von ${cvi} % und einen analytischen VK von ` +
        `${cva} % an, wenn die ` +
        "Einstellungen nichts anderes sagen; sie stammen von Menschen ohne Krebs.",
      "Eine Änderung innerhalb der Grenzen beweist nicht, dass alles gleich bleibt.",
      "Ein Anstieg braucht eine zweite Probe, bevor er bestätigt heißt. Die Grenzen sind Regeln der App, keine Leitlinie.",
      "Referenzgrenzen sind die des Labors, wo es sie angab, sonst eine gekennzeichnete Vorgabe. Die Vorgabe für Serum, 1,5–3 " +
        "mg/L, ist " +
        "oben weiter als die der meisten Labore.",
      "B2M wird in saurem Urin zerstört: Es ist unter pH 7 unbeständig und unter 6 stark (Donaldson), mit einem kleinen Verlust " +
        "zwischen 6,0 und 7,5 (Hasegawa 2024). Ergebnisse bei einem pH unter 6 oder unbekanntem pH werden gezeigt und nicht gedeutet.",
      "B2M im Liquor wird durch Infektion und Entzündung ebenso wie durch Lymphom gehoben und ist nie allein beweisend. Studien " +
        "widersprechen sich: Für Erwachsene wurden Grenzen von 1,85 und 1,89 mg/L vorgeschlagen, und sie liegen im vorgegebenen " +
        "Bereich; " +
        "bei 30 Kindern mit akuter lymphatischer Leukämie fand es 40 % der Krankheit im Zentralnervensystem, mit einem " +
        "prädiktiven Wert von 8 %.",
      "Stadien und Scores verwenden die Probe bei Diagnose, vor der Behandlung, und die gezeigten Einheiten: mg/L, nicht mg/dL.",
      "Unter Dialyse sind Werte von 5 bis 50 mg/L zu erwarten, und nichts wird über den Tumor gesagt.",
      "Nicht für Menschen unter 18 oder in der Schwangerschaft: Grenzen gibt es hier dafür nicht.",
      "Beschwerden, fallende Nierenleistung, hohes Calcium oder neue Schmerzen verlangen Handeln, was immer diese Kurve zeigt.",
    ],
  },
  defaults: {
    title: "Vorgegebene Bereiche, und wonach gefragt wird",
    intro:
      "Der eigene Bereich eines Labors geht immer vor. Diese gelten, wo keiner angegeben war; null und fehlende Grenzen sind, " +
      "was sie sagen.",
    columns: ["Messgröße", "Einheit", "Vorgegebener Bereich", "Quelle", "Gefragt wird", "Abgelehnt"],
    below: (value) => `unter ${value}`,
    above: (value) => `über ${value}`,
    none: "keiner",
    zeroOrLess: (value) => `${value} oder weniger`,
  },
  notices: "Teile anderer in dieser App und ihre Lizenzen",
  sources: {
    title: "Quellen",
    points: [
      "Schwankung von Serum-B2M innerhalb einer Person: NHANES III, wiederholte Untersuchungen, gesamter VK 8,4 % (Selvin E et " +
        "al., PMC3628297).",
      "Log-normale Referenzänderung: Fokkema MR et al., Clin Chem 2006;52:1602–3. Referenzänderung: Harris EK, Yasaka T, 1983.",
      "Unterschiede zwischen Methoden: Fedele PL, Choy KW, Doery JC, Pathology 2014 (Steigungen 0,79 und 0,70 gegen das erste Labor).",
      "Verdopplungszeit: ln 2 / Steigung des Logarithmus; Standardfehler mit der bekannten Schwankung als Untergrenze.",
      "Persönlicher Referenzbereich: Coskun A et al., Clin Chem 2021;67:374–384 (Modell 2).",
      "eGFR: CKD-EPI 2021 aus Kreatinin, Inker LA et al., N Engl J Med 2021;385:1737–49. Schwankung von Kreatinin innerhalb einer " +
        "Person: Front Med 2022, doi 10.3389/fmed.2022.1009358.",
      "Interferon und B2M: Tienhaara A et al., Br J Haematol 1991;77:335–8; Remes K et al., Br J Haematol 1993;84:353–5.",
      "B2M im Urin und pH: Mayo Clinic Laboratories, Testinformation; Donaldson MD; Hasegawa, Jpn J Med Technol 2024;73:332–6.",
      "Liquor: Kontrollen 1,3 ± 0,5 mg/L, Quotient zum Serum 0,6 ± 0,19, über 1 mit Krankheit des Zentralnervensystems verbunden " +
        "(Caudie 2005, PMID 16330382). Für die Grenze von 1,85 mg/L geben der Artikel der Kohorte und sein Vorabdruck Sensitivität und " +
        "Spezifität vertauscht an (85,7 und 89,7 %), daher wird keine als geklärt genannt.",
      "B2M fehlt in den Kriterien des Myeloms: Kumar S et al., Lancet Oncol 2016;17:e328–46.",
      "Zweck des Tests und vorgegebene Bereiche: City of Hope, Patientenseite „Beta-2 microglobulin (B2M)“, 8. Juni 2023.",
      "Molare Masse 11.800 g/mol: Mayo Clinic Laboratories.",
      "Alle Konstanten, mit dem Vermerk, wie weit jede bestätigt wurde: docs/evidence.md im Quelltext.",
    ],
  },
};
