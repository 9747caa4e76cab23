import type { PageWords } from "../language.ts";
import { fr } from "./typography.ts";

/** La page des méthodes : comment on parvient à une appréciation, ce qu'elle vaut, ce qu'on ne sait pas, et qui le dit. */
export const methods: PageWords["methods"] = {
  title: "Méthodes",
  intro:
    fr`Comment on parvient à une appréciation, combien de fois elle se trompe, ce qu'elle ne peut pas savoir, et ` +
    fr`d'où vient chaque chiffre.`,
  contents: "Sur cette page",
  draft: fr`Cette traduction est un brouillon : aucun soignant de langue maternelle ne l'a encore lue.`,
  reached: {
    title: "Comment on parvient à une appréciation",
    paragraphs: [
      fr`Les résultats d'un patient et d'un analyte sont rangés par jour. Sont exclus, mais affichés et dénombrés, ` +
        "ceux saisis par " +
        fr`erreur, les provisoires, ceux au-delà de la limite de mesure (« <0,2 », « >20 ») et les urines à pH ` +
        "inférieur à 6 ou inconnu.",
      fr`La série est coupée là où la méthode change, ou le laboratoire quand la méthode n'est pas enregistrée : les méthodes ` +
        fr`diffèrent de 21 à 29 %, plus que la plupart des changements réels. Seule la dernière période est ` +
        fr`appréciée, et rien n'est ` +
        fr`calculé par-delà une coupure qu'aucun échantillon ne raccorde. Les résultats d'un même jour comptent une ` +
        "fois, par leur " +
        "moyenne géométrique.",
      "Tout résultat varie même si rien ne change chez le patient. Pour le sérum, la variation totale supposée " +
        fr`est de 8,4 %. Sur ` +
        fr`l'échelle logarithmique, un doublement et une division par deux sont égaux et opposés, et chaque ` +
        "résultat porte le même bruit.",
      fr`Un résultat que ne confirme ni son voisin d'avant ni celui d'après ne compte qu'en partie, pour qu'un ` +
        "mauvais tube ne fasse " +
        fr`pas un mouvement : au-delà de 2,5 écarts types, il compte d'autant moins qu'il s'écarte. Il est tracé et ` +
        "gardé tel que rendu, " +
        fr`et l'appréciation le nomme. Quand une valeur est imprimée avec peu de chiffres (0,6, 0,7), ce qu'ajoute ` +
        fr`l'arrondi s'ajoute à ` +
        "la variation.",
      fr`La recherche d'un décalage examine chaque façon de partager une période de résultats voisins en une ` +
        "partie antérieure et une " +
        fr`partie postérieure : à quelle distance sont les deux moyennes, comptée en erreurs types ? Le partage qui ` +
        "ressort le plus est " +
        "comparé à deux limites.",
      fr`« Possible » pèse tous ces partages ensemble, en marches et en rampes lentes, et demande s'ils parlent ` +
        "pour un mouvement plus " +
        fr`fortement que les résultats de patients sans changement. Avec deux résultats, c'est exactement la valeur ` +
        "de référence du " +
        fr`changement, +26 % ou −21 %. Un signalement possible demande un contrôle.`,
      fr`« Confirmé » signifie : la partie postérieure a au moins deux résultats espacés d'au moins 14 jours, dont ` +
        "chacun confirme le " +
        fr`changement, et la différence est de celles qu'une série sans changement montre un jour chez au plus 5 ` +
        "patients sur 100, en 24 " +
        fr`visites. Pour cela, le dernier résultat ne compte lui aussi que dans la mesure où les deux précédents le confirment.`,
      fr`« Aucun changement démontré depuis » suit quand au moins 4 résultats sur au moins 90 jours n'ont pas ` +
        fr`apporté d'autre décalage. ` +
        fr`« Aucun changement démontré » dit toujours quelle taille pourrait avoir un changement resté caché. Ce ` +
        fr`n'est pas une preuve que ` +
        "rien ne change.",
      "Pour le sérum, la créatinine à moins de 7 jours de chaque bout du décalage donne le DFGe (CKD-EPI 2021). " +
        fr`Ce qu'apporteraient à ` +
        fr`eux seuls les deux débits de filtration est comparé au changement observé : les reins seuls pourraient ` +
        fr`l'expliquer, en ` +
        fr`expliquent au plus une partie, ou ne l'expliquent pas. Quand la créatinine manque, on ne peut pas le ` +
        "dire, et aucune " +
        fr`progression n'est évoquée. Des événements comme une infection, une greffe ou l'interféron retiennent de ` +
        "même la lecture.",
      fr`Un dernier résultat au-delà de la limite de mesure (« >20 ») compte comme cette limite si déjà la limite ` +
        "montre un changement, " +
        fr`avec « au moins ». Sinon la série n'est pas interprétée : elle ne passe jamais pour « aucun changement ».`,
      fr`Un échantillon mesuré par l'ancienne et la nouvelle méthode (deux résultats du même jour et de la même ` +
        "heure) raccorde un " +
        fr`changement de méthode ou de laboratoire : la variation du patient s'y annule. La moyenne géométrique des ` +
        "rapports des paires " +
        "ramène les résultats antérieurs à la nouvelle méthode, et son erreur type, √(2/k) × CVA pour k paires, " +
        fr`s'ajoute à chaque ` +
        fr`décalage qui traverse le changement. Des paires qui se contredisent plus que les dosages ne l'expliquent ` +
        fr`(99 %), un facteur ` +
        "supérieur à deux, ou des dosages sans CV analytique dans Réglages ne font pas de raccordement. Aucun " +
        "facteur publié ou supposé " +
        fr`n'est jamais utilisé. Une paire peut être écartée dans « Pourquoi ».`,
      "La série est aussi coupée là où la dialyse commence et finit. Une méthode qui revient est comparée à ses " +
        "propres résultats " +
        fr`antérieurs. Chaque coupure est nommée avec son jour, et avec le nombre de résultats non comparés.`,
    ],
    formula:
      "d(i, j) = (moyenne de z de j à t − moyenne de z de i à j−1) / (σ · √(1/(j−i) + 1/(t−j+1))),   z = ln(valeur),   " +
      "σ² = ln(1 + CVA²) + ln(1 + CVI²)",
  },
  characteristics: {
    title: "Combien de fois elle se trompe, et combien de fois elle trouve une hausse",
    intro: (series, seed) =>
      fr`D'après une simulation de ${series} patients par ligne avec une visite tous les 30 jours, par les ` +
      "fonctions mêmes de cette " +
      fr`page (npm run simulate, graine ${seed}). Chacun peut la refaire.`,
    caption: (assumed, truth) => fr`Variation supposée ${assumed} %, variation réelle ${truth} %`,
    stable: {
      title: "Patients chez qui rien ne change",
      columns: ["Résultats", "Confirmé un jour", "Possible à cette visite", "Signalé à cette visite", "Signalé un jour"],
    },
    patterns: {
      title: "Patients chez qui la B2M monte",
      columns: [
        "Évolution réelle",
        "Trouvé à la dernière visite",
        "Confirmé à la dernière visite",
        "Trouvé à la première visite suivante",
      ],
      names: {
        "step-15": fr`Marche de +15 % à la visite 7 sur 12`,
        "step-25": fr`Marche de +25 % à la visite 7 sur 12`,
        "step-50": fr`Marche de +50 % à la visite 7 sur 12`,
        "response-then-relapse": fr`Réponse, puis +10 % par visite`,
      },
    },
    courses: {
      title: "Quand les résultats ne sont pas comme supposé",
      intro: (series) =>
        fr`La même règle sur ${series} patients simulés par ligne, avec une variation supposée de 8,4 %. À côté, ` +
        "des règles connues, " +
        fr`chacune avec la seule limite à laquelle elle signale 20 patients sans changement sur 100 en 24 visites : ` +
        "le dernier résultat " +
        fr`face au précédent, au premier ou au plus bas ; CUSUM et EWMA autour des trois premiers ; la pente sur tous.`,
      flatColumns: ["Rien ne change, 24 visites", "Confirmé un jour", "Signalé un jour"],
      risingColumns: ["La B2M monte", "Trouvé", "Confirmé"],
      wrongWayColumns: ["Signalé à contresens après un résultat aberrant", "1 visite après", "2", "3", "4"],
      rules: {
        previous: "Précédent",
        first: "Premier",
        nadir: "Plus bas",
        cusum: "CUSUM",
        ewma: "EWMA",
        regression: "Pente",
      },
      flat: {
        "as-assumed": "Les résultats varient comme supposé",
        irregular: "Visites espacées de 3 à 180 jours",
        "printed-0.6": "Imprimé à 0,1 près, à 0,6",
        "printed-1.2": "Imprimé à 0,1 près, à 1,2",
        "printed-2.4": "Imprimé à 0,1 près, à 2,4",
        autocorrelated: "Les résultats voisins se ressemblent (corrélation 0,3)",
        "outlier-high": fr`Un résultat est trop haut de 60 %`,
        "outlier-low": fr`Un résultat est trop bas de 37,5 %`,
        "cv-6.6": fr`Variation réelle 6,6 %`,
        "cv-12": fr`Variation réelle 12 %`,
        "printed-0.25": "Imprimé à 0,1 près, à 0,25",
        "outlier-first": fr`Le premier résultat est trop haut de 60 %`,
      },
      rising: {
        "step-15-at-7": fr`+15 % à la visite 7 sur 12`,
        "step-25-at-7": fr`+25 % à la visite 7 sur 12`,
        "step-25-at-3": fr`+25 % à la visite 3 sur 12`,
        "step-50-at-7": fr`+50 % à la visite 7 sur 12`,
        "ramp-3-from-2": fr`+3 % par visite dès la visite 2 sur 12`,
        "ramp-3-from-7": fr`+3 % par visite dès la visite 7 sur 12`,
        "ramp-5-from-2": fr`+5 % par visite dès la visite 2 sur 12`,
        "ramp-5-from-7": fr`+5 % par visite dès la visite 7 sur 12`,
        "ramp-8-from-2": fr`+8 % par visite dès la visite 2 sur 12`,
        "ramp-8-from-7": fr`+8 % par visite dès la visite 7 sur 12`,
        "ramp-10-from-2": fr`+10 % par visite dès la visite 2 sur 12`,
        "ramp-10-from-7": fr`+10 % par visite dès la visite 7 sur 12`,
        "relapse-10": fr`Réponse, puis +10 % par visite sur 4 visites`,
        "relapse-5": fr`Réponse, puis +5 % par visite sur 8 visites`,
      },
      bridged: (v) =>
        "Quand une méthode change et que des échantillons mesurés par les deux la raccordent, au plus " +
        fr`${v.confirmed} des patients sans ` +
        fr`changement sont signalés comme confirmés en 24 visites (1, 2 ou 4 paires ; CVA 3 ou 6 %). Des hausses de ` +
        fr`25 % à la visite même ` +
        fr`du changement (CVA 3 %), ${v.one} sont trouvées avec une paire, ${v.two} avec deux et ${v.four} avec quatre ; sans ` +
        fr`raccordement, seul ce qui vient après est comparé, et ${v.none} sont signalées.`,
      reading: (v) =>
        fr`Quand les résultats voisins se ressemblent, ${v.alike} des patients sans changement sont signalés comme ` +
        "confirmés à une " +
        fr`visite ou une autre ; quand la variation réelle est de 12 %, ${v.wider}. Un résultat aberrant mène à un ` +
        "signalement confirmé " +
        fr`chez ${v.spike} ; un premier résultat aberrant, que rien avant lui ne peut révéler, chez ${v.first}, et ` +
        fr`l'appréciation y dit ` +
        "que le niveau antérieur repose sur un seul résultat. CUSUM, EWMA et la pente trouvent aussi bien ou " +
        "mieux les marches et les " +
        fr`rampes à partir d'un niveau connu, et perdent la hausse après une réponse.`,
    },
    reading:
      fr`À une visite, au plus environ 5 patients sans changement sur 100 sont signalés ; au fil des visites, ces signalements ` +
      fr`s'additionnent : c'est pourquoi un signalement possible demande un contrôle. Quand la variation réelle ` +
      "dépasse la variation " +
      fr`supposée, les fausses alertes se multiplient : chaque appréciation dit donc jusqu'à quelle variation elle vaut.`,
  },
  unknown: {
    title: fr`Ce qu'on ne sait pas`,
    points: [
      "Les résultats sont supposés varier indépendamment. Quand les voisins se ressemblent, ou que la variation " +
        "réelle dépasse la " +
        fr`variation supposée, les signalements dus au hasard sont plus fréquents qu'indiqué.`,
      "Aucun chiffre de la variation de la B2M chez des personnes ayant un myélome, un lymphome ou une maladie " +
        fr`rénale n'a été trouvé, ` +
        fr`ni dans la base de données de variation biologique de l'EFLM. Les 8,4 % viennent de personnes sans ` +
        "cancer, et les limites aussi.",
      fr`Pour le liquide céphalorachidien et les urines, aucun chiffre confirmé n'a été trouvé : ces séries sont ` +
        "affichées, et ne sont " +
        fr`appréciées que lorsque l'équipe fixe un chiffre dans Réglages.`,
      fr`Aucun essai ni aucune recommandation ne définit une « hausse de B2M » ou une « progression par la B2M ». ` +
        "Toutes les limites ici " +
        fr`sont les règles propres de cette application.`,
      fr`La part d'une hausse qui revient aux reins ne se calcule pas à partir de la créatinine. Ce que les reins ` +
        "seuls pourraient " +
        fr`expliquer est donné comme un indice approximatif, jamais comme une correction.`,
      fr`Un résultat n'a pas de voisin avant le premier d'une série : si celui-ci est aberrant, tout ce qui suit ` +
        "ressemble à un " +
        fr`changement. Deux mauvais échantillons de suite y ressemblent aussi.`,
      fr`Une hausse lente est signalée tard : à +3 % par visite sur six visites, environ la moitié est trouvée, à ` +
        fr`+5 % presque toutes, ` +
        fr`mais rarement avant d'atteindre 20 %. Jusque-là, « Aucun changement démontré » peut côtoyer une pente.`,
      fr`Un changement dans les limites ne prouve pas que rien ne change : avec deux résultats, une hausse réelle ` +
        fr`de 25 % passe inaperçue ` +
        "chez environ la moitié des patients.",
      fr`Rien ici n'a été relu par un soignant ni par une autorité.`,
    ],
  },
  safety: {
    title: fr`Avant de s'y fier`,
    points: (cvi, cva) => [
      "Pour des équipes soignantes formées. Aide au jugement clinique sans le remplacer. Ni pour le diagnostic " +
        "ni pour le dépistage.",
      "La B2M ne fait pas partie des critères IMWG de réponse ou de progression. À confirmer par la protéine M, " +
        "les chaînes légères " +
        fr`libres, l'imagerie ou la moelle osseuse selon le cas.`,
      "Une B2M qui monte peut être due à une fonction rénale réduite, une infection, une inflammation, une " +
        "maladie auto-immune, " +
        fr`l'interféron ou l'âge.`,
      fr`Des laboratoires et des méthodes différents peuvent différer de 20 à 30 %. Rien n'est calculé par-delà un ` +
        "changement de méthode, " +
        "sauf si des échantillons mesurés par les deux le raccordent.",
      fr`Les limites du changement dans le sérum supposent un CV chez la même personne de ${cvi} % et un CV ` +
        fr`analytique de ${cva} %, sauf ` +
        fr`réglage contraire ; elles viennent de personnes sans cancer.`,
      fr`Un changement dans les limites ne prouve pas que rien ne change.`,
      fr`Une hausse demande un second échantillon avant d'être dite confirmée. Les limites sont des règles de ` +
        fr`l'application, pas une ` +
        "recommandation.",
      "Les limites de référence sont celles du laboratoire quand il les a données, sinon des limites par défaut " +
        "marquées comme telles. " +
        fr`L'intervalle par défaut du sérum, 1,5–3 mg/L, va plus haut que celui de la plupart des laboratoires.`,
      fr`La B2M se dégrade en urine acide : instable au-dessous de pH 7 et fortement au-dessous de 6 (Donaldson), ` +
        "avec une petite perte " +
        fr`entre 6,0 et 7,5 (Hasegawa 2024). Les résultats à pH inférieur à 6, ou inconnu, sont affichés et non interprétés.`,
      fr`La B2M du liquide céphalorachidien s'élève lors d'une infection ou d'une inflammation comme lors d'un ` +
        fr`lymphome, et n'est jamais ` +
        fr`diagnostique à elle seule. Les études divergent : des seuils de 1,85 et 1,89 mg/L ont été proposés chez ` +
        fr`l'adulte et se situent ` +
        fr`dans l'intervalle par défaut ; chez 30 enfants atteints de leucémie aiguë lymphoblastique, elle a trouvé ` +
        fr`40 % des atteintes du ` +
        fr`système nerveux central, avec une valeur prédictive de 8 %.`,
      fr`Les scores de stade utilisent l'échantillon du diagnostic, avant traitement, et les unités affichées : mg/L, pas mg/dL.`,
      fr`En dialyse, des valeurs de 5 à 50 mg/L sont attendues, et rien n'est dit de la tumeur.`,
      fr`Pas avant 18 ans ni pendant une grossesse : il n'y a pas de limites ici pour cela.`,
      fr`Des symptômes, une fonction rénale qui baisse, un calcium élevé ou une douleur nouvelle demandent d'agir, ` +
        "quoi que montre ce " +
        "graphique.",
    ],
  },
  defaults: {
    title: "Intervalles par défaut, et ce qui est questionné",
    intro:
      fr`L'intervalle propre d'un laboratoire passe toujours d'abord. Ceux-ci le remplacent quand il n'en a pas ` +
      fr`donné ; zéro et les ` +
      "limites absentes sont ce qu’ils disent.",
    columns: ["Analyte", "Unité", "Intervalle par défaut", "Source", "Questionné", "Refusé"],
    below: (value) => `au-dessous de ${value}`,
    above: (value) => `au-dessus de ${value}`,
    none: "aucun",
    zeroOrLess: (value) => `${value} ou moins`,
  },
  notices: fr`Les composants d'autrui dans cette application, et leurs licences`,
  sources: {
    title: "Sources",
    points: [
      fr`Variation de la B2M sérique chez la même personne : examens répétés de NHANES III, CV total 8,4 % (Selvin ` +
        "E et al., PMC3628297).",
      fr`Valeur de référence du changement log-normale : Fokkema MR et al., Clin Chem 2006;52:1602–3. Valeur de ` +
        fr`référence du changement : ` +
        "Harris EK, Yasaka T, 1983.",
      fr`Différences entre méthodes : Fedele PL, Choy KW, Doery JC, Pathology 2014 (pentes 0,79 et 0,70 face au ` +
        "premier laboratoire).",
      fr`Temps de doublement : ln 2 / pente du logarithme ; erreur type avec la variation connue comme plancher.`,
      fr`Intervalle de référence personnel : Coskun A et al., Clin Chem 2021;67:374–384 (modèle 2).`,
      fr`DFGe : CKD-EPI 2021 par la créatinine, Inker LA et al., N Engl J Med 2021;385:1737–49. Variation de la ` +
        "créatinine chez la même " +
        fr`personne : Front Med 2022, doi 10.3389/fmed.2022.1009358.`,
      fr`Interféron et B2M : Tienhaara A et al., Br J Haematol 1991;77:335–8 ; Remes K et al., Br J Haematol 1993;84:353–5.`,
      fr`B2M urinaire et pH : Mayo Clinic Laboratories, notice de l'analyse ; Donaldson MD ; Hasegawa, Jpn J Med ` +
        "Technol 2024;73:332–6.",
      fr`Liquide céphalorachidien : témoins 1,3 ± 0,5 mg/L, rapport au sérum 0,6 ± 0,19, supérieur à 1 associé à ` +
        "une atteinte du système " +
        fr`nerveux central (Caudie 2005, PMID 16330382). Pour le seuil de 1,85 mg/L, l'article de la cohorte et sa ` +
        "prépublication donnent " +
        fr`la sensibilité et la spécificité en sens inverse (85,7 et 89,7 %) ; aucune n'est donc citée comme établie.`,
      fr`La B2M absente des critères de réponse du myélome : Kumar S et al., Lancet Oncol 2016;17:e328–46.`,
      fr`But de l'analyse et intervalles par défaut : City of Hope, page pour les patients « Beta-2 microglobulin ` +
        fr`(B2M) », 8 juin 2023.`,
      fr`Masse molaire 11 800 g/mol : Mayo Clinic Laboratories.`,
      fr`Toutes les constantes, avec la marque de leur degré de confirmation : docs/evidence.md dans le code source.`,
    ],
  },
};
