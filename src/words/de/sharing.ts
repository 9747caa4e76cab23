import type { PageWords } from "../language.ts";

/** Über den Server eines Teams teilen: verbunden, wie es steht, und was auf einen Menschen wartet. */
export const sharing: PageWords["sharing"] = {
  title: "Über einen Server teilen",
  off: "Ein Team kann seine Patienten über den Server teilen, den es schon hat. Bis dahin bleibt alles in diesem Browser.",
  notSecure:
    "Diese Seite kam nicht über eine sichere Verbindung, daher kann sich niemand von ihr aus anmelden. Alles bleibt in diesem Browser.",
  connectTo: (name) => `Mit ${name} verbinden`,
  leaving: (name) => `Die Anmeldung wird geöffnet: ${name} …`,
  looking: (name) => `Es wird gefragt, was erlaubt ist: ${name} …`,
  problem: {
    Unreachable: (name) =>
      `${name} antwortet nicht. Nichts wurde geschickt. Versuchen Sie es noch einmal, oder fragen Sie, wer den Server betreibt.`,
    NoSignIn: (name) =>
      `${name} bietet nicht die sichere Anmeldung, die diese App braucht (SMART App Launch mit PKCE). Nichts wurde geschickt.`,
    NotListed: (name, origin) =>
      `Die Anmeldung von ${name} steht bei ${origin}, und diese App wurde nicht dafür gebaut, damit zu sprechen. Nichts wurde geschickt.`,
    Refused: (name) =>
      `Niemand ist bei ${name} angemeldet: Die Anmeldung wurde abgelehnt. Nichts wurde geschickt, und alles hier ist, wie es war.`,
    Failed: (name) =>
      `Die Anmeldung bei ${name} endete nicht, wie sie begann. Nichts wurde geschickt. Verbinden Sie noch einmal.`,
    NotEnough: (name) =>
      `${name} lässt die angemeldete Person keine Patienten und Ergebnisse lesen, also gibt es nichts zu teilen. Nichts wurde geschickt.`,
    UnknownServer:
      "Die App wurde aus einem System geöffnet, mit dem zu sprechen sie nicht gebaut wurde. Nichts wurde dorthin geschickt.",
  },
  aServer: "Der Server",
  offer: {
    title: (name) => `Bei ${name} angemeldet. Noch wurde nichts geschickt.`,
    allows: "Was erlaubt ist",
    full: "Lesen und Schreiben. Was auf einmal gespeichert wird, kommt auf einmal an.",
    single:
      "Lesen und Schreiben, ein Eintrag nach dem anderen. Von mehreren auf einmal gespeicherten können einige einen Moment " +
      "früher da sein.",
    read: "Nur Lesen. Was hier hinzukommt, bleibt auf diesem Gerät und wird nicht geschickt: Andere im Team sehen es nicht.",
    goes: "Was geteilt wird",
    patients: (count) =>
      count === 0
        ? "Noch kein Patient; von da an jeder, der hier hinzukommt, mit allem, was zu ihm aufbewahrt wird."
        : `${count === 1 ? "1 Patient" : `${count} Patienten`} dieses Geräts, und jeder, der von da an hinzukommt: wer es ist, ` +
          `Diagnose, ` +
          "Ergebnisse, Behandlungen, Ereignisse, Befunde, Notizen, Pläne und Sichtungen, mit der Geschichte von jedem und dem " +
          "Kürzel derer, die geändert haben.",
    nothing: "Nichts von diesem Gerät.",
    comes: "Was hierherkommt",
    fromColleagues:
      "Die Patienten, die andere im Team dort teilen. Auch sie werden in diesem Browser aufbewahrt, damit sie hier sind, wenn " +
      "das Netz es nicht ist.",
    stays: "Was hier bleibt",
    onlyHere:
      "Einstellungen, Labore und ihre Schwankung, die Tagesordnung des Tumorboards, wer wessen Seite öffnete, Sicherungen und " +
      "die Sperre.",
    madeUp: "Erfundene Patienten bleiben hier.",
    start: "Teilen beginnen",
    notNow: "Nicht jetzt",
  },
  on: {
    through: (name) => `Geteilt über ${name}.`,
    full: "Er nimmt, was hier gespeichert wird.",
    single: "Er nimmt, was hier gespeichert wird, einen Eintrag nach dem anderen.",
    read: "Er ist nur zum Lesen: Was hier hinzukommt, bleibt auf diesem Gerät, und andere im Team sehen es nicht.",
    signIn: "Wieder anmelden",
    signOut: "Abmelden",
    lookNow: "Jetzt nachsehen",
    readForeign: "Ergebnisse anderer Systeme lesen",
    readingForeign: "Gelesen wird, was andere Systeme dort abgelegt haben …",
    noForeign: "Dort sind keine Ergebnisse anderer Systeme.",
    notRead: "Der Server hat nicht geantwortet oder erlaubt es nicht. Nichts wurde gelesen.",
    foreignHelp:
      "Sie werden vor dem Import durchgesehen wie eine Datei und nie zurückgeschrieben: Was hier zu ihnen vermerkt wird, steht daneben.",
    disconnect: "Trennen",
    cancel: "Anhalten",
    goOn: "Weitermachen",
    paused: "Angehalten. Was noch nicht getan ist, wartet.",
    fetching: (done, of) => `Patient ${done} von ${of} wird geholt`,
    sending: (done, of) => `Patient ${done} von ${of} wird geschickt`,
    progress: "Teilen",
  },
  leave: {
    title: "Trennen",
    intro: (name) => `Von da an geht nichts zu ${name}, und nichts kommt von dort. Was dort ist, bleibt dort.`,
    waiting: (count) =>
      count === 1
        ? "1 Eintrag ist hier und noch nicht dort. Er bleibt auf diesem Gerät."
        : `${count} Einträge sind hier und noch nicht dort. Sie bleiben auf diesem Gerät.`,
    what: "Was aus den geteilten Patienten hier wird",
    keep: "Auf diesem Gerät behalten",
    remove: "Von diesem Gerät entfernen, wer auf dem Server so ist wie hier",
    stays: "Ein Patient mit etwas, das der Server nicht hat, bleibt.",
    do: "Trennen",
    cancel: "Abbrechen",
    done: (name) => `Von ${name} getrennt. Nichts mehr wird geschickt.`,
    removed: (name, count) =>
      `Von ${name} getrennt. ${count === 1 ? "1 Patient wurde" : `${count} Patienten wurden`} von diesem Gerät entfernt.`,
  },
  state: {
    label: "Server",
    ofPatient: "Dieser Patient und der Server",
    onServer: (time) => `Auf dem Server ${time}`,
    asking: "Der Server wird gefragt",
    waiting: (count) => `Wartet auf den Server: ${count}`,
    notSent: (count) => `Nur auf diesem Gerät: ${count}`,
    changed: "Im Team geändert",
    signIn: "Wieder anmelden",
    paused: "Das Teilen ist angehalten",
    offline: "Der Server antwortet nicht",
    notKept: "Dieser Browser lässt nicht merken, was gesendet wird; darum wird nichts gesendet",
    forPerson: (count) => (count === 1 ? "1 braucht Sie" : `${count} brauchen Sie`),
    lastAll: (time) => `Alles war dort ${time}`,
    erasures: (count) => `Hier gelöscht, dort noch nicht: ${count}`,
    unreadable: (count) => `Hier nicht lesbar: ${count}`,
  },
  place: {
    onServer: "Auf dem Server",
    waiting: "Hier gespeichert, wartet auf den Server",
    onlyHere: "Nur auf diesem Gerät",
    asked: "Hier gespeichert, wartet auf eine Entscheidung",
    refused: "Hier gespeichert, der Server nimmt es nicht",
    unread: "Hier gespeichert, auf dem Server nicht lesbar",
    changed: (time) => `Aus dem Team ${time}`,
    from: (name) => `Ergebnis aus ${name}`,
  },
  erased: {
    told: (when) =>
      `Im Team wurde dieser Patient auf dem Server gelöscht: ${when}. Hier ist noch alles da, und nichts davon wird geschickt.`,
    short: (name) => `${name}: im Team auf dem Server gelöscht.`,
    eraseToo: "Auch hier löschen",
    keep: "Behalten und wieder teilen",
    onServer: (name) =>
      `Auf ${name} wird alles davon als irrtümlich eingegeben gekennzeichnet. Im Team wird gefragt, bevor es andere Geräte verlässt. ` +
      `${name} behält frühere Fassungen in der eigenen Geschichte: Wer den Server betreibt, kann sie entfernen.`,
    readOnly: (name) =>
      `${name} kann nur gelesen werden: Der Patient bleibt dort, und im Team sieht man ihn weiter. Wer den Server betreibt, kann ihn ` +
      "entfernen.",
    left: (count) =>
      count === 1
        ? "1 Patient wurde hier gelöscht und steht noch auf dem Server."
        : `${count} Patienten wurden hier gelöscht und stehen noch auf dem Server.`,
    leftReadOnly: "Er kann nur gelesen werden: Fragen Sie, wer ihn betreibt.",
    refused: (text) => (text === "" ? "Er nimmt das nicht." : `Er nimmt das nicht. Er sagt: ${text}`),
  },
  set: {
    told: (name) =>
      `Aus ${name} geöffnet: Dies sind die Patienten, die dieser Browser dafür aufbewahrt. Seine eigenen werden hier nicht gezeigt.`,
    leave: "Die eigenen Patienten dieses Browsers zeigen",
    inTab: "In einem eigenen Tab öffnen",
  },
  context: {
    Same: (name) => `Aus ${name} geöffnet. Was das Labor dort zu diesem Patienten hat, kann gelesen und durchgesehen werden.`,
    Ask: (name) =>
      `${name} hat einen Patienten offen, der jemandem hier nur zum Teil gleicht: Nummer, Name und Geburtsdatum stimmen nicht alle ` +
      "überein. Nichts wurde verbunden. Sehen Sie nach, wer es ist; Ergebnisse anderer Systeme können gelesen und beim Import " +
      "durchgesehen werden.",
    Nobody: (name) =>
      `Der Patient, den ${name} offen hat, ist nicht hier. Seine Ergebnisse können von dort gelesen und durchgesehen werden; ` +
      `noch wurde ` +
      "nichts hinzugefügt.",
    read: "Lesen und durchsehen",
    close: "Schließen",
  },
  signInNotice: (name) =>
    `Niemand ist mehr bei ${name} angemeldet. Alles ist hier gespeichert und geht dorthin, sobald sich jemand anmeldet. ` +
    "Nichts Eingegebenes ist verloren.",
  news: {
    region: "Aus dem Team",
    results: (count) => (count === 1 ? "1 neues Ergebnis" : `${count} neue Ergebnisse`),
    others: (count) => (count === 1 ? "1 Änderung" : `${count} Änderungen`),
    about: (name, what) => `${name}: ${what} aus dem Team.`,
    verdict: (measurand, after, before) => `${measurand}: ${after}, vorher: ${before}.`,
    more: (count) => (count === 1 ? "1 weiterer Patient geändert." : `${count} weitere Patienten geändert.`),
    arrived: (count) => (count === 1 ? "1 Patient kam vom Server." : `${count} Patienten kamen vom Server.`),
    hidden: "Im Team wurde etwas geändert. Es wird auf der nächsten Seite gesagt, die Namen zeigt.",
    open: "Öffnen",
    close: "Schließen",
  },
  person: {
    title: "Was Sie braucht",
    refused: (what) => `${what}: Der Server nimmt es nicht.`,
    clash: (what) => `${what}: hier und im Team in derselben Sache geändert.`,
    asks: (name) => `${name}: Etwas braucht eine Entscheidung, bevor es geteilt wird.`,
    all: (count) => `Alle ${count}`,
    noReason: "Er nennt keinen Grund.",
    says: (text) => `Er sagt: ${text}`,
    retry: "Noch einmal versuchen",
    open: "Öffnen",
    decide: "Entscheiden",
  },
  unread: {
    told: (what) =>
      `${what}: Was dazu auf dem Server steht, ist hier nicht lesbar. Ein anderes Programm kann es geändert haben, eine spätere Fassung ` +
      "dieser App kann es geschrieben haben, oder eine Änderung aus dem Team ist noch nicht ganz angekommen.",
    something: "Etwas zu diesem Patienten",
    waits:
      "Es bleibt, wie es ist, und von hier wird nichts zu diesem Patienten geschickt, bis es lesbar ist oder jemand entscheidet.",
    leftOut: "Es bleibt, wie es ist, und fehlt in allem, was hier gezeigt wird.",
    stands: (places) => `Auf dem Server: ${places}.`,
    replace: "Ersetzen",
    title: "Ersetzen, was nicht lesbar ist",
    intro: (what) => `Was hier ist, kommt auf dem Server an seine Stelle: ${what}.`,
    lost: "Was dort jetzt steht, ist nicht auf diesem Gerät. Fragen Sie vorher, ob der Server frühere Fassungen behält.",
    do: "Ersetzen",
    cancel: "Abbrechen",
    patients: (count) =>
      count === 1
        ? "1 Patient auf dem Server ist hier nicht lesbar und fehlt in der Liste. Eine spätere Fassung der App kann ihn geschrieben haben."
        : `${count} Patienten auf dem Server sind hier nicht lesbar und fehlen in der Liste. Eine spätere Fassung der App kann sie ` +
          "geschrieben haben.",
  },
  clash: {
    title: "Zwischen zwei Änderungen entscheiden",
    intro: (what) => `Zwei Personen haben dasselbe geändert: ${what}. Was soll gelten? Das andere bleibt in der Geschichte.`,
    waits: "Bis jemand entscheidet, wird von hier nichts zu diesem Patienten geschickt.",
    mine: "Dieses Gerät",
    theirs: "Im Team",
    signed: (by, when) => `${by}, ${when}.`,
    unsigned: (when) => `Ohne Kürzel, ${when}.`,
    because: (reason) => `Grund: ${reason}`,
    table: "Worin sie sich unterscheiden",
    field: "Feld",
    nothing: "—",
    which: "Was gelten soll",
    keepMine: "Was dieses Gerät sagt",
    keepTheirs: "Was im Team gesagt wurde",
    notChosen: "Wählen Sie, was gelten soll.",
    reason: "Warum",
    reasonMissing: "Sagen Sie, warum, damit andere die Entscheidung nachvollziehen können.",
    settle: "Entscheiden",
    gone: "Eines von beiden ist nicht mehr hier. Schließen Sie dies und sehen Sie noch einmal nach.",
  },
  fields: {
    familyName: "Familienname",
    givenName: "Vorname",
    recordNumber: "Aktennummer",
    birthDate: "Geburtsdatum",
    sex: "Geschlecht",
    diagnosis: "Diagnose",
    diagnosedOn: "Diagnostiziert am",
    archived: "Archiviert",
    regimen: "Schema",
    startedOn: "Begonnen am",
    stoppedOn: "Beendet am",
    stopReason: "Grund der Beendigung",
    bestResponse: "Bestes Ansprechen",
    note: "Notiz",
    kind: "Art",
    on: "Tag",
    until: "Bis",
    measurand: "Messgröße",
    why: "Warum",
    input: "Befund",
    value: "Wert",
    unit: "Einheit",
    source: "Quelle",
    text: "Text",
    every: "Alle",
    setOn: "Eingestellt am",
    by: "Von",
    laboratory: "Labor",
    takenAs: "Übernommen",
    status: "Status",
  },
  status: { active: "Gilt", "entered-in-error": "Irrtümlich erfasst", final: "Endgültig" },
  yes: "Ja",
};
