/** Currency signs in front of or behind an amount, with their ISO 4217 codes. Longer signs first: "US$" before "$". */
export const currencySigns: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '€': 'EUR',
    $: 'USD',
    '£': 'GBP',
    '¥': 'JPY',
    '₽': 'RUB',
    '₴': 'UAH',
    '₺': 'TRY',
    '₹': 'INR',
    '₩': 'KRW',
    '₪': 'ILS',
    '₫': 'VND',
    '₦': 'NGN',
    '₱': 'PHP',
    '₡': 'CRC',
    '₾': 'GEL',
    '₭': 'LAK',
    '₸': 'KZT',
    '₼': 'AZN',
    '₮': 'MNT',
    '฿': 'THB',
    '₿': 'BTC',
    元: 'CNY',
    '₲': 'PYG',
    '₵': 'GHS',
    '៛': 'KHR',
  }),
)

/** Letters that make another currency of the dollar sign behind them: "A$", "C$", "US$". */
export const signPrefixes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: 'USD',
    u: 'USD',
    c: 'CAD',
    ca: 'CAD',
    can: 'CAD',
    a: 'AUD',
    au: 'AUD',
    nz: 'NZD',
    hk: 'HKD',
    s: 'SGD',
    sg: 'SGD',
    nt: 'TWD',
    r: 'BRL',
    mx: 'MXN',
    ar: 'ARS',
  }),
)

/** ISO 4217 codes that may stand with an amount ("EUR 5 Mio.", "300 000 GBP"). */
export const currencyCodes: ReadonlySet<string> = new Set(
  `AED AFN ALL AMD ARS AUD AZN BAM BDT BGN BHD BOB BRL BTC BYN CAD CDF CHF CLP CNH CNY COP CRC CUP CZK DKK DOP DZD EGP
  ETB EUR GBP GEL GHS GTQ HKD HNL HRK HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KPW KRW KWD KZT LAK LBP LKR
  LYD MAD MDL MKD MMK MNT MXN MYR NGN NIO NOK NPR NZD OMR PAB PEN PHP PKR PLN PYG QAR RMB RON RSD RUB RWF SAR SDG SEK
  SGD SOS SYP THB TJS TMT TND TRY TWD TZS UAH UGX USD UYU UZS VES VND XAF XOF YER ZAR ZMW`.split(/\s+/),
)

/** Which currency a generic name means in a country: "krone" of "SE". */
const byCountry: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dollar: {
    US: 'USD',
    CA: 'CAD',
    AU: 'AUD',
    NZ: 'NZD',
    HK: 'HKD',
    SG: 'SGD',
    TW: 'TWD',
    JM: 'JMD',
    NA: 'NAD',
    ZW: 'ZWL',
  },
  pound: { GB: 'GBP', EG: 'EGP', SY: 'SYP', LB: 'LBP', SD: 'SDG', TR: 'TRY', CY: 'CYP', IE: 'IEP' },
  krone: { SE: 'SEK', NO: 'NOK', DK: 'DKK', IS: 'ISK', CZ: 'CZK', EE: 'EEK' },
  franc: { CH: 'CHF', FR: 'FRF', BE: 'BEF', LU: 'LUF', RW: 'RWF' },
  rouble: { RU: 'RUB', BY: 'BYN' },
  lira: { TR: 'TRY', IT: 'ITL', SY: 'SYP', LB: 'LBP' },
  peso: { MX: 'MXN', AR: 'ARS', CL: 'CLP', CO: 'COP', PH: 'PHP', CU: 'CUP', UY: 'UYU', DO: 'DOP' },
  rupee: { IN: 'INR', PK: 'PKR', LK: 'LKR', NP: 'NPR', MU: 'MUR' },
  won: { KR: 'KRW', KP: 'KPW' },
  dinar: {
    RS: 'RSD',
    IQ: 'IQD',
    KW: 'KWD',
    JO: 'JOD',
    BH: 'BHD',
    DZ: 'DZD',
    TN: 'TND',
    LY: 'LYD',
    MK: 'MKD',
  },
  dirham: { AE: 'AED', MA: 'MAD' },
  rial: { SA: 'SAR', QA: 'QAR', IR: 'IRR', OM: 'OMR', YE: 'YER', KH: 'KHR' },
  leu: { RO: 'RON', MD: 'MDL' },
  mark: { DE: 'DEM', FI: 'FIM', BA: 'BAM' },
  shilling: { KE: 'KES', UG: 'UGX', TZ: 'TZS', SO: 'SOS', AT: 'ATS' },
  real: { BR: 'BRL' },
  yuan: { CN: 'CNY' },
  yen: { JP: 'JPY' },
  riel: { KH: 'KHR' },
  guilder: { NL: 'NLG' },
  peseta: { ES: 'ESP' },
  rand: { ZA: 'ZAR' },
  lari: { GE: 'GEL' },
  manat: { AZ: 'AZN', TM: 'TMT' },
  som: { KG: 'KGS', UZ: 'UZS' },
  escudo: { PT: 'PTE' },
  hryvnia: { UA: 'UAH' },
  zloty: { PL: 'PLN' },
  forint: { HU: 'HUF' },
  shekel: { IL: 'ILS' },
}

/** What a generic name means without a country; the others keep their name, since they are ambiguous. */
const usual: Readonly<Record<string, string>> = {
  dollar: 'USD',
  pound: 'GBP',
  franc: 'CHF',
  rouble: 'RUB',
  real: 'BRL',
  yuan: 'CNY',
  yen: 'JPY',
  riel: 'KHR',
  rand: 'ZAR',
  lari: 'GEL',
  hryvnia: 'UAH',
  zloty: 'PLN',
  forint: 'HUF',
  shekel: 'ILS',
  rupee: 'INR',
  won: 'KRW',
  leu: 'RON',
  lira: 'TRY',
}

/** ISO code of a generic currency name, in a country or by itself; null where the name alone leaves it open. */
export const currencyOf = (name: string, country?: string): string | null =>
  (country === undefined ? usual[name] : byCountry[name]?.[country]) ?? null
