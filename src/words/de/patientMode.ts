import type { PageWords } from "../language.ts";

/** Das Gerät einem Patienten übergeben und zurücknehmen. */
export const patientMode: PageWords["history"]["patientMode"] = {
  handOver: {
    title: "Gerät übergeben",
    what:
      "Im Patientenmodus ist nur der Verlauf dieses Patienten erreichbar, in jedem Tab und nach Neuladen, bis die PIN " +
      "eingegeben ist.",
    honest:
      "Die PIN hält vom Umsehen ab. Sie hält niemanden ab, der die Entwicklerwerkzeuge oder die Daten dieses Browsers öffnet.",
    remember: "Merken Sie sich die PIN: Der Weg zurück ohne sie steht in der Dokumentation.",
    pin: "PIN",
    pinHint: "4 bis 8 Ziffern.",
    again: "PIN noch einmal",
    start: "Patientenmodus beginnen",
    cancel: "Abbrechen",
    working: "Beginnt",
    different: "Die beiden PINs sind verschieden. Geben Sie zweimal dieselbe ein.",
    notAPin: {
      Empty: "Wählen Sie eine PIN.",
      NotDigits: "Nur Ziffern.",
      TooShort: "Mindestens 4 Ziffern.",
      TooLong: "Höchstens 8 Ziffern.",
    },
    notHandedOver: {
      NotSaved:
        "Eine Änderung ist noch nicht gespeichert. Warten Sie, bis oben „Gespeichert“ steht, und versuchen Sie es noch einmal.",
      NotLoaded:
        "Der Teil der App, der eine PIN aufbewahrt, konnte nicht geladen werden. Nichts wurde geändert: Laden Sie die Seite neu " +
        "und versuchen Sie es noch einmal.",
      NotStored:
        "Die Sperre konnte nicht gespeichert werden, daher wurde das Gerät nicht übergeben. Schaffen Sie Platz in den " +
        "Einstellungen, oder erlauben Sie dieser Seite zu speichern.",
    },
  },
  leave: "Patientenmodus verlassen",
  takeBack: {
    title: "Patientenmodus verlassen",
    what: "Für das Team: Geben Sie die PIN ein, die bei der Übergabe gewählt wurde.",
    pin: "PIN",
    leave: "Verlassen",
    stay: "Bleiben",
    working: "Wird geprüft",
    wrong: "Das ist nicht die PIN.",
    wait: (time) => `Zu viele falsche PINs. Versuchen Sie es in ${time} noch einmal.`,
    seconds: (seconds) => (seconds === 1 ? "1 Sekunde" : `${seconds} Sekunden`),
    minutes: (minutes, seconds) => `${minutes} min ${String(seconds).padStart(2, "0")} s`,
    notRemoved:
      "Die PIN stimmt, aber dieser Browser lässt die Seite nicht ändern, was sie speichert. Der Patientenmodus bleibt an.",
    notLoaded:
      "Der Teil der App, der eine PIN prüft, konnte nicht geladen werden. Nichts ist verloren: Laden Sie die Seite neu und " +
      "versuchen Sie es noch einmal.",
    noCryptography:
      "Dieser Browser kann hier keine PIN prüfen: Die Seite muss über https oder auf eben diesem Gerät geöffnet werden.",
  },
  unreadable: {
    title: "Dieses Gerät ist gesperrt",
    what: "Es wurde einem Patienten übergeben, und die Sperre ist nicht lesbar. Bitte geben Sie es dem Team zurück.",
    team: "Team: Keine Akte ist verloren. „Patient mode“ in der Dokumentation sagt, wie es sich wieder öffnen lässt.",
  },
  device: {
    title: "Wem dieses Gerät dient",
    label: "Verwendet von",
    names: { "care-team": "Behandlungsteam", "one-patient": "Einem Patienten" },
    set: {
      "care-team": "Eingestellt: öffnet bei den Patienten.",
      "one-patient": "Eingestellt: öffnet bei „Mein B2M-Verlauf“.",
    },
    oneIntro:
      "Hier gibt es einen Patienten. Verwendet er dieses Gerät, öffnet es bei „Mein B2M-Verlauf“; alle Akten bleiben erreichbar.",
    otherIntro:
      "Für das eigene Gerät eines Patienten. Es lässt sich einstellen, wo genau ein Patient erfasst ist, Demo-Patienten und " +
      "archivierte nicht gezählt.",
    noEffect: "Für einen Patienten eingestellt, und es gibt hier nicht genau einen: Dieses Gerät öffnet bei den Patienten.",
    patientMode:
      "Soll ein Patient seinen Verlauf auf einem Gerät sehen, das auch andere enthält, übergeben Sie es: auf „Mein " +
      "B2M-Verlauf“, „Gerät " +
      "übergeben“. Bis die PIN eingegeben ist, ist nichts anderes erreichbar. Die PIN hält vom Umsehen ab; sie hält niemanden " +
      "ab, der die " +
      "Entwicklerwerkzeuge oder die Daten des Browsers öffnet.",
  },
};
