import { firstNames } from '../first-names.ts'
import type { QuoteData } from '../quotes/data.ts'
import { byGender, wordSet } from '../quotes/lists.ts'

/** Forms of the verbs of agency copy: present, passé simple and participle. Written down from general knowledge. */
const reporting = wordSet(`
dit déclare déclaré déclara affirme affirmé affirma explique expliqué expliqua ajoute ajouté ajouta estime estimé estima souligne souligné souligna
assure assuré assura indique indiqué indiqua précise précisé précisa annonce annoncé annonça rappelle rappelé rappela regrette regretté dénonce dénoncé
critique critiqué prévient prévenu prévint avertit averti reconnaît reconnu admet admis répond répondu répondit réplique répliqué lance lancé lança
écrit tweete tweeté confie confié raconte raconté demande demandé réclame réclamé promet promis insiste insisté martèle martelé résume résumé
conclut conclu conteste contesté dément démenti confirme confirmé poursuit poursuivi commente commenté note noté observe observé plaide plaidé
juge jugé qualifie qualifié salue salué accuse accusé craint craignait espère espéré évoque évoqué témoigne témoigné s’indigne s’inquiète disent déclarent affirment
`)

const basicRole = (words: readonly string[]): string => words.join(' ').replace(/^(?:l|d)[’']/u, '')

export const quotes: QuoteData = {
  reporting,
  documentVerbs: wordSet('lit-on stipule'),
  quoting: wordSet('cite cité citent'),
  auxiliaries: wordSet(
    'a ont avait avaient aurait est sont était étaient sera va doit devait peut pouvait veut voulait',
  ),
  passive: wordSet('est sont été était étaient fut'),
  attributing: wordSet('comme'),
  calling: wordSet('comme'),
  personal: wordSet('raconte confie plaisante'),
  agents: wordSet('par'),
  indirect: wordSet(''),
  subjectFollows: 'anywhere',
  before: new Map([
    ['selon', []],
    ['d’après', []],
    ["d'après", []],
    ['pour', [',']],
  ]),
  views: wordSet('avis mots'),
  owners: byGender({}),
  pointing: wordSet('c’est cela ainsi'),
  after: wordSet(''),
  pronouns: byGender({ m: 'il a-t-il dit-il', f: 'elle a-t-elle dit-elle' }),
  demonstratives: byGender({}),
  somebody: wordSet('femme homme personne'),
  articles: wordSet('le la les l’ cette cet ce ces son sa ses leur leurs du des au aux'),
  possessives: wordSet('son sa ses leur leurs notre'),
  indefinite: wordSet('un une plusieurs certains certaines quelques deux trois'),
  prepositions: wordSet(
    'à de du des au aux en dans sur sous pour par avec sans chez contre entre vers depuis pendant devant derrière après avant comme malgré selon parmi lors jusque auprès',
  ),
  complements: wordSet('de du des à pour'),
  affiliations: wordSet('de du'),
  looseComplements: wordSet('dans en avec'),
  conjunctions: wordSet('et ou'),
  roles: byGender({
    m: 'président premier-ministre chancelier directeur chef député sénateur préfet gouverneur ambassadeur général colonel amiral commandant commissaire procureur avocat policier soldat expert chercheur professeur historien médecin entraîneur joueur patron fondateur auteur évêque pape roi prince habitant agriculteur ouvrier conseiller candidat négociateur ingénieur armateur capitaine éclusier',
    f: 'présidente chancelière directrice cheffe députée sénatrice préfète gouverneure ambassadrice générale procureure avocate policière experte chercheuse professeure historienne entraîneuse joueuse patronne fondatrice reine princesse habitante agricultrice ouvrière conseillère candidate négociatrice ingénieure armatrice éclusière mairesse',
    x: 'ministre maire députée secrétaire juge porte-parole journaliste économiste analyste historien témoin syndicaliste pilote',
  }),
  epithets: byGender({ m: 'socialiste trentenaire quinquagénaire écologiste', f: '', x: '' }),
  organisations: byGender({
    m: 'gouvernement ministère parlement conseil tribunal parti syndicat groupe port institut sénat kremlin pentagone',
    f: 'police armée commission agence mairie préfecture entreprise société banque université association opposition marine justice ville région otan',
    x: '',
  }),
  companies: wordSet('entreprise groupe société firme'),
  documents: byGender({
    m: 'rapport communiqué texte document projet contrat jugement arrêt',
    f: 'déclaration lettre étude enquête loi résolution note',
    x: '',
  }),
  particles: wordSet('de du des la le van von d’ bin ibn al el'),
  titles: byGender({ m: 'm monsieur', f: 'mme madame mlle', x: 'dr pr me' }),
  firstNames: new Map([
    ...firstNames,
    ...byGender({
      m: 'étienne rené françois frédéric jérôme sébastien benoît cédric aurélien bastien loïc yves',
      f: 'chloé zoé hélène mélanie béatrice cécile agnès aurélie océane noémie',
    }),
  ]),
  notNames:
    wordSet(`lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    le la les un une des du de au aux et ou mais donc or ni car il elle ils elles on nous vous je tu ce cela ceci c’est cette ces son sa ses leur leurs notre votre
    dans sur sous pour par avec sans chez contre entre vers depuis pendant avant après selon comme malgré si quand lorsque alors puis ensuite enfin aussi encore déjà
    hier aujourd’hui demain toutefois cependant pourtant néanmoins ainsi plus moins très trop tout tous toute toutes même autre autres qui que quoi dont où pourquoi comment
    a ont est sont était été avait aurait sera ne pas jamais rien y en s’il qu’il qu’elle interrogé interrogée`),
  personEndings: /(?:iste|ien|ienne|eur|euse|trice)$/,
  thingEndings: /(?:tion|té|ment|ence|ance|age|isme)$/,
  agentEndings: /[a-z]{2}(?:eur|euse|ien|ienne|iste)$/,
  verbEndings: /^$/,
  modifierEndings: /^$/,
  nameEndings: /^(?!)/,
  objectEndings: /^(?!)/,
  originEndings: /^(?!)/,
  reportingPairs: new Map(),
  relatives: wordSet('qui'),
  institutional: wordSet(''),
  kin: wordSet('père mère fils fille frère sœur mari femme veuve'),
  media: /^(?!)/,
  mediaRoles: /^(?!)/,
  statements: wordSet('communiqué déclaration'),
  noEnds: wordSet(''),
  elided: /^[ldqsnjc]u?[’']/iu,
  inflections: ['s', 'x'],
  nounsCapitalised: false,
  former: /^(?:ancien|ancienne|ex-)/i,
  speechNouns: wordSet('mots mot phrase question slogan devise réponse'),
  titleNouns: wordSet(
    'roman film livre chanson série magazine journal émission projet opération programme navire frégate album pièce restaurant hôtel intitulé intitulée baptisé baptisée',
  ),
  soCalled: wordSet('soi-disant dit dite'),
  basicInstitution: (words) => words.join(' '),
  sharedGender: () => 'x',
  isOblique: (article) => /^(?:du|des|au|aux)$/.test(article),
  basicRole,
}
