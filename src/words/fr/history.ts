import type { PageWords } from "../language.ts";
import { fr, plural } from "./typography.ts";

const NO_OWN_RANGE = "Votre labo n’a pas donné de valeurs usuelles avec ce résultat.";
const ANOTHER_RANGE = "Votre labo peut en avoir d’autres.";
const LAB_DIFFERENCE = "Deux labos peuvent différer de 20 à 30 pour cent sur le même échantillon.";
const results = (count: number): string => `${count} ${plural(count, "résultat", "résultats")}`;

/**
 * La vue propre du patient : phrases courtes et mots de tous les jours ; un test mesure s'ils se lisent sans peine. Elle dit ce
 * que disent l'appréciation et le dossier, et jamais plus.
 */
export const history: PageWords["history"]["history"] = {
  title: "Mon historique de B2M",
  intro: (name, day) => `${name}. Au ${day}.`,
  toPatient: "Retour à la page du patient",
  allRecords: "Tous les dossiers",
  handOver: fr`Confier l'appareil`,
  print: "Imprimer cette page",
  noRecord: fr`Cet historique ne peut pas être montré sur cet appareil.`,
  noRecordHelp: fr`Merci de rendre l'appareil à votre équipe. Rien n'est perdu.`,
  noResults: fr`Il n'y a pas encore de résultat de B2M ici. Votre historique commence avec la première analyse.`,
  fluids: "Quelle analyse",
  fluid: {
    "b2m-serum": "Sang",
    "b2m-serum-post-dialysis": "Sang après dialyse",
    "b2m-urine": "Urine",
    "b2m-urine-creatinine": "Urine, par créatinine",
    "b2m-urine-24h": "Urine de 24 heures",
    "b2m-csf": "Liquide rachidien",
  },
  inShort: "En bref",
  now: {
    title: fr`Où en suis-je ?`,
    latest: {
      "b2m-serum": (v) => fr`Votre dernière analyse de sang date du ${v.day}. Le résultat était de ${v.value}.`,
      "b2m-serum-post-dialysis": (v) =>
        fr`Votre dernière analyse de sang après dialyse date du ${v.day}. Le résultat était de ${v.value}.`,
      "b2m-urine": (v) => fr`Votre dernière analyse d'urine date du ${v.day}. Le résultat était de ${v.value}.`,
      "b2m-urine-creatinine": (v) => fr`Votre dernière analyse d'urine date du ${v.day}. Le résultat était de ${v.value}.`,
      "b2m-urine-24h": (v) => fr`Votre dernière analyse d'urine de 24 heures date du ${v.day}. Le résultat était de ${v.value}.`,
      "b2m-csf": (v) => fr`Votre dernière analyse du liquide rachidien date du ${v.day}. Le résultat était de ${v.value}.`,
    },
    latestOther: (v) => `Votre dernière analyse date du ${v.day}. Le résultat était de ${v.value}.`,
    also: (values) => fr`Le même jour, il y a eu aussi ${values}.`,
    printed: (text) => fr`Votre feuille de résultats dit ${text}.`,
    censored: {
      "<": fr`L'analyse n'a pas pu mesurer plus bas. La vraie valeur est plus basse.`,
      ">": fr`L'analyse n'a pas pu mesurer plus haut. La vraie valeur est plus haute.`,
    },
    ofLaboratory: {
      below: (limits) => `C’est au-dessous des valeurs usuelles de ce labo (${limits}).`,
      within: (limits) => `C’est dans les valeurs usuelles de ce labo (${limits}).`,
      above: (limits) => `C’est au-dessus des valeurs usuelles de ce labo (${limits}).`,
    },
    general: {
      below: (limits) => fr`${NO_OWN_RANGE} C'est au-dessous de valeurs générales (${limits}). ${ANOTHER_RANGE}`,
      within: (limits) => fr`${NO_OWN_RANGE} C'est dans des valeurs générales (${limits}). ${ANOTHER_RANGE}`,
      above: (limits) => fr`${NO_OWN_RANGE} C'est au-dessus de valeurs générales (${limits}). ${ANOTHER_RANGE}`,
    },
    noRange: fr`Il est venu sans valeurs usuelles. Cette page ne peut donc pas dire où il se situe.`,
    undetermined:
      fr`C'est une limite, pas un nombre exact. Cette page ne peut donc pas dire de quel côté des valeurs usuelles ` +
      "il se situe.",
    alone: {
      below: fr`Un résultat bas n'en dit pas la cause.`,
      within: fr`Un résultat dans les valeurs usuelles n'exclut rien.`,
      above: fr`Un résultat au-dessus n'en dit pas la cause.`,
      "no-interval": "",
      undetermined: "",
    },
    leftOut: (why) => fr`Il est montré, mais pas comparé aux autres : ${why}.`,
  },
  leftOut: {
    "entered-in-error": "il a été saisi par erreur",
    preliminary: "le labo peut encore le changer",
    censored: fr`c'est une limite, pas un nombre exact`,
    "urine-ph-low": fr`l'urine était trop acide, ce qui casse la B2M`,
    "urine-ph-unknown": fr`on ne sait pas si l'urine était acide`,
  },
  changed: {
    title: fr`Qu'est-ce qui a changé ?`,
    sinceLast: "Depuis la dernière fois",
    overTreatment: "Pendant le traitement",
    pair: (v) => fr`Le ${v.fromDay}, c'était ${v.from}. Le ${v.toDay}, c'était ${v.to}.`,
    mean: (values) => `une moyenne de ${values}`,
    chance: "Un tel écart entre deux analyses peut venir du hasard.",
    beyond: {
      rising: "Le plus récent est plus haut, au-delà des hauts et des bas usuels entre deux analyses.",
      falling: "Le plus récent est plus bas, au-delà des hauts et des bas usuels entre deux analyses.",
    },
    notEnough:
      fr`Cet écart est plus grand que la plupart. Mais, avec tous vos résultats, il ne suffit pas à montrer un changement. Une ` +
      "autre analyse peut en dire plus.",
    fromAll: "Ce qui est dit plus haut vient de tous vos résultats ensemble.",
    noneBefore: fr`Il n'y a pas de résultat d'avant pour comparer.`,
    otherMethod: fr`L'analyse d'avant a été faite d'une autre façon. Les deux ne sont pas comparées.`,
    otherMethodBefore:
      fr`L'analyse d'avant a été faite d'une autre façon. On ne peut donc pas mettre les deux nombres côte à ` + "côte.",
    notCompared: "Cette page ne compare pas ces résultats.",
    noTreatment: fr`Aucun traitement n'est noté ici.`,
    began: (regimen, day) => `Votre traitement par ${regimen} a commencé le ${day}.`,
    ended: (regimen, from, to) => `Votre traitement par ${regimen} a duré du ${from} au ${to}.`,
    before: (v) => fr`La dernière analyse d'avant, le ${v.fromDay}, donnait ${v.from}. Le ${v.toDay}, c'était ${v.to}.`,
    noBaseline:
      fr`Aucune analyse d'avant ne peut être comparée. Cette page ne peut donc pas dire ce qui a changé depuis le ` + "début.",
  },
  chart: {
    title: "Mes résultats",
    view: "Montrer en",
    asChart: "Graphique",
    asTable: "Tableau",
    name: (fluid) => fr`${fluid} : mes résultats au fil du temps`,
    band: "valeurs usuelles de ce labo",
    generalBand: "valeurs générales",
    treatmentOf: (regimen, from, to) =>
      to === undefined ? fr`Traitement : ${regimen}, depuis le ${from}` : fr`Traitement : ${regimen}, du ${from} au ${to}`,
    earlier: "Résultat d’avant",
    later: "Résultat d’après",
    tap: fr`Touchez le graphique ou les boutons pour lire chaque résultat.`,
    newMethod: "autre labo ou autre méthode",
    summary: (v) => fr`${results(v.count)} du ${v.from} au ${v.to}. Le tableau les donne tous.`,
    one: (day) => `Un résultat, du ${day}.`,
    none: fr`Il n'y a pas de résultat à tracer.`,
    columns: { day: "Jour", value: "Résultat", range: "Valeurs usuelles", where: "Où il se situe" },
    noRange: "non données",
    generalRange: (limits) => `${limits} (générales)`,
    flag: {
      below: "au-dessous",
      within: "dedans",
      above: "au-dessus",
      "no-interval": "pas de valeurs",
      undetermined: "on ne sait pas",
    },
    readWhere: {
      below: "au-dessous des valeurs usuelles",
      within: "dans les valeurs usuelles",
      above: "au-dessus des valeurs usuelles",
      "no-interval": "sans valeurs usuelles",
      undetermined: "pas un nombre exact",
    },
    notCompared: (why) => fr`Pas comparé : ${why}.`,
  },
  means: {
    title: fr`Qu'est-ce que cela peut vouloir dire ?`,
    serum: {
      rising: "Une hausse peut indiquer que la maladie est plus active. Elle peut aussi avoir une autre cause, comme les reins.",
      falling: "Une baisse peut indiquer que la maladie est moins active. Elle peut aussi avoir une autre cause.",
    },
    csf: {
      rising:
        "Une hausse peut indiquer que la maladie est plus active près du cerveau ou de la moelle épinière. Une " +
        "infection peut " +
        "aussi la faire monter.",
      falling:
        "Une baisse peut indiquer que la maladie est moins active près du cerveau ou de la moelle épinière. Elle " +
        "peut aussi avoir " +
        "une autre cause.",
    },
    urine: {
      rising: "Une hausse peut venir des reins autant que de la maladie.",
      falling: "Une baisse peut venir des reins autant que de la maladie.",
    },
    leftOpen: fr`Autre chose a pu faire bouger cette valeur. Cette page laisse donc ouvert ce que cela veut dire.`,
    noChange: fr`Cela ne prouve pas que rien n'a changé. Un petit changement peut se cacher dans les hauts et les bas usuels.`,
    one: fr`Un résultat est un nombre. Il ne peut montrer ni hausse ni baisse.`,
    otherMethod: fr`${LAB_DIFFERENCE} Un saut d'un labo à l'autre peut donc venir du labo et non de vous.`,
    dialysis: fr`En dialyse, cette valeur est souvent haute. On ne la lit pas comme un signe de la maladie.`,
    notRead: "Ces résultats seuls ne permettent pas à cette page de dire ce qu’ils signifient.",
    mayNot:
      fr`Cette analyse seule ne peut pas dire comment vous allez, ni si un traitement marche. Votre équipe la lit avec vos ` +
      "autres examens.",
    act:
      fr`Ne changez pas et n'arrêtez pas un traitement à cause de cette page. Ce que vous ressentez compte plus ` +
      fr`qu'un graphique. ` +
      fr`Dites tout de suite à votre équipe si vous avez une douleur nouvelle, de la fièvre ou un autre signe nouveau.`,
  },
  causes: {
    title: fr`Qu'est-ce qui peut aussi la faire bouger ?`,
    recorded: "Noté pour vous",
    general: "Pour tout le monde",
    event: (v) =>
      v.until === undefined
        ? `${v.kind}, depuis le ${v.from}.`
        : v.until === v.from
          ? `${v.kind}, le ${v.from}.`
          : `${v.kind}, du ${v.from} au ${v.until}.`,
    kind: {
      infection: "Une infection",
      interferon: "L’interféron, un médicament qui fait monter la B2M",
      dialysis: "Une dialyse",
      "intrathecal-therapy": "Un médicament injecté dans le liquide rachidien",
      steroid: "Un corticoïde",
      transfusion: "Une transfusion de sang",
      "blood-contaminated-csf": fr`Du sang dans l'échantillon de liquide rachidien`,
      transplant: "Une greffe",
      relapse: "Une note de votre équipe",
      imaging: "Une imagerie",
      "lumbar-puncture": "Une ponction lombaire",
      note: "Une note de votre équipe",
    },
    kidney: {
      "may-explain": "Votre analyse des reins a changé aussi. Cela peut l’expliquer, en tout ou en partie.",
      "explains-part": "Votre analyse des reins a changé aussi. Cela peut en expliquer au plus une partie.",
      "not-explained": fr`Votre analyse des reins (créatinine dans le sang) n'a pas assez changé pour l'expliquer.`,
      "no-pair": fr`Aucune analyse des reins n'est notée près de ces jours. Les reins ont donc pu jouer un rôle.`,
      "cannot-estimate": fr`Ce qui est noté ne permet pas de calculer comment vos reins filtrent.`,
    },
    newMethodBridged: (day) =>
      fr`Autre labo ou autre méthode, depuis le ${day}. Des échantillons ont été mesurés des deux façons, on peut donc comparer.`,
    newMethod: (day) =>
      fr`Autre labo ou autre méthode, depuis le ${day}. Les résultats d'avant et d'après ce jour ne sont pas comparés.`,
    kidneys: fr`Les reins : ils ôtent la B2M du sang. S'ils filtrent moins, elle monte.`,
    infection: fr`Une infection, ou une maladie qui enflamme le corps : les deux peuvent la faire monter.`,
    interferon: fr`L'interféron : ce médicament la fait monter à lui seul.`,
    laboratory: fr`Un autre labo : deux labos peuvent différer de 20 à 30 pour cent sur le même échantillon.`,
    acid: fr`Une urine acide : elle casse la B2M, et le résultat est trop bas.`,
    bloodInSample: fr`Du sang dans l'échantillon de liquide rachidien peut fausser le résultat.`,
  },
  questions: {
    title: fr`Que demander à la prochaine visite ?`,
    raised: fr`Qu'est-ce qui a pu aussi la faire monter ? Mes reins ou une infection peuvent-ils jouer un rôle ?`,
    lowered: fr`Qu'est-ce qui a pu aussi la faire baisser ?`,
    repeat: fr`Faut-il refaire bientôt cette analyse ?`,
    missed: fr`Quel petit changement ces analyses ont-elles pu ne pas voir ?`,
    enough: fr`Quand y aura-t-il assez de résultats pour comparer ?`,
    sameLab: fr`Ma prochaine analyse peut-elle se faire dans le même labo ?`,
    means: fr`Que veut dire ce résultat pour moi ?`,
    urine: fr`Dois-je donner un autre échantillon, et comment le recueillir ?`,
    others: fr`Que disent mes autres examens ?`,
    next: fr`Quand est ma prochaine analyse ?`,
  },
  reviewedFirst: fr`Votre équipe regarde d'abord les nouveaux résultats. Ils sont montrés ici après.`,
  heldBack: fr`Un résultat plus récent est là. Il sera montré quand votre équipe l'aura regardé.`,
  noneReviewed: fr`Votre équipe regarde d'abord les nouveaux résultats. Les vôtres seront montrés ici après.`,
  next: {
    title: fr`Quand est ma prochaine analyse ?`,
    planned: (day) => `Votre prochaine analyse est prévue le ${day}.`,
    wasPlanned: (day) =>
      fr`Votre prochaine analyse était prévue le ${day}. Aucune plus récente n'est notée ici. Parlez-en à votre équipe.`,
    due: (day) => fr`Ce changement demande une autre analyse avant le ${day}. Voyez avec votre équipe pour fixer le jour.`,
    overdue: (day) =>
      fr`Ce changement demandait une autre analyse avant le ${day}. Aucune plus récente n'est notée ici. Parlez-en ` +
      "à votre équipe.",
    setAside:
      fr`Votre équipe a regardé ce changement et ne demande pas d'autre analyse pour lui. Demandez quand vient la ` +
      "prochaine.",
    unknown: fr`Aucune date n'est notée ici pour votre prochaine analyse. Parlez-en à votre équipe.`,
  },
  sure: {
    title: fr`Est-ce sûr ?`,
    confirmed: fr`Assez sûr que la valeur a changé : plus d'une analyse le montre. Pas sûr de la cause.`,
    possible: fr`Pas encore sûr. Le hasard seul peut parfois donner cela. Une autre analyse peut en dire plus.`,
    sinceConfirmed:
      fr`Assez sûr que la valeur a changé plus tôt : plus d'une analyse l'a montré. Depuis, un petit changement ` +
      "peut rester caché.",
    sincePossible: fr`Pas sûr. Le changement de plus tôt a pu venir du hasard. Depuis, un petit changement peut rester caché.`,
    noChange:
      fr`Pas sûr que rien n'ait changé : un changement peut être trop petit pour se voir. « Montrer les chiffres » ` +
      "dit sa taille " +
      "possible.",
    nothing: "On ne peut encore rien dire d’un changement.",
    people:
      "Cela repose sur les variations chez des gens sans cancer. Pour ceux qui ont votre maladie, on ne connaît " +
      "pas un tel chiffre.",
    ownFigures: "Cela repose sur des chiffres que votre équipe a fixés pour son labo.",
    assumed: (count) => fr`Pour ${results(count)}, le labo n'est pas noté. Cette page suppose que c'est le même.`,
    leftOut: (count) =>
      fr`${results(count)} ${plural(count, "est montré mais ne compte pas", "sont montrés mais ne comptent pas")}. ` +
      "Le tableau dit " +
      "pourquoi.",
  },
  numbers: {
    show: "Montrer les chiffres",
    title: "Les chiffres",
    verdict: "Ce que lit votre équipe",
    change: "Changement",
    changeOf: (percent, low, high) => fr`${percent} (intervalle à 95 % de ${low} à ${high})`,
    compared: "Comparés",
    comparedOf: (v) =>
      fr`${results(v.later)} depuis le ${v.since}, moyenne ${v.laterMean} ; ${results(v.earlier)} avant, moyenne ` +
      fr`${v.earlierMean}`,
    chance: "Vu par hasard",
    chanceOf: (chance) => `moins de ${chance} des fois chez des personnes sans changement`,
    robust: "Valable jusqu’à",
    robustOf: (percent) => fr`des hauts et des bas de ${percent} %`,
    previous: "Depuis la dernière fois",
    baseline: "Depuis avant le traitement",
    limits: "Hauts et bas usuels entre deux analyses",
    limitsOf: (up, down) => `${up} ou ${down}`,
    hidden: "Un changement plus petit pourrait rester caché",
    hiddenOf: (up, down) => `${up} ou ${down}`,
    variation: "Hauts et bas pris pour usuels",
    variationOf: (percent, source) => fr`${percent} %. Source : ${source}`,
    used: "Résultats comparés",
    repeat: "Contrôle",
    repeatOf: (days) => fr`demandé sous ${days} jours ; une règle de cette application, pas d'une recommandation`,
  },
  about: {
    title: "À propos de cette analyse",
    sections: (ranges) => [
      {
        title: fr`Ce qu'est la B2M`,
        paragraphs: [
          fr`B2M est le nom court de la bêta-2-microglobuline. C'est une petite protéine. Elle est sur presque ` +
            "toutes les cellules " +
            "du corps.",
          fr`Les cellules la lâchent dans le sang et dans d'autres liquides. Une personne en bonne santé en fait ` +
            "150 à 200 mg par " +
            "jour. Les reins l’enlèvent.",
        ],
      },
      {
        title: "Pourquoi on la mesure",
        paragraphs: [
          "Beaucoup de cellules font de la B2M. Parmi elles, les lymphocytes, des globules blancs. Dans le " +
            "myélome, dans la LLC et " +
            "dans des lymphomes, elle peut aller avec la quantité de maladie.",
          "Quand on a trouvé la maladie, elle aide à prévoir le premier traitement. Pendant le traitement, elle " +
            "peut aider à voir " +
            fr`si la maladie a touché le cerveau ou la moelle épinière. Après, elle peut aider à voir si elle est revenue.`,
        ],
      },
      {
        title: "Sang, urine et liquide rachidien",
        paragraphs: [
          fr`Le plus souvent, on la mesure dans le sang. Il n'y a rien à préparer.`,
          fr`Des valeurs générales dans le sang sont ${ranges.blood}. Beaucoup de labos mettent le haut plus bas, ` +
            "souvent de 2,2 à " +
            "2,7 mg/L.",
          fr`Dans l'urine, c'est ${ranges.urine}. Des reins sains rendent presque toute la B2M au sang. Il en reste ` +
            "donc peu dans " +
            fr`l'urine. Un résultat haut peut venir des reins. Une urine acide fausse l'analyse : l'échantillon demande du soin.`,
          fr`Dans le liquide rachidien, c'est ${ranges.csf}. Pour le prendre, il faut une ponction lombaire. On la ` +
            "fait pour voir " +
            "le cerveau et la moelle épinière. Les autres organes y jouent moins que dans le sang ou l’urine.",
          fr`Chaque labo a ses valeurs usuelles. Celles qui comptent sont venues avec votre résultat.`,
        ],
      },
      {
        title: "Pourquoi elle ne sert pas à chercher un cancer",
        paragraphs: [
          "Beaucoup de choses font monter la B2M. Un résultat haut ne prouve donc pas un cancer. Et un résultat " +
            "dans les valeurs " +
            fr`usuelles ne l'exclut pas.`,
        ],
      },
      {
        title: "Ce que peut indiquer une hausse ou une baisse",
        paragraphs: [
          fr`Une hausse peut indiquer que la maladie est plus active. Une baisse peut indiquer qu'elle répond au ` +
            "traitement. Ni " +
            fr`l'une ni l'autre ne le prouve.`,
          fr`Les résultats montent et baissent même si rien n'a changé. Dans le sang, un pas d'un cinquième vers le ` +
            fr`bas ou d'un ` +
            fr`quart vers le haut peut être dû au seul hasard. Un résultat dit peu. La ligne au fil du temps en dit plus.`,
        ],
      },
      {
        title: fr`Ce qui la change aussi`,
        paragraphs: [
          fr`Les reins ôtent la B2M. S'ils filtrent moins, elle monte, quoi que fasse la maladie. Dans le myélome, ` +
            "une valeur haute " +
            "peut vouloir dire que les reins souffrent.",
          "Des infections comme le VIH ou le CMV, des défenses qui attaquent le corps et des maladies du foie " +
            "peuvent la faire " +
            fr`monter. L'âge aussi. Et l'interféron aussi.`,
        ],
      },
      {
        title: "Ce que votre équipe en fait",
        paragraphs: [
          fr`Votre équipe la lit avec vos autres examens et en parle avec vous. C'est une pièce parmi d'autres : ` +
            "elle aide à voir si " +
            fr`un traitement fait son travail, ou s'il faut penser à un autre.`,
          fr`Elle ne fait pas partie des règles qui disent comment un myélome répond. D'autres analyses de sang, ` +
            "des images et des " +
            "examens de la moelle osseuse passent avant.",
        ],
      },
    ],
    sourcesTitle: "Sources",
    sources: [
      fr`City of Hope, page pour les patients « Beta-2 microglobulin (B2M) », 8 juin 2023 : ce que c'est, à quoi ` +
        "cela sert, les " +
        "valeurs générales.",
      fr`MedlinePlus et Lab Tests Online : ce qui la fait monter aussi ; qu'elle ne trouve pas un cancer.`,
      fr`Mayo Clinic Laboratories, notice de l'analyse : le soin des échantillons d'urine.`,
      fr`Fedele PL et autres, Pathology 2014 : combien les labos diffèrent.`,
      fr`NHANES III (PMC3628297) : les hauts et les bas usuels dans le sang.`,
      fr`Tienhaara A et autres, Br J Haematol 1991;77:335–8 : interféron.`,
      fr`Kumar S et autres, Lancet Oncol 2016;17:e328–46 : règles de réponse dans le myélome.`,
    ],
    notReviewed: fr`Nous avons écrit ce texte à partir de ces sources. Aucun médecin ne l'a encore relu.`,
  },
  safety: fr`Cette page vous aide à parler avec votre équipe. Elle ne la remplace pas. Ce n'est pas un dispositif médical.`,
};
