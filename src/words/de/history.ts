import type { PageWords } from "../language.ts";

const LAB_DIFFERENCE = "Zwei Labore können bei derselben Probe um 20 bis 30 Prozent auseinanderliegen.";
const NO_OWN_RANGE = "Zu diesem Wert kam kein Bereich von Ihrem Labor.";
const ANOTHER_RANGE = "Ihr Labor kann einen anderen haben.";
const results = (count: number): string => (count === 1 ? "1 Wert" : `${count} Werte`);

/**
 * Die eigene Sicht des Patienten: kurze Sätze und Wörter des Alltags, deren Lesbarkeit ein Test misst. Gesagt wird, was Beurteilung und
 * Akte sagen, und nie mehr.
 */
export const history: PageWords["history"]["history"] = {
  title: "Mein B2M-Verlauf",
  intro: (name, day) => `${name}. Stand ${day}.`,
  toPatient: "Zurück zur Seite des Patienten",
  allRecords: "Alle Akten",
  handOver: "Gerät übergeben",
  print: "Diese Seite drucken",
  noRecord: "Dieser Verlauf kann auf diesem Gerät nicht gezeigt werden.",
  noRecordHelp: "Bitte geben Sie das Gerät Ihrem Team zurück. Dadurch geht nichts verloren.",
  noResults: "Noch ist hier kein B2M-Wert erfasst. Ihr Verlauf beginnt mit dem ersten Test.",
  fluids: "Welcher Test",
  fluid: {
    "b2m-serum": "Blut",
    "b2m-serum-post-dialysis": "Blut nach Dialyse",
    "b2m-urine": "Urin",
    "b2m-urine-creatinine": "Urin, je Kreatinin",
    "b2m-urine-24h": "Urin über 24 Stunden",
    "b2m-csf": "Nervenwasser",
  },
  inShort: "Kurz gesagt",
  now: {
    title: "Wo stehe ich jetzt?",
    latest: {
      "b2m-serum": (v) => `Ihr letzter Bluttest war am ${v.day}. Der Wert war ${v.value}.`,
      "b2m-serum-post-dialysis": (v) => `Ihr letzter Bluttest nach Dialyse war am ${v.day}. Der Wert war ${v.value}.`,
      "b2m-urine": (v) => `Ihr letzter Urintest war am ${v.day}. Der Wert war ${v.value}.`,
      "b2m-urine-creatinine": (v) => `Ihr letzter Urintest war am ${v.day}. Der Wert war ${v.value}.`,
      "b2m-urine-24h": (v) => `Ihr letzter 24-Stunden-Urintest war am ${v.day}. Der Wert war ${v.value}.`,
      "b2m-csf": (v) => `Ihr letzter Test des Nervenwassers war am ${v.day}. Der Wert war ${v.value}.`,
    },
    latestOther: (v) => `Ihr letzter Test war am ${v.day}. Der Wert war ${v.value}.`,
    also: (values) => `Am selben Tag gab es auch ${values}.`,
    printed: (text) => `Ihr Bericht druckt ihn als ${text}.`,
    censored: {
      "<": "Tiefer konnte der Test nicht messen. Der wahre Wert liegt darunter.",
      ">": "Höher konnte der Test nicht messen. Der wahre Wert liegt darüber.",
    },
    ofLaboratory: {
      below: (limits) => `Das liegt unter dem üblichen Bereich dieses Labors (${limits}).`,
      within: (limits) => `Das liegt im üblichen Bereich dieses Labors (${limits}).`,
      above: (limits) => `Das liegt über dem üblichen Bereich dieses Labors (${limits}).`,
    },
    general: {
      below: (limits) => `${NO_OWN_RANGE} Er liegt unter einem allgemeinen Bereich (${limits}). ${ANOTHER_RANGE}`,
      within: (limits) => `${NO_OWN_RANGE} Er liegt in einem allgemeinen Bereich (${limits}). ${ANOTHER_RANGE}`,
      above: (limits) => `${NO_OWN_RANGE} Er liegt über einem allgemeinen Bereich (${limits}). ${ANOTHER_RANGE}`,
    },
    noRange: "Dazu kam kein brauchbarer Bereich. Daher kann diese Seite nicht sagen, wo der Wert liegt.",
    undetermined:
      "Das ist eine Grenze, keine genaue Zahl. Daher kann diese Seite nicht sagen, auf welcher Seite des üblichen Bereichs der " +
      "Wert liegt.",
    alone: {
      below: "Ein tiefer Wert sagt nicht, woran es liegt.",
      within: "Ein Wert im Bereich schließt nichts aus.",
      above: "Ein Wert über dem Bereich sagt nicht, woran es liegt.",
      "no-interval": "",
      undetermined: "",
    },
    leftOut: (why) => `Der Wert ist gezeigt, wird aber nicht mit den anderen verglichen: ${why}.`,
  },
  leftOut: {
    "entered-in-error": "er wurde aus Versehen eingegeben",
    preliminary: "das Labor kann ihn noch ändern",
    censored: "er ist eine Grenze, keine genaue Zahl",
    "urine-ph-low": "der Urin war zu sauer, das zersetzt B2M",
    "urine-ph-unknown": "es ist nicht erfasst, wie sauer der Urin war",
  },
  changed: {
    title: "Was hat sich geändert?",
    sinceLast: "Seit dem letzten Mal",
    overTreatment: "Über die Behandlung",
    pair: (v) => `Am ${v.fromDay} war es ${v.from}. Am ${v.toDay} war es ${v.to}.`,
    mean: (values) => `im Mittel aus ${values}`,
    chance: "So ein Abstand zwischen zwei Tests kann Zufall sein.",
    beyond: {
      rising: "Der neuere Wert ist höher, und zwar mehr als das übliche Auf und Ab zwischen zwei Tests.",
      falling: "Der neuere Wert ist tiefer, und zwar mehr als das übliche Auf und Ab zwischen zwei Tests.",
    },
    notEnough:
      "Dieser Abstand ist größer als die meisten. Mit allen Ihren Werten gesehen reicht er aber nicht, um eine Änderung zu zeigen. Ein " +
      "weiterer Test kann mehr sagen.",
    fromAll: "Was oben gesagt ist, kommt aus allen Ihren Werten zusammen.",
    noneBefore: "Es gibt keinen früheren Wert zum Vergleich.",
    otherMethod: "Der Test davor wurde anders gemacht. Die beiden werden nicht verglichen.",
    otherMethodBefore: "Der Test davor wurde anders gemacht. Daher kann man die zwei Zahlen nicht nebeneinanderstellen.",
    notCompared: "Diese Seite vergleicht diese Werte nicht.",
    noTreatment: "Hier ist keine Behandlung erfasst.",
    began: (regimen, day) => `Ihre Behandlung mit ${regimen} begann am ${day}.`,
    ended: (regimen, from, to) => `Ihre Behandlung mit ${regimen} lief vom ${from} bis zum ${to}.`,
    before: (v) => `Der letzte Test davor, am ${v.fromDay}, ergab ${v.from}. Am ${v.toDay} war es ${v.to}.`,
    noBaseline:
      "Kein Test von davor lässt sich vergleichen. Daher kann diese Seite nicht sagen, was sich seit dem Beginn geändert hat.",
  },
  chart: {
    title: "Meine Werte",
    view: "Zeigen als",
    asChart: "Diagramm",
    asTable: "Tabelle",
    name: (fluid) => `${fluid}: meine Werte im Lauf der Zeit`,
    band: "üblicher Bereich dieses Labors",
    generalBand: "allgemeiner Bereich",
    treatmentOf: (regimen, from, to) =>
      to === undefined ? `Behandlung: ${regimen}, ab dem ${from}` : `Behandlung: ${regimen}, vom ${from} bis zum ${to}`,
    earlier: "Früherer Wert",
    later: "Späterer Wert",
    tap: "Tippen Sie auf das Diagramm oder nehmen Sie die Knöpfe, um jeden Wert zu lesen.",
    newMethod: "anderes Labor oder andere Methode",
    summary: (v) => `${results(v.count)} vom ${v.from} bis zum ${v.to}. Die Tabelle nennt sie alle.`,
    one: (day) => `Ein Wert, vom ${day}.`,
    none: "Es gibt keinen Wert zu zeichnen.",
    columns: { day: "Tag", value: "Wert", range: "Üblicher Bereich", where: "Wo er liegt" },
    noRange: "keiner genannt",
    generalRange: (limits) => `${limits} (allgemein)`,
    flag: {
      below: "darunter",
      within: "darin",
      above: "darüber",
      "no-interval": "kein Bereich",
      undetermined: "nicht zu sagen",
    },
    readWhere: {
      below: "unter dem üblichen Bereich",
      within: "im üblichen Bereich",
      above: "über dem üblichen Bereich",
      "no-interval": "kein üblicher Bereich genannt",
      undetermined: "keine genaue Zahl",
    },
    notCompared: (why) => `Nicht verglichen: ${why}.`,
  },
  means: {
    title: "Was kann es bedeuten?",
    serum: {
      rising:
        "Ein Anstieg kann darauf hindeuten, dass die Krankheit aktiver ist. Er kann auch einen anderen Grund haben, etwa die Nieren.",
      falling: "Ein Abfall kann darauf hindeuten, dass die Krankheit weniger aktiv ist. Er kann auch einen anderen Grund haben.",
    },
    csf: {
      rising:
        "Ein Anstieg kann darauf hindeuten, dass die Krankheit nahe an Gehirn oder Rückenmark aktiver ist. Auch eine Infektion " +
        "kann ihn heben.",
      falling:
        "Ein Abfall kann darauf hindeuten, dass die Krankheit nahe an Gehirn oder Rückenmark weniger aktiv ist. Er kann auch " +
        "einen anderen Grund haben.",
    },
    urine: {
      rising: "Ein Anstieg kann ebenso auf die Nieren wie auf die Krankheit hindeuten.",
      falling: "Ein Abfall kann ebenso an den Nieren wie an der Krankheit liegen.",
    },
    leftOpen: "Etwas anderes könnte den Wert bewegt haben. Daher lässt diese Seite offen, was es bedeutet.",
    noChange:
      "Das beweist nicht, dass sich nichts geändert hat. Eine kleine Änderung kann sich im üblichen Auf und Ab verbergen.",
    one: "Ein Wert ist eine Zahl. Er kann keinen Anstieg oder Abfall zeigen.",
    otherMethod: `${LAB_DIFFERENCE} Eine Stufe von einem Labor zum nächsten kann also vom Labor kommen und nicht von Ihnen.`,
    dialysis: "Bei Dialyse ist dieser Wert oft hoch. Er gilt dann nicht als Zeichen der Krankheit.",
    notRead: "Aus diesen Werten allein kann diese Seite nicht sagen, was sie bedeuten.",
    mayNot:
      "Dieser Test kann nicht von sich aus sagen, wie es Ihnen geht oder wie eine Behandlung wirkt. Ihr Team liest ihn mit " +
      "Ihren anderen Tests.",
    act:
      "Ändern oder beenden Sie wegen dieser Seite keine Behandlung. Wie Sie sich fühlen, zählt mehr als jede Kurve. Sagen Sie " +
      "Ihrem Team " +
      "sofort, wenn Sie neue Schmerzen, Fieber oder andere neue Zeichen haben.",
  },
  causes: {
    title: "Was kann den Wert sonst bewegen?",
    recorded: "Für Sie erfasst",
    general: "Bei allen",
    event: (v) =>
      v.until === undefined
        ? `${v.kind}, ab dem ${v.from}.`
        : v.until === v.from
          ? `${v.kind}, am ${v.from}.`
          : `${v.kind}, vom ${v.from} bis zum ${v.until}.`,
    kind: {
      infection: "Eine Infektion",
      interferon: "Interferon, ein Mittel, das B2M hebt",
      dialysis: "Dialyse",
      "intrathecal-therapy": "Ein Mittel, das in das Nervenwasser gegeben wird",
      steroid: "Ein Steroid (Kortison)",
      transfusion: "Eine Blutübertragung",
      "blood-contaminated-csf": "Blut in der Probe des Nervenwassers",
      transplant: "Eine Transplantation",
      relapse: "Ein Eintrag Ihres Teams",
      imaging: "Eine Aufnahme, etwa CT oder MRT",
      "lumbar-puncture": "Eine Entnahme von Nervenwasser",
      note: "Eine Notiz Ihres Teams",
    },
    kidney: {
      "may-explain": "Auch Ihr Nierentest hat sich geändert. Das kann es ganz oder zum Teil erklären.",
      "explains-part": "Auch Ihr Nierentest hat sich geändert. Das kann höchstens einen Teil erklären.",
      "not-explained": "Ihr Nierentest im Blut (Kreatinin) hat sich nicht genug geändert, um es zu erklären.",
      "no-pair": "Um diese Tage ist kein Nierentest erfasst. Die Nieren können also beteiligt sein.",
      "cannot-estimate": "Wie gut Ihre Nieren filtern, lässt sich aus dem Erfassten nicht berechnen.",
    },
    newMethodBridged: (day) =>
      `Ein anderes Labor oder eine andere Methode, ab dem ${day}. Einige Proben wurden auf beide Arten gemessen, daher kann man die ` +
      `Werte vergleichen.`,
    newMethod: (day) =>
      `Ein anderes Labor oder eine andere Methode, ab dem ${day}. Werte von davor und danach werden nicht verglichen.`,
    kidneys: "Nieren: Sie holen B2M aus dem Blut. Filtern sie weniger, steigt es.",
    infection: "Infektion und andere Krankheiten, die den Körper entzünden: Beide können es heben.",
    interferon: "Interferon: Dieses Mittel hebt es von sich aus.",
    laboratory: "Ein anderes Labor: Zwei Labore können bei derselben Probe um 20 bis 30 Prozent auseinanderliegen.",
    acid: "Saurer Urin: Er zersetzt B2M, daher fällt der Wert zu tief aus.",
    bloodInSample: "Blut in der Probe des Nervenwassers kann den Wert verfälschen.",
  },
  questions: {
    title: "Was kann ich beim nächsten Besuch fragen?",
    raised: "Was könnte den Wert sonst gehoben haben? Könnten meine Nieren oder eine Infektion beteiligt sein?",
    lowered: "Was könnte den Wert sonst gesenkt haben?",
    repeat: "Sollte dieser Test bald noch einmal gemacht werden?",
    missed: "Welche kleine Änderung könnten diese Tests übersehen haben?",
    enough: "Wann gibt es genug Werte für einen Vergleich?",
    sameLab: "Kann mein nächster Test im selben Labor gemacht werden?",
    means: "Was bedeutet dieser Wert für mich?",
    urine: "Soll ich noch eine Probe geben, und wie sammle ich sie?",
    others: "Was sagen meine anderen Tests?",
    next: "Wann ist mein nächster Test?",
  },
  reviewedFirst: "Ihr Team sieht neue Werte zuerst an. Danach erscheinen sie hier.",
  heldBack: "Ein neuerer Wert ist da. Er erscheint, sobald Ihr Team ihn angesehen hat.",
  noneReviewed: "Ihr Team sieht neue Werte zuerst an. Ihre Werte erscheinen hier, sobald das getan ist.",
  next: {
    title: "Wann ist mein nächster Test?",
    planned: (day) => `Ihr nächster Test ist für den ${day} geplant.`,
    wasPlanned: (day) =>
      `Ihr nächster Test war für den ${day} geplant. Ein neuerer ist hier nicht erfasst. Bitte fragen Sie Ihr Team danach.`,
    due: (day) => `Diese Änderung bittet um einen weiteren Test bis zum ${day}. Fragen Sie Ihr Team nach dem Tag.`,
    overdue: (day) =>
      `Diese Änderung bat um einen weiteren Test bis zum ${day}. Ein neuerer ist hier nicht erfasst. Bitte fragen Sie Ihr Team danach.`,
    setAside:
      "Ihr Team hat diese Änderung angesehen und bittet deswegen nicht um einen weiteren Test. Fragen Sie, wann der nächste fällig ist.",
    unknown: "Hier ist kein Tag für Ihren nächsten Test erfasst. Bitte fragen Sie Ihr Team.",
  },
  sure: {
    title: "Wie sicher ist das?",
    confirmed: "Ziemlich sicher, dass sich der Wert geändert hat: Mehr als ein Test zeigt es. Nicht sicher, warum.",
    possible: "Noch nicht sicher. Auch Zufall sieht ab und zu so aus. Ein weiterer Test kann mehr sagen.",
    sinceConfirmed:
      "Ziemlich sicher, dass sich der Wert früher geändert hat: Mehr als ein Test hat es gezeigt. Seither könnte eine kleine " +
      "Änderung noch verborgen sein.",
    sincePossible:
      "Nicht sicher. Die frühere Änderung kann Zufall gewesen sein. Seither könnte eine kleine Änderung noch verborgen sein.",
    noChange:
      "Nicht sicher, dass sich nichts geändert hat: Eine Änderung kann zu klein sein, um sich zu zeigen. „Die Zahlen zeigen“ " +
      "sagt, wie groß sie sein könnte.",
    nothing: "Über eine Änderung lässt sich noch nichts sagen.",
    people:
      "Das beruht darauf, wie sehr Werte bei Menschen ohne Krebs schwanken. Für Menschen mit Ihrer Krankheit ist keine solche " +
      "Zahl bekannt.",
    ownFigures: "Das beruht auf Zahlen, die Ihr Team für sein eigenes Labor eingestellt hat.",
    assumed: (count) =>
      `Bei ${count === 1 ? "1 Wert" : `${count} Werten`} ist das Labor nicht erfasst. Diese Seite nimmt an, dass es dasselbe ist.`,
    leftOut: (count) => `${results(count)} ${count === 1 ? "ist" : "sind"} gezeigt, aber nicht gezählt. Die Tabelle sagt, warum.`,
  },
  numbers: {
    show: "Die Zahlen zeigen",
    title: "Die Zahlen",
    verdict: "Was Ihr Team liest",
    change: "Änderung",
    changeOf: (percent, low, high) => `${percent} (95-%-Intervall ${low} bis ${high})`,
    compared: "Verglichen",
    comparedOf: (v) =>
      `${results(v.later)} seit dem ${v.since}, Mittel ${v.laterMean}; ${results(v.earlier)} davor, Mittel ${v.earlierMean}`,
    chance: "Durch Zufall zu sehen",
    chanceOf: (chance) => `seltener als in ${chance} der Fälle bei Menschen ohne Änderung`,
    robust: "Hält bis zu",
    robustOf: (percent) => `einem Auf und Ab von ${percent} %`,
    previous: "Seit dem letzten Mal",
    baseline: "Seit vor der Behandlung",
    limits: "Übliches Auf und Ab zwischen zwei Tests",
    limitsOf: (up, down) => `${up} oder ${down}`,
    hidden: "Eine so kleine Änderung könnte verborgen sein",
    hiddenOf: (up, down) => `${up} oder ${down}`,
    variation: "Als üblich angenommenes Auf und Ab",
    variationOf: (percent, source) => `${percent} %. Quelle: ${source}`,
    used: "Verglichene Werte",
    repeat: "Wiederholung",
    repeatOf: (days) => `erbeten innerhalb von ${days} Tagen; eine Regel dieser App, keiner Leitlinie`,
  },
  about: {
    title: "Über diesen Test",
    sections: (ranges) => [
      {
        title: "Was B2M ist",
        paragraphs: [
          "B2M ist kurz für Beta-2-Mikroglobulin. Das ist ein kleines Eiweiß. Es sitzt auf den meisten Zellen des Körpers.",
          "Zellen geben es ins Blut und in andere Säfte ab. Ein gesunder Mensch bildet am Tag etwa 150 bis 200 mg davon. Die " +
            "Nieren räumen es weg.",
        ],
      },
      {
        title: "Warum es gemessen wird",
        paragraphs: [
          "Viele Zellen bilden B2M. Dazu gehören Lymphozyten, eine Art weißer Blutzellen. Beim Myelom, bei der CLL und bei einigen " +
            "Lymphomen kann es mit der Menge der Krankheit einhergehen.",
          "Ist die Krankheit gefunden, hilft es, die erste Behandlung zu planen. Während der Behandlung kann es helfen zu prüfen, ob " +
            "die Krankheit Gehirn oder Rückenmark erreicht hat. Danach kann es helfen zu sehen, ob sie wiedergekommen ist.",
        ],
      },
      {
        title: "Blut, Urin und Nervenwasser",
        paragraphs: [
          "Meist wird Blut getestet. Sie müssen sich darauf nicht vorbereiten.",
          `Ein allgemeiner Bereich für Blut ist ${ranges.blood}. Viele Labore setzen die obere Grenze tiefer, meist bei 2,2 bis ` +
            `2,7 mg/L.`,
          `Für Urin ist er ${ranges.urine}. Gesunde Nieren holen fast alles B2M ins Blut zurück. Daher bleibt im Urin wenig übrig. ` +
            "Ein hoher Wert deutet auf die Nieren. Saurer Urin verdirbt den Test, daher braucht die Probe Sorgfalt.",
          `Für Nervenwasser ist er ${ranges.csf}. Man gewinnt es mit einer Nadel am Rücken. So schaut man nach Gehirn und ` +
            "Rückenmark. Andere Organe wirken darauf weniger als auf Blut oder Urin.",
          "Jedes Labor hat seinen eigenen Bereich. Es zählt der, der mit Ihrem Wert kam.",
        ],
      },
      {
        title: "Warum man damit keinen Krebs sucht",
        paragraphs: [
          "Vieles hebt B2M. Ein hoher Wert beweist also keinen Krebs. Und ein Wert im Bereich schließt ihn nicht aus.",
        ],
      },
      {
        title: "Worauf ein Anstieg oder Abfall hindeuten kann",
        paragraphs: [
          "Ein Anstieg kann darauf hindeuten, dass die Krankheit aktiver ist. Ein Abfall kann darauf hindeuten, dass sie auf " +
            "die Behandlung " +
            "anspricht. Beides beweist es nicht.",
          "Werte gehen auf und ab, auch wenn sich nichts geändert hat. Im Blut kann ein Schritt von einem Fünftel nach unten " +
            "oder einem " +
            "Viertel nach oben reiner Zufall sein. Ein Wert bedeutet wenig. Die Linie über die Zeit sagt mehr.",
        ],
      },
      {
        title: "Was es sonst ändert",
        paragraphs: [
          "Die Nieren räumen B2M weg. Filtern sie weniger, steigt es, was immer die Krankheit tut. Beim Myelom kann ein hoher " +
            "Wert selbst heißen, dass die Nieren leiden.",
          "Infektionen wie HIV oder CMV, ein Abwehrsystem, das den Körper angreift, und Krankheiten der Leber können es heben. " +
            "Das Alter kann es auch. Ebenso Interferon.",
        ],
      },
      {
        title: "Was Ihr Team damit tut",
        paragraphs: [
          "Ihr Team liest es mit Ihren anderen Tests und spricht mit Ihnen darüber. Es ist ein Teil des Bildes: Es " +
            "hilft zu sehen, ob eine Behandlung wirkt, oder ob man an eine andere denken sollte.",
          "Es gehört nicht zu den Regeln, die sagen, wie ein Myelom anspricht. Andere Bluttests, Aufnahmen und Tests des " +
            "Knochenmarks kommen zuerst.",
        ],
      },
    ],
    sourcesTitle: "Quellen",
    sources: [
      "City of Hope, Patientenseite „Beta-2 microglobulin (B2M)“, 8. Juni 2023: was es ist, wozu es dient, die allgemeinen Bereiche.",
      "MedlinePlus und Lab Tests Online: was es sonst hebt; dass es keinen Krebs findet.",
      "Mayo Clinic Laboratories, Testinformation: Sorgfalt bei Urinproben.",
      "Fedele PL und andere, Pathology 2014: wie weit Labore auseinanderliegen.",
      "NHANES III (PMC3628297): das übliche Auf und Ab im Blut.",
      "Tienhaara A und andere, Br J Haematol 1991;77:335–8: Interferon.",
      "Kumar S und andere, Lancet Oncol 2016;17:e328–46: Regeln für das Ansprechen beim Myelom.",
    ],
    notReviewed: "Diesen Text haben wir selbst aus diesen Quellen geschrieben. Noch hat ihn kein Arzt geprüft.",
  },
  safety: "Diese Seite hilft Ihnen im Gespräch mit Ihrem Team. Sie ersetzt es nicht. Sie ist kein Medizinprodukt.",
};
