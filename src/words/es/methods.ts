import type { PageWords } from "../language.ts";

/** La página de métodos: cómo se llega a una valoración, lo buena que es, qué no se sabe, y quién lo dice. */
export const methods: PageWords["methods"] = {
  title: "Métodos",
  intro: "Cómo se llega a una valoración, cuántas veces se equivoca, qué no puede saber, y de dónde sale cada cifra.",
  contents: "En esta página",
  draft: "Esta traducción es un borrador: aún no la ha leído ningún profesional clínico que creciera con el idioma.",
  reached: {
    title: "Cómo se llega a una valoración",
    paragraphs: [
      "Los resultados de un paciente y una magnitud se ordenan por días. Se dejan fuera, pero se muestran y cuentan, los " +
        "registrados por " +
        "error, los preliminares, los que están más allá del límite de medición («<0,2», «>20») y la orina con un pH inferior a " +
        "6 o desconocido.",
      "La serie se corta donde cambia el método, o el laboratorio donde el método no consta: los métodos difieren entre un 21 y " +
        "un 29 %, más " +
        "que la mayoría de los cambios reales. Solo se valora el último tramo, y nada se calcula a través de un corte que " +
        "ninguna muestra " +
        "salva. Los resultados de un día cuentan una vez, como su media geométrica.",
      "Todo resultado varía aunque nada cambie en el paciente. En suero la variación total supuesta es del 8,4 %. En la escala " +
        "logarítmica " +
        "duplicarse y reducirse a la mitad son iguales y opuestos, y cada resultado lleva el mismo ruido.",
      "Un resultado que no respaldan ni el vecino de antes ni el de después cuenta solo en parte, para que un mal tubo no haga un " +
        "movimiento: más allá de 2,5 desviaciones típicas cuenta menos cuanto más sobresale. Se dibuja y se guarda como se " +
        "informó, y la " +
        "valoración lo nombra. Donde un valor se imprime con pocas cifras (0,6, 0,7), lo que añade el redondeo se suma a la variación.",
      "La búsqueda de un salto pregunta, de cada modo de dividir un tramo de resultados vecinos en una parte anterior y otra " +
        "posterior: " +
        "¿cuánto distan las dos medias, contado en sus errores típicos? La división que más destaca se compara con dos límites.",
      "«Posible» pesa juntas todas estas divisiones, como escalones y como rampas lentas, y pregunta si hablan de un movimiento " +
        "con más fuerza " +
        "que los resultados de pacientes sin cambio. Con dos resultados es exactamente el valor de referencia del cambio, +26 % o " +
        "−21 %. Un aviso posible pide repetir.",
      "«Confirmado» significa: la parte posterior tiene al menos dos resultados separados al menos 14 días, cada uno de los " +
        "cuales respalda " +
        "el cambio, y la diferencia es una que una serie sin cambio muestra alguna vez en 5 de 100 pacientes como mucho, en 24 " +
        "visitas. Para " +
        "esto también el último resultado cuenta solo en lo que lo respaldan los dos de antes.",
      "«Ningún cambio demostrado desde» sigue cuando al menos 4 resultados en al menos 90 días no trajeron otro salto. «Ningún " +
        "cambio demostrado» dice siempre lo grande que podría ser un cambio oculto. No prueba que nada cambie.",
      "En suero, la creatinina a menos de 7 días de cada extremo del salto da la TFGe (CKD-EPI 2021). Lo que traerían solas las " +
        "dos tasas " +
        "de filtración se compara con el cambio visto: los riñones solos podrían explicarlo, explican como mucho una parte, o " +
        "no lo explican. " +
        "Donde falta la creatinina no se puede saber, y no se sugiere progresión. Eventos como infección, trasplante o " +
        "interferón retienen " +
        "la lectura de la misma manera.",
      "Un último resultado más allá del límite de medición («>20») cuenta como ese límite donde ya el límite muestra un cambio, con " +
        "«al menos». En otro caso la serie no se interpreta: nunca pasa por «ningún cambio».",
      "Una muestra medida por el método antiguo y el nuevo (dos resultados de un día y una hora) salva un cambio de método o " +
        "laboratorio: " +
        "en ella se anula la variación del paciente. La media geométrica de los cocientes de los pares lleva los resultados " +
        "anteriores al " +
        "método nuevo, y su error típico, √(2/k) × CVA con k pares, se suma a cada salto que cruza el cambio. Los pares que se " +
        "contradicen más " +
        "de lo que explican los ensayos (99 %), un factor mayor que dos, o ensayos sin CV analítico en Ajustes no hacen puente. " +
        "Nunca se usa un " +
        "factor publicado o supuesto. Un par se puede apartar en «Por qué».",
      "La serie se corta también donde empieza y termina la diálisis. Un método que vuelve se compara con sus propios resultados " +
        "anteriores. Cada corte se nombra con su día, y con cuántos resultados no se comparan.",
    ],
    formula:
      "d(i, j) = (media de z de j a t − media de z de i a j−1) / (σ · √(1/(j−i) + 1/(t−j+1))),   z = ln(valor),   " +
      "σ² = ln(1 + CVA²) + ln(1 + CVI²)",
  },
  characteristics: {
    title: "Cuántas veces se equivoca, y cuántas encuentra un aumento",
    intro: (series, seed) =>
      `De una simulación de ${series} pacientes por fila con una visita cada 30 días, con las mismas funciones que usa esta página ` +
      `(npm run simulate, semilla ${seed}). Cualquiera puede repetirla.`,
    caption: (assumed, truth) => `Variación supuesta ${assumed} %, variación real ${truth} %`,
    stable: {
      title: "Pacientes en los que nada cambia",
      columns: ["Resultados", "Confirmado alguna vez", "Posible en esta visita", "Avisado en esta visita", "Avisado alguna vez"],
    },
    patterns: {
      title: "Pacientes en los que la B2M sube",
      columns: [
        "Curso real",
        "Encontrado hasta la última visita",
        "Confirmado hasta la última visita",
        "Encontrado en la primera visita después",
      ],
      names: {
        "step-15": "Escalón +15 % en la visita 7 de 12",
        "step-25": "Escalón +25 % en la visita 7 de 12",
        "step-50": "Escalón +50 % en la visita 7 de 12",
        "response-then-relapse": "Respuesta, luego +10 % por visita",
      },
    },
    courses: {
      title: "Donde los resultados no son como se supone",
      intro: (series) =>
        `La misma regla en ${series} pacientes simulados por fila, con una variación supuesta del 8,4 %. Al lado, reglas conocidas, ` +
        "cada una con el único límite con que avisa en 20 de 100 pacientes sin cambio en 24 visitas: el último resultado frente al " +
        "anterior, al primero o al más bajo; CUSUM y EWMA sobre los tres primeros; la pendiente sobre todos.",
      flatColumns: ["Nada cambia, 24 visitas", "Confirmado alguna vez", "Avisado alguna vez"],
      risingColumns: ["La B2M sube", "Encontrado", "Confirmado"],
      wrongWayColumns: ["Avisado al revés tras un resultado fuera de línea", "1 visita después", "2", "3", "4"],
      rules: {
        previous: "Anterior",
        first: "Primero",
        nadir: "Más bajo",
        cusum: "CUSUM",
        ewma: "EWMA",
        regression: "Pendiente",
      },
      flat: {
        "as-assumed": "Los resultados varían como se supone",
        irregular: "Visitas separadas de 3 a 180 días",
        "printed-0.6": "Impreso con 0,1, en 0,6",
        "printed-1.2": "Impreso con 0,1, en 1,2",
        "printed-2.4": "Impreso con 0,1, en 2,4",
        autocorrelated: "Los resultados vecinos se parecen (correlación 0,3)",
        "outlier-high": "Un resultado es un 60 % demasiado alto",
        "outlier-low": "Un resultado es un 37,5 % demasiado bajo",
        "cv-6.6": "Variación real 6,6 %",
        "cv-12": "Variación real 12 %",
        "printed-0.25": "Impreso con 0,1, en 0,25",
        "outlier-first": "El primer resultado es un 60 % demasiado alto",
      },
      rising: {
        "step-15-at-7": "+15 % en la visita 7 de 12",
        "step-25-at-7": "+25 % en la visita 7 de 12",
        "step-25-at-3": "+25 % en la visita 3 de 12",
        "step-50-at-7": "+50 % en la visita 7 de 12",
        "ramp-3-from-2": "+3 % por visita desde la 2 de 12",
        "ramp-3-from-7": "+3 % por visita desde la 7 de 12",
        "ramp-5-from-2": "+5 % por visita desde la 2 de 12",
        "ramp-5-from-7": "+5 % por visita desde la 7 de 12",
        "ramp-8-from-2": "+8 % por visita desde la 2 de 12",
        "ramp-8-from-7": "+8 % por visita desde la 7 de 12",
        "ramp-10-from-2": "+10 % por visita desde la 2 de 12",
        "ramp-10-from-7": "+10 % por visita desde la 7 de 12",
        "relapse-10": "Respuesta, luego +10 % por visita en 4 visitas",
        "relapse-5": "Respuesta, luego +5 % por visita en 8 visitas",
      },
      bridged: (v) =>
        `Donde cambia un método y lo salvan muestras medidas por los dos, se avisa confirmado como mucho en ${v.confirmed} de ` +
        `los pacientes ` +
        "sin cambio en 24 visitas (1, 2 o 4 pares; CVA 3 o 6 %). De los aumentos del 25 % justo en la visita del cambio (CVA 3 " +
        "%) se encuentran " +
        `${v.one} con un par, ${v.two} con dos y ${v.four} con cuatro; sin puente solo se compara lo que viene después, y se ` +
        `avisan ${v.none}.`,
      reading: (v) =>
        `Donde los resultados vecinos se parecen, se avisa confirmado en alguna visita en ${v.alike} de los pacientes sin ` +
        `cambio; donde la ` +
        `variación real es del 12 %, en ${v.wider}. Un resultado fuera de línea lleva a un aviso confirmado en ${v.spike}; un ` +
        `primer resultado ` +
        `fuera de línea, que nada de antes puede mostrar, en ${v.first}, y allí la valoración dice que el nivel anterior se ` +
        `basa en un solo ` +
        "resultado. CUSUM, EWMA y la pendiente encuentran escalones y rampas desde un nivel conocido igual o mejor, y pierden " +
        "el aumento tras " +
        "una respuesta.",
    },
    reading:
      "En una visita se avisa como mucho en unos 5 de 100 pacientes sin cambio; en muchas visitas tales avisos se suman, y por " +
      "eso un aviso " +
      "posible pide repetir. Donde la variación real es mayor que la supuesta, los avisos falsos crecen varias veces: por eso cada " +
      "valoración dice hasta qué variación se mantiene.",
  },
  unknown: {
    title: "Lo que no se sabe",
    points: [
      "Se supone que los resultados varían de forma independiente. Donde los vecinos se parecen, o la variación real es mayor que la " +
        "supuesta, los avisos por azar son más frecuentes de lo indicado.",
      "No se encontró ninguna cifra de la variación de la B2M en personas con mieloma, linfoma o enfermedad renal, ni en la " +
        "base de datos de " +
        "variación biológica de la EFLM. El 8,4 % viene de personas sin cáncer, y también los límites.",
      "Para el líquido cefalorraquídeo y la orina no se encontró ninguna cifra confirmada: esas series se muestran, y solo se " +
        "valoran cuando el " +
        "equipo pone una cifra en Ajustes.",
      "Ningún ensayo ni guía define un «aumento de B2M» o una «progresión por B2M». Todos los límites de aquí son reglas " +
        "propias de esta aplicación.",
      "Cuánto de un aumento es de los riñones no se puede calcular con la creatinina. Lo que podrían explicar los riñones solos " +
        "se da como " +
        "una pista aproximada, nunca como corrección.",
      "Un resultado no tiene vecino antes del primero de una serie: si ese está fuera de línea, todo lo que sigue parece un " +
        "cambio. Dos malas " +
        "muestras seguidas también lo parecen.",
      "Un aumento lento se avisa tarde: de +3 % por visita en seis visitas se encuentra cerca de la mitad, de +5 % casi todo, " +
        "pero rara vez " +
        "antes de sumar un 20 %. Hasta entonces «Ningún cambio demostrado» puede estar junto a una pendiente.",
      "Un cambio dentro de los límites no prueba que todo siga igual: con dos resultados, un aumento real del 25 % pasa " +
        "inadvertido en cerca " +
        "de la mitad de los pacientes.",
      "Nada de aquí lo ha revisado un profesional clínico ni una autoridad.",
    ],
  },
  safety: {
    title: "Antes de fiarse de ello",
    points: (cvi, cva) => [
      "Para equipos asistenciales formados. Apoya el juicio clínico y no lo sustituye. No sirve para diagnóstico ni cribado.",
      "La B2M no es parte de los criterios IMWG de respuesta o progresión. Confirme con proteína M, cadenas ligeras libres, " +
        "imagen o médula ósea según convenga.",
      "Una B2M que sube puede deberse a menor función renal, infección, inflamación, enfermedad autoinmune, interferón o mayor edad.",
      "Laboratorios y métodos distintos pueden diferir entre un 20 y un 30 %. Los cambios a través de un cambio de método no se " +
        "calculan, salvo que lo salven muestras medidas por los dos.",
      `Los límites de cambio en suero suponen un CV en la misma persona del ${cvi} % y un CV analítico del ${cva} % salvo que Ajustes ` +
        "diga otra cosa; vienen de personas sin cáncer.",
      "Un cambio dentro de los límites no prueba que todo siga igual.",
      "Un aumento necesita una segunda muestra antes de llamarse confirmado. Los límites son reglas de la aplicación, no una guía.",
      "Los límites de referencia son los del laboratorio donde los dio, y si no unos por defecto así marcados. El intervalo por " +
        "defecto " +
        "en suero, 1,5–3 mg/L, es más ancho por arriba que el de la mayoría de los laboratorios.",
      "La B2M se destruye en orina ácida: es inestable por debajo de pH 7 y mucho por debajo de 6 (Donaldson), con una pequeña pérdida " +
        "entre 6,0 y 7,5 (Hasegawa 2024). Los resultados con pH inferior a 6, o desconocido, se muestran y no se interpretan.",
      "La B2M del líquido cefalorraquídeo sube con infección e inflamación tanto como con linfoma, y nunca es diagnóstica por " +
        "sí sola. Los " +
        "estudios no coinciden: en adultos se propusieron cortes de 1,85 y 1,89 mg/L, que están dentro del intervalo por " +
        "defecto; en 30 niños " +
        "con leucemia linfoblástica aguda encontró el 40 % de la enfermedad del sistema nervioso central, con un valor " +
        "predictivo del 8 %.",
      "Los índices de estadio usan la muestra del diagnóstico, antes del tratamiento, y las unidades mostradas: mg/L, no mg/dL.",
      "En diálisis se esperan valores de 5 a 50 mg/L, y no se dice nada del tumor.",
      "No es para menores de 18 ni para el embarazo: aquí no hay límites para ello.",
      "Los síntomas, la caída de la función renal, el calcio alto o un dolor nuevo piden actuar, muestre lo que muestre este gráfico.",
    ],
  },
  defaults: {
    title: "Intervalos por defecto, y por qué se pregunta",
    intro:
      "El intervalo propio de un laboratorio va siempre primero. Estos valen donde no se dio ninguno; cero y los límites que " +
      "faltan son lo que dicen.",
    columns: ["Magnitud", "Unidad", "Intervalo por defecto", "Fuente", "Se pregunta", "Se rechaza"],
    below: (value) => `por debajo de ${value}`,
    above: (value) => `por encima de ${value}`,
    none: "ninguno",
    zeroOrLess: (value) => `${value} o menos`,
  },
  notices: "Partes de otros en esta aplicación, y sus licencias",
  sources: {
    title: "Fuentes",
    points: [
      "Variación de la B2M en suero en la misma persona: exámenes repetidos de NHANES III, CV total 8,4 % (Selvin E et al., PMC3628297).",
      "Valor de referencia del cambio log-normal: Fokkema MR et al., Clin Chem 2006;52:1602–3. Valor de referencia del cambio: " +
        "Harris EK, Yasaka T, 1983.",
      "Diferencias entre métodos: Fedele PL, Choy KW, Doery JC, Pathology 2014 (pendientes 0,79 y 0,70 frente al primer laboratorio).",
      "Tiempo de duplicación: ln 2 / pendiente del logaritmo; error típico con la variación conocida como suelo.",
      "Intervalo de referencia personal: Coskun A et al., Clin Chem 2021;67:374–384 (modelo 2).",
      "TFGe: CKD-EPI 2021 por creatinina, Inker LA et al., N Engl J Med 2021;385:1737–49. Variación de la creatinina en la misma " +
        "persona: Front Med 2022, doi 10.3389/fmed.2022.1009358.",
      "Interferón y B2M: Tienhaara A et al., Br J Haematol 1991;77:335–8; Remes K et al., Br J Haematol 1993;84:353–5.",
      "B2M en orina y pH: Mayo Clinic Laboratories, información de la prueba; Donaldson MD; Hasegawa, Jpn J Med Technol 2024;73:332–6.",
      "Líquido cefalorraquídeo: controles 1,3 ± 0,5 mg/L, cociente con el suero 0,6 ± 0,19, mayor que 1 asociado a enfermedad " +
        "del sistema " +
        "nervioso central (Caudie 2005, PMID 16330382). Para el corte de 1,85 mg/L el artículo y su versión previa dan la " +
        "sensibilidad y la " +
        "especificidad al revés (85,7 y 89,7 %), así que no se cita ninguna como establecida.",
      "La B2M no figura en los criterios de respuesta del mieloma: Kumar S et al., Lancet Oncol 2016;17:e328–46.",
      "Finalidad de la prueba e intervalos por defecto: City of Hope, página para pacientes «Beta-2 microglobulin (B2M)», 8 de " +
        "junio de 2023.",
      "Masa molar 11 800 g/mol: Mayo Clinic Laboratories.",
      "Todas las constantes, con la marca de hasta dónde se confirmó cada una: docs/evidence.md en el código.",
    ],
  },
};
