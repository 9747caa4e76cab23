import type { PageWords } from "../language.ts";

/** Die Sperre dieses Geräts: gesetzt, geändert, weggenommen, und die Seite, die bei gesperrtem Gerät steht. */
export const vault: PageWords["vault"] = {
  title: "Sperre",
  off:
    "Nichts, was in diesem Browser liegt, wird von dieser App verschlüsselt. Eine Passphrase verschlüsselt alles: Patienten, " +
    "Ergebnisse, " +
    "Einstellungen und was in Formularen begonnen wurde.",
  on:
    "Alles, was diese App in diesem Browser aufbewahrt, ist verschlüsselt. Es öffnet sich mit der Passphrase oder dem " +
    "Wiederherstellungsschlüssel.",
  impossible:
    "Verschlüsseln braucht die zweite Kopie aller Akten, und dieser Browser hält keine (ein privates Fenster oft nicht). " +
    "Nichts, was diese App hier aufbewahrt, ist verschlüsselt.",
  setPassphrase: "Passphrase setzen",
  changePassphrase: "Passphrase ändern",
  newRecoveryKey: "Neuer Wiederherstellungsschlüssel",
  removePassphrase: "Passphrase entfernen",
  lockNow: "Jetzt sperren",
  lockNowNeedsOne: "Um zu sperren, setzen Sie zuerst eine Passphrase.",
  outside: "Exportierte Dateien, Sicherungen und Gedrucktes bleiben, wie sie sind: verschlüsselt nur, wo Sie es gewählt haben.",
  idle: {
    label: "Von selbst sperren nach",
    minutes: (count) => (count === 1 ? "1 Minute ohne Benutzung" : `${count} Minuten ohne Benutzung`),
    soon: (seconds) =>
      seconds === 1
        ? "Eine Weile hat niemand dieses Gerät benutzt. Es sperrt sich in 1 Sekunde."
        : `Eine Weile hat niemand dieses Gerät benutzt. Es sperrt sich in ${seconds} Sekunden.`,
    stay: "Offen lassen",
    alert: "Dieses Gerät sperrt in einer Minute. Drücken Sie eine Taste, damit es offen bleibt.",
    late:
      "Dieses Gerät wurde gesperrt. Dieser Tab bleibt nur offen, weil seine letzte Änderung noch nicht gespeichert ist und " +
      "jetzt zu sperren sie " +
      "verlieren würde: siehe den Stand oben. Er sperrt sich von selbst, sobald sie gespeichert ist.",
    waits:
      "Es ist Zeit zu sperren, und die letzte Änderung ist noch nicht gespeichert: Jetzt zu sperren würde sie verlieren. Siehe " +
      "den Stand oben.",
  },
  notSavedYet:
    "Nicht gesperrt: Die letzte Änderung ist noch nicht gespeichert, und jetzt zu sperren würde sie verlieren. Siehe den Stand oben.",
  set: {
    title: "Passphrase setzen",
    intro:
      "Alles, was diese App in diesem Browser aufbewahrt, wird verschlüsselt, in beiden Kopien. Von da an öffnet es sich bei " +
      "jedem neuen Besuch mit der Passphrase.",
    lose:
      "Niemand kann eine Passphrase zurückbringen. Ohne sie und ohne den Wiederherstellungsschlüssel sind alle Patienten " +
      "auf diesem Gerät verloren.",
    passphrase: "Neue Passphrase",
    again: "Passphrase wiederholen",
    hint: "Mindestens 12 beliebige Zeichen. Vier oder fünf Wörter ohne Zusammenhang sind leicht zu merken und schwer zu erraten.",
    show: "Eingabe zeigen",
    save: "Verschlüsseln",
    busy: "Wird verschlüsselt. Lassen Sie diese Seite offen.",
    done: "Alles ist verschlüsselt.",
  },
  change: {
    title: "Passphrase ändern",
    before: "Jetzige Passphrase",
    save: "Passphrase ändern",
    done: "Die Passphrase ist geändert. Der Wiederherstellungsschlüssel und die Passkeys bleiben.",
  },
  remove: {
    title: "Passphrase entfernen",
    intro: "Alles, was diese App in diesem Browser aufbewahrt, liegt wieder lesbar da, für alle, die diesen Browser benutzen.",
    passphrase: "Passphrase",
    save: "Wieder lesbar speichern",
    done: "Nichts ist mehr verschlüsselt.",
  },
  recovery: {
    title: "Wiederherstellungsschlüssel",
    newTitle: "Neuer Wiederherstellungsschlüssel",
    newIntro: "Der Wiederherstellungsschlüssel, den Sie jetzt haben, öffnet nichts mehr.",
    make: "Neuen Schlüssel machen",
    done: "Es gibt einen neuen Wiederherstellungsschlüssel.",
    intro:
      "Dieser Schlüssel öffnet das Gerät, wenn die Passphrase vergessen ist. Er wird dieses eine Mal gezeigt und nirgends " +
      "aufbewahrt: Drucken " +
      "oder schreiben Sie ihn auf, und bewahren Sie ihn getrennt von diesem Gerät auf. Auf der Sperrseite fragt „Den " +
      "Wiederherstellungsschlüssel verwenden“ danach.",
    print: "Drucken",
    copy: "Kopieren",
    copied: "Kopiert. Fügen Sie ihn dort ein, wo nur Ihr Team ihn lesen kann.",
    notCopied: "Dieser Browser lässt die Seite nicht kopieren: Schreiben Sie ihn auf oder drucken Sie ihn.",
    kept: "Ich habe den Wiederherstellungsschlüssel aufbewahrt",
  },
  passkeys: {
    title: "Passkeys",
    intro:
      "Ein Passkey öffnet dieses Gerät mit Fingerabdruck, Gesicht, PIN oder Sicherheitsschlüssel: neben der Passphrase, die es " +
      "immer auch öffnet.",
    host: (host) =>
      `Passkeys gehören zu dieser Adresse (${host}). Unter einer anderen Adresse öffnet die Passphrase das Gerät, und Passkeys ` +
      `werden neu hinzugefügt.`,
    add: "Passkey hinzufügen",
    absent: {
      NotSecure: "Passkeys brauchen eine Seite, die über https kam, und diese kam nicht so.",
      NoPasskeys: "Dieser Browser hat keine Passkeys.",
      NoSecret:
        "Die Passkeys dieses Browsers können verschlüsselte Akten nicht öffnen: Ihnen fehlt, was dazu nötig ist (WebAuthn PRF).",
      NoName: "Passkeys brauchen eine Adresse mit Namen, und diese Seite wird über eine Nummer erreicht.",
    },
    addedOn: (day) => `hinzugefügt am ${day}`,
    unnamed: "Ein Passkey, dessen Name nicht lesbar ist",
    remove: (name) => `${name} entfernen`,
    removeShort: "Entfernen",
    name: "Name",
    nameHint: "Woran Sie ihn erkennen: der Sicherheitsschlüssel, das Telefon, dieser Rechner. Kein Name eines Patienten.",
    nameMissing: "Geben Sie ihm einen Namen.",
    nameOf: (count) => `Passkey ${count}`,
    next: "Weiter",
    makeIntro: "Der Browser fragt jetzt, wo der Passkey liegen soll, und lässt Sie bestätigen, dass Sie es sind.",
    make: "Passkey erstellen",
    useIntro: "Der Passkey ist erstellt. Verwenden Sie ihn jetzt einmal, damit er dieses Gerät öffnen kann.",
    use: "Den Passkey verwenden",
    busy: "Es wird auf den Passkey gewartet …",
    done: "Der Passkey ist hinzugefügt. Von nun an öffnet er dieses Gerät.",
    removeTitle: "Passkey entfernen",
    removeIntro: (name) => `„${name}“ öffnet dieses Gerät dann nicht mehr. Die Passphrase öffnet es wie zuvor.`,
    removed: "Der Passkey ist entfernt.",
  },
  problems: {
    NotUsed:
      "Kein Passkey wurde verwendet: Er wurde abgelehnt, brauchte zu lange, oder gehört nicht hierher. Nichts wurde geändert; " +
      "Sie können es noch einmal versuchen.",
    AlreadyThere:
      "Hier liegt schon ein Passkey für dieses Gerät. Nichts wurde geändert; wählen Sie einen anderen Ort, oder schließen Sie dies.",
    WithoutSecret:
      "Dieser Passkey kann verschlüsselte Akten nicht öffnen: Ihm fehlt, was dazu nötig ist (WebAuthn PRF). Nichts wurde " +
      "geändert. Wählen Sie " +
      "einen anderen Ort dafür, etwa einen neueren Sicherheitsschlüssel oder ein neueres Telefon.",
    WrongPasskey: "Dieser Passkey öffnet dieses Gerät nicht. Nichts wurde geändert oder ging verloren.",
    NotHere: "Dieser Browser lehnt Passkeys auf dieser Seite ab. Nichts wurde geändert.",
    tooShort: (least) => `Mindestens ${least} Zeichen.`,
    length: (count) => `${count} Zeichen`,
    longEnough: "Lang genug.",
    notTheSame: "Die beiden sind nicht gleich.",
    empty: "Geben Sie die Passphrase ein.",
    WrongPassphrase: "Das ist nicht die Passphrase. Nichts wurde geändert.",
    NotSaved:
      "Die letzte Änderung ist noch nicht gespeichert. Nichts wurde geändert; versuchen Sie es noch einmal, wenn oben " +
      "„Gespeichert“ steht.",
    ChangedElsewhere:
      "Die Sperre wurde in einem anderen Tab geändert. Hier wurde nichts geändert; schließen Sie dies und sehen Sie noch einmal nach.",
    Refused: "Dieser Browser verweigert die zweite Kopie, ohne die Verschlüsseln nicht sicher ist. Nichts wurde geändert.",
    Full: "Für die zweite Kopie ist kein Platz. Schaffen Sie Platz auf diesem Gerät. Nichts wurde geändert.",
    NoAnswer: "Die zweite Kopie antwortet nicht. Schließen Sie andere Tabs dieser App und laden Sie neu. Nichts wurde geändert.",
  },
  locked: {
    title: "Gesperrt",
    intro: "Die Akten auf diesem Gerät sind verschlüsselt. Dieser Tab enthält nichts davon.",
    passphrase: "Passphrase",
    unlock: "Entsperren",
    busy: "Wird geprüft …",
    wrong: "Das ist nicht die Passphrase. Nichts wurde geändert oder ging verloren.",
    wait: (seconds) =>
      seconds === 1 ? "Der nächste Versuch ist in 1 Sekunde möglich." : `Der nächste Versuch ist in ${seconds} Sekunden möglich.`,
    byPasskey: "Mit Passkey entsperren",
    passkeyNotUsed:
      "Kein Passkey wurde verwendet: Er wurde abgelehnt, brauchte zu lange, oder ist keiner, der dieses Gerät öffnet. Nichts " +
      "wurde geändert oder ging " +
      "verloren. Versuchen Sie es noch einmal, oder geben Sie die Passphrase ein.",
    passkeyWrong:
      "Dieser Passkey öffnet dieses Gerät nicht. Nichts wurde geändert oder ging verloren. Geben Sie die Passphrase ein.",
    passkeyNotHere:
      "Dieser Browser lehnt Passkeys auf dieser Seite ab. Nichts wurde geändert oder ging verloren. Geben Sie die Passphrase ein.",
    toRecovery: "Den Wiederherstellungsschlüssel verwenden",
    toPassphrase: "Die Passphrase verwenden",
    recoveryKey: "Wiederherstellungsschlüssel",
    recoveryHint: "Acht Gruppen aus vier Buchstaben und Ziffern. Großschreibung und Striche sind gleichgültig.",
    recoverySave: "Mit neuer Passphrase entsperren",
    recoveryIntro:
      "Wählen Sie eine neue Passphrase; die vergessene öffnet nichts mehr. Der Wiederherstellungsschlüssel bleibt derselbe.",
    wrongLength: (letters) => `Ein Wiederherstellungsschlüssel hat 32 Buchstaben und Ziffern; hier sind ${letters}.`,
    wrongLetter: (letter) => `„${letter}“ steht in keinem Wiederherstellungsschlüssel.`,
    mistyped: "Ein Buchstabe wurde verwechselt: Das ist kein Wiederherstellungsschlüssel.",
    wrongRecovery: "Dieser Wiederherstellungsschlüssel öffnet dieses Gerät nicht. Nichts wurde geändert oder ging verloren.",
    forgotten:
      "Ohne die Passphrase und ohne den Wiederherstellungsschlüssel kann niemand diese Akten öffnen, auch nicht die Hersteller " +
      "dieser App.",
    unreadable: "Die Sperre ist nicht lesbar",
    unreadableWhat:
      "Was diese App braucht, um nach der Passphrase zu fragen, ist in beiden Kopien beschädigt. Die Akten sind noch da, " +
      "verschlüsselt, und " +
      "nichts wurde überschrieben.",
    unreadableNewer:
      "Die Sperre wurde von einer späteren Version dieser App gesetzt. Öffnen Sie die Akten mit jener Version; nichts wurde geändert.",
    unreadableNext:
      "Löschen Sie die Daten dieses Browsers nicht. Spielen Sie auf einem anderen Gerät eine Sicherung ein, und lassen Sie " +
      "dieses ansehen.",
  },
};
