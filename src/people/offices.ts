/** Somebody in an office, as far as is known. Dates are ISO 8601 days. */
export type OfficeHolder = {
  name: string
  /** The office in full, in German and English. */
  office: { de: string; en: string }
  /** How texts of either language call the office, as `roleKey` folds it: only names that one office in the world has. */
  roles: readonly string[]
  from: string
  /** The first day on which somebody else held it; null: still held when last looked up. */
  until: string | null
  /** The last day for which this was known: after it nothing is claimed. */
  evidence: string
  /** Where it can be looked up. */
  source: string
}

/** A role as `roles` writes it: small letters, no stops, spaces for hyphens, no article. */
export const roleKey = (role: string): string =>
  role
    .toLowerCase()
    .replaceAll('.', '')
    .replace(/[-\s]+/g, ' ')
    .replace(/^(?:the|der|die|den|dem|des) /, '')
    .trim()

const KNOWN_UNTIL = '2025-09-30'

type Term = [name: string, from: string, until: string | null]

/** One office through its terms. */
const office = (
  de: string,
  en: string,
  roles: string,
  source: string,
  terms: readonly Term[],
): OfficeHolder[] =>
  terms.map(([name, from, until]) => ({
    name,
    office: { de, en },
    roles: roles.split(',').map((role) => role.trim()),
    from,
    until,
    evidence: KNOWN_UNTIL,
    source,
  }))

