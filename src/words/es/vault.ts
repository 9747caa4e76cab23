import type { PageWords } from "../language.ts";

/** El bloqueo de este dispositivo: puesto, cambiado, quitado, y la página que está mientras está bloqueado. */
export const vault: PageWords["vault"] = {
  title: "Bloqueo",
  off:
    "Esta aplicación no cifra nada de lo que se guarda en este navegador. Una frase de acceso lo cifra todo: pacientes, resultados, " +
    "ajustes y lo empezado en formularios.",
  on: "Todo lo que esta aplicación guarda en este navegador está cifrado. Se abre con la frase de acceso o con la clave de recuperación.",
  impossible:
    "Para cifrar hace falta la segunda copia de todas las historias, y este navegador no la tiene (una ventana privada a menudo no). " +
    "Nada de lo que esta aplicación guarda aquí está cifrado.",
  setPassphrase: "Poner frase de acceso",
  changePassphrase: "Cambiar frase de acceso",
  newRecoveryKey: "Nueva clave de recuperación",
  removePassphrase: "Quitar frase de acceso",
  lockNow: "Bloquear ahora",
  lockNowNeedsOne: "Para bloquear, ponga antes una frase de acceso.",
  outside: "Los archivos exportados, las copias y lo impreso quedan como están: cifrados solo donde usted lo eligió.",
  idle: {
    label: "Bloquear solo tras",
    minutes: (count) => (count === 1 ? "1 minuto sin uso" : `${count} minutos sin uso`),
    soon: (seconds) =>
      seconds === 1
        ? "Nadie ha usado este dispositivo en un rato. Se bloquea en 1 segundo."
        : `Nadie ha usado este dispositivo en un rato. Se bloquea en ${seconds} segundos.`,
    stay: "Seguir abierto",
    alert: "Este dispositivo se bloquea en un minuto. Pulse una tecla para seguir.",
    late:
      "Este dispositivo se bloqueó. Esta pestaña sigue abierta solo porque su último cambio aún no está guardado, y bloquear " +
      "ahora lo perdería: " +
      "vea el estado arriba. Se bloquea sola cuando esté guardado.",
    waits: "Es hora de bloquear, y el último cambio aún no está guardado: bloquear ahora lo perdería. Vea el estado arriba.",
  },
  notSavedYet: "No bloqueado: el último cambio aún no está guardado, y bloquear ahora lo perdería. Vea el estado arriba.",
  set: {
    title: "Poner frase de acceso",
    intro:
      "Todo lo que esta aplicación guarda en este navegador se cifra, en las dos copias. Desde entonces se abre con la frase de " +
      "acceso, en cada visita nueva.",
    lose:
      "Nadie puede devolver una frase de acceso. Sin ella y sin la clave de recuperación se pierden todos los pacientes de " +
      "este dispositivo.",
    passphrase: "Nueva frase de acceso",
    again: "Repita la frase de acceso",
    hint: "Al menos 12 caracteres de cualquier tipo. Cuatro o cinco palabras sin relación se recuerdan bien y se adivinan mal.",
    show: "Mostrar lo escrito",
    save: "Cifrar",
    busy: "Cifrando. Deje abierta esta página.",
    done: "Todo está cifrado.",
  },
  change: {
    title: "Cambiar frase de acceso",
    before: "Frase de acceso actual",
    save: "Cambiar frase de acceso",
    done: "La frase de acceso está cambiada. La clave de recuperación y las llaves de acceso siguen siendo las mismas.",
  },
  remove: {
    title: "Quitar frase de acceso",
    intro: "Todo lo que esta aplicación guarda en este navegador vuelve a guardarse legible, para quien use este navegador.",
    passphrase: "Frase de acceso",
    save: "Guardar legible otra vez",
    done: "Ya no hay nada cifrado.",
  },
  recovery: {
    title: "Clave de recuperación",
    newTitle: "Nueva clave de recuperación",
    newIntro: "La clave de recuperación que tiene ahora ya no abrirá nada.",
    make: "Hacer una clave nueva",
    done: "Hay una nueva clave de recuperación.",
    intro:
      "Esta clave abre el dispositivo si se olvida la frase de acceso. Se muestra esta única vez y no se guarda en ningún " +
      "sitio: imprímala o " +
      "escríbala, y téngala lejos de este dispositivo. En la página de bloqueo la pide «Usar la clave de recuperación».",
    print: "Imprimir",
    copy: "Copiar",
    copied: "Copiada. Péguela donde solo pueda leerla su equipo.",
    notCopied: "Este navegador no deja copiar: escríbala o imprímala.",
    kept: "He guardado la clave de recuperación",
  },
  passkeys: {
    title: "Llaves de acceso",
    intro:
      "Una llave de acceso abre este dispositivo con una huella, una cara, un PIN o una llave de seguridad: además de la frase " +
      "de acceso, que también lo abre siempre.",
    host: (host) =>
      `Las llaves de acceso son de esta dirección (${host}). En otra dirección abre la frase de acceso, y las llaves se añaden de nuevo.`,
    add: "Añadir una llave de acceso",
    absent: {
      NotSecure: "Las llaves de acceso piden una página venida por https, y esta no lo es.",
      NoPasskeys: "Este navegador no tiene llaves de acceso.",
      NoSecret:
        "Las llaves de acceso de este navegador no pueden abrir historias cifradas: les falta lo necesario (WebAuthn PRF).",
      NoName: "Las llaves de acceso piden una dirección con nombre, y a esta página se llega por un número.",
    },
    addedOn: (day) => `añadida el ${day}`,
    unnamed: "Una llave de acceso cuyo nombre no se puede leer",
    remove: (name) => `Quitar ${name}`,
    removeShort: "Quitar",
    name: "Nombre",
    nameHint: "Cómo la distingue de otras: la llave de seguridad, el teléfono, este ordenador. Ningún nombre de paciente.",
    nameMissing: "Póngale un nombre.",
    nameOf: (count) => `Llave de acceso ${count}`,
    next: "Seguir",
    makeIntro: "El navegador pregunta ahora dónde guardar la llave de acceso, y le pide confirmar que es usted.",
    make: "Crear llave de acceso",
    useIntro: "La llave de acceso está hecha. Úsela una vez ahora, para que pueda abrir este dispositivo.",
    use: "Usar la llave de acceso",
    busy: "Se espera la llave de acceso …",
    done: "La llave de acceso está añadida. Desde ahora abre este dispositivo.",
    removeTitle: "Quitar llave de acceso",
    removeIntro: (name) => `«${name}» ya no abrirá este dispositivo. La frase de acceso sí, como antes.`,
    removed: "La llave de acceso está quitada.",
  },
  problems: {
    NotUsed:
      "No se usó ninguna llave de acceso: se rechazó, tardó demasiado, o no es de aquí. No cambió nada; puede intentarlo de nuevo.",
    AlreadyThere: "Esta ya tiene una llave de acceso de este dispositivo. No cambió nada; elija otra, o cierre esto.",
    WithoutSecret:
      "Esta llave de acceso no puede abrir historias cifradas: le falta lo necesario (WebAuthn PRF). No cambió nada. Elija " +
      "otro sitio para ella, como una llave de seguridad o un teléfono más nuevos.",
    WrongPasskey: "Esta llave de acceso no abre este dispositivo. No cambió ni se perdió nada.",
    NotHere: "Este navegador rechaza las llaves de acceso en esta página. No cambió nada.",
    tooShort: (least) => `Al menos ${least} caracteres.`,
    length: (count) => (count === 1 ? "1 carácter" : `${count} caracteres`),
    longEnough: "Bastante larga.",
    notTheSame: "Las dos no son iguales.",
    empty: "Escriba la frase de acceso.",
    WrongPassphrase: "Esta no es la frase de acceso. No cambió nada.",
    NotSaved: "El último cambio aún no está guardado. No cambió nada; inténtelo de nuevo cuando arriba diga «Guardado».",
    ChangedElsewhere: "El bloqueo se cambió en otra pestaña. Aquí no cambió nada; cierre esto y mire de nuevo.",
    Refused: "Este navegador rechaza la segunda copia, sin la cual cifrar no es seguro. No cambió nada.",
    Full: "No hay sitio para la segunda copia. Libere espacio en este dispositivo. No cambió nada.",
    NoAnswer: "La segunda copia no responde. Cierre otras pestañas de esta aplicación y vuelva a cargar. No cambió nada.",
  },
  locked: {
    title: "Bloqueado",
    intro: "Las historias de este dispositivo están cifradas. Esta pestaña no guarda nada de ellas.",
    passphrase: "Frase de acceso",
    unlock: "Desbloquear",
    busy: "Comprobando …",
    wrong: "Esta no es la frase de acceso. No cambió ni se perdió nada.",
    wait: (seconds) =>
      seconds === 1
        ? "El próximo intento se puede hacer en 1 segundo."
        : `El próximo intento se puede hacer en ${seconds} segundos.`,
    byPasskey: "Desbloquear con llave de acceso",
    passkeyNotUsed:
      "No se usó ninguna llave de acceso: se rechazó, tardó demasiado, o no es una que abra este dispositivo. No cambió ni se " +
      "perdió nada. Inténtelo " +
      "de nuevo, o escriba la frase de acceso.",
    passkeyWrong: "Esta llave de acceso no abre este dispositivo. No cambió ni se perdió nada. Escriba la frase de acceso.",
    passkeyNotHere:
      "Este navegador rechaza las llaves de acceso en esta página. No cambió ni se perdió nada. Escriba la frase de acceso.",
    toRecovery: "Usar la clave de recuperación",
    toPassphrase: "Usar la frase de acceso",
    recoveryKey: "Clave de recuperación",
    recoveryHint: "Ocho grupos de cuatro letras y cifras. Las mayúsculas y los guiones no importan.",
    recoverySave: "Desbloquear con una frase de acceso nueva",
    recoveryIntro:
      "Elija una frase de acceso nueva; la olvidada ya no abre nada. La clave de recuperación sigue siendo la misma.",
    wrongLength: (letters) => `Una clave de recuperación tiene 32 letras y cifras; aquí hay ${letters}.`,
    wrongLetter: (letter) => `«${letter}» no está en ninguna clave de recuperación.`,
    mistyped: "Se tomó una letra por otra: esta no es una clave de recuperación.",
    wrongRecovery: "Esta clave de recuperación no abre este dispositivo. No cambió ni se perdió nada.",
    forgotten:
      "Sin la frase de acceso, la clave de recuperación o una llave de acceso añadida aquí nadie puede abrir estas historias, " +
      "tampoco quienes " +
      "hacen esta aplicación.",
    unreadable: "El bloqueo no se puede leer",
    unreadableWhat:
      "Lo que esta aplicación necesita para pedir la frase de acceso está dañado en las dos copias. Las historias siguen ahí, " +
      "cifradas, y " +
      "no se sobrescribió nada.",
    unreadableNewer: "El bloqueo lo puso una versión posterior de esta aplicación. Abra las historias con ella; no cambió nada.",
    unreadableNext: "No borre los datos de este navegador. Restaure una copia en otro dispositivo, y haga que miren este.",
  },
};