/** Public facts, written down from general knowledge, each to be checked at its source. Add a term here when an office changes hands. */
export const OFFICE_HOLDERS: readonly OfficeHolder[] = [
  ...office(
    'Präsident der Vereinigten Staaten',
    'President of the United States',
    'us präsident, amerikanischer präsident, us president, american president, president of the united states',
    'https://www.whitehouse.gov/',
    [
      ['Joe Biden', '2021-01-20', '2025-01-20'],
      ['Donald Trump', '2025-01-20', null],
    ],
  ),
  ...office(
    'Vizepräsident der Vereinigten Staaten',
    'Vice President of the United States',
    'us vizepräsident, us vizepräsidentin, us vice president, vice president of the united states',
    'https://www.whitehouse.gov/',
    [
      ['Kamala Harris', '2021-01-20', '2025-01-20'],
      ['JD Vance', '2025-01-20', null],
    ],
  ),
  ...office(
    'Verteidigungsminister der Vereinigten Staaten',
    'US Secretary of Defense',
    'us verteidigungsminister, amerikanischer verteidigungsminister, pentagonchef, pentagon chef, us defense secretary, us defence secretary, us secretary of defense, us secretary of defence, american defense secretary, pentagon chief',
    'https://www.defense.gov/',
    [
      ['Lloyd Austin', '2021-01-22', '2025-01-20'],
      ['Pete Hegseth', '2025-01-25', null],
    ],
  ),
  ...office(
    'Außenminister der Vereinigten Staaten',
    'US Secretary of State',
    'us außenminister, amerikanischer außenminister, us secretary of state, american secretary of state',
    'https://www.state.gov/',
    [
      ['Antony Blinken', '2021-01-26', '2025-01-20'],
      ['Marco Rubio', '2025-01-21', null],
    ],
  ),
  ...office(
    'Generalsekretär der NATO',
    'Secretary General of NATO',
    'nato generalsekretär, generalsekretär der nato, nato chef, nato secretary general, secretary general of nato, nato chief',
    'https://www.nato.int/',
    [
      ['Jens Stoltenberg', '2014-10-01', '2024-10-01'],
      ['Mark Rutte', '2024-10-01', null],
    ],
  ),
  ...office(
    'Präsidentin der Europäischen Kommission',
    'President of the European Commission',
    'eu kommissionspräsidentin, kommissionspräsidentin der eu, präsidentin der eu kommission, eu commission president, european commission president, president of the european commission',
    'https://commission.europa.eu/',
    [['Ursula von der Leyen', '2019-12-01', null]],
  ),
  ...office(
    'Hohe Vertreterin der EU für Außen- und Sicherheitspolitik',
    'High Representative of the EU for Foreign Affairs and Security Policy',
    'eu außenbeauftragte, eu außenbeauftragter, eu chefdiplomat, eu chefdiplomatin, eu foreign policy chief, eu top diplomat',
    'https://www.eeas.europa.eu/',
    [
      ['Josep Borrell', '2019-12-01', '2024-12-01'],
      ['Kaja Kallas', '2024-12-01', null],
    ],
  ),
  ...office(
    'Generalsekretär der Vereinten Nationen',
    'Secretary-General of the United Nations',
    'un generalsekretär, uno generalsekretär, generalsekretär der vereinten nationen, un secretary general, un chief, secretary general of the united nations',
    'https://www.un.org/sg/',
    [['António Guterres', '2017-01-01', null]],
  ),
  ...office(
    'Bundeskanzler (Deutschland)',
    'Chancellor of Germany',
    'deutscher bundeskanzler, deutscher kanzler, german chancellor, chancellor of germany',
    'https://www.bundeskanzler.de/',
    [
      ['Olaf Scholz', '2021-12-08', '2025-05-06'],
      ['Friedrich Merz', '2025-05-06', null],
    ],
  ),
  ...office(
    'Bundesminister der Verteidigung',
    'Defence Minister of Germany',
    'bundesverteidigungsminister, deutscher verteidigungsminister, german defence minister, german defense minister',
    'https://www.bmvg.de/',
    [['Boris Pistorius', '2023-01-19', null]],
  ),
  ...office(
    'Bundesminister des Auswärtigen',
    'Foreign Minister of Germany',
    'bundesaußenministerin, bundesaußenminister, deutsche außenministerin, deutscher außenminister, german foreign minister',
    'https://www.auswaertiges-amt.de/',
    [
      ['Annalena Baerbock', '2021-12-08', '2025-05-06'],
      ['Johann Wadephul', '2025-05-06', null],
    ],
  ),
  ...office(
    'Bundeskanzler (Österreich)',
    'Chancellor of Austria',
    'österreichischer bundeskanzler, österreichischer kanzler, austrian chancellor, chancellor of austria',
    'https://www.bundeskanzleramt.gv.at/',
    [
      ['Karl Nehammer', '2021-12-06', '2025-01-10'],
      ['Alexander Schallenberg', '2025-01-10', '2025-03-03'],
      ['Christian Stocker', '2025-03-03', null],
    ],
  ),
  ...office(
    'Bundesministerin für Landesverteidigung (Österreich)',
    'Defence Minister of Austria',
    'österreichische verteidigungsministerin, austrian defence minister, austrian defense minister',
    'https://www.bundesheer.at/',
    [['Klaudia Tanner', '2020-01-07', null]],
  ),
  ...office(
    'Präsident der Französischen Republik',
    'President of France',
    'französischer präsident, französischer staatspräsident, french president, president of france',
    'https://www.elysee.fr/',
    [['Emmanuel Macron', '2017-05-14', null]],
  ),
  ...office(
    'Premierminister des Vereinigten Königreichs',
    'Prime Minister of the United Kingdom',
    'britischer premierminister, britischer premier, british prime minister, uk prime minister, british premier',
    'https://www.gov.uk/government/ministers/prime-minister',
    [
      ['Rishi Sunak', '2022-10-25', '2024-07-05'],
      ['Keir Starmer', '2024-07-05', null],
    ],
  ),
  ...office(
    'Präsident der Ukraine',
    'President of Ukraine',
    'ukrainischer präsident, ukrainischer staatspräsident, ukrainian president, president of ukraine',
    'https://www.president.gov.ua/',
    [['Wolodymyr Selenskyj', '2019-05-20', null]],
  ),
  ...office(
    'Präsident der Russischen Föderation',
    'President of Russia',
    'russischer präsident, russischer staatspräsident, kremlchef, kreml chef, russian president, president of russia',
    'http://www.kremlin.ru/',
    [['Wladimir Putin', '2012-05-07', null]],
  ),
  ...office(
    'Außenminister der Russischen Föderation',
    'Foreign Minister of Russia',
    'russischer außenminister, russian foreign minister',
    'https://mid.ru/',
    [['Sergej Lawrow', '2004-03-09', null]],
  ),
  ...office(
    'Ministerpräsident der Republik Polen',
    'Prime Minister of Poland',
    'polnischer ministerpräsident, polnischer regierungschef, polnischer premier, polish prime minister, polish premier',
    'https://www.gov.pl/web/premier',
    [['Donald Tusk', '2023-12-13', null]],
  ),
]
