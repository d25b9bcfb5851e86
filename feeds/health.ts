import type { ReaderLanguage } from '../src/model.ts'
import type { Fault, FaultCode } from './faults.ts'

type Sentence = { wrong: string; remedy: string }
type Sentences = Record<ReaderLanguage, Sentence>

/** What is wrong with a feed and what to do, in two sentences. */
export function sentenceOf({ code, detail }: Fault, language: ReaderLanguage): string {
  const { wrong, remedy } = SENTENCES[code][language]
  return `${wrong}${detail === null ? '' : ` (${detail})`}. ${remedy}.`
}

const ADDRESS: Record<ReaderLanguage, string> = {
  de: 'Die Adresse prüfen und neu eintragen',
  en: 'Check the address and add it again',
}
const LATER: Record<ReaderLanguage, string> = {
  de: 'Es wird später wieder versucht; dauert es an, die Adresse im Browser prüfen',
  en: 'It is tried again later; if it lasts, open the address in a browser',
}
const ASK_PUBLISHER: Record<ReaderLanguage, string> = {
  de: 'Beim Herausgeber nachfragen oder eine andere Adresse eintragen',
  en: 'Ask the publisher, or enter another address',
}

const both = (de: string, en: string, remedy: Record<ReaderLanguage, string>): Sentences => ({
  de: { wrong: de, remedy: remedy.de },
  en: { wrong: en, remedy: remedy.en },
})

const SENTENCES: Record<FaultCode, Sentences> = {
  'guard.address-unreadable': both('Das ist keine Adresse', 'This is no address', ADDRESS),
  'guard.scheme': both(
    'Gelesen werden nur Adressen mit http und https',
    'Only http and https addresses are read',
    ADDRESS,
  ),
  'guard.credentials': both(
    'Die Adresse enthält einen Namen oder ein Kennwort',
    'The address holds a name or a password',
    {
      de: 'Eine Adresse ohne Zugangsdaten eintragen',
      en: 'Enter an address without credentials',
    },
  ),
  'guard.port': both('Dieser Port ist nicht erlaubt', 'This port is not allowed', {
    de: 'Erlaubt sind 80, 443, 8080 und 8443',
    en: '80, 443, 8080 and 8443 are allowed',
  }),
  'guard.not-public': both(
    'Die Adresse führt nicht ins öffentliche Netz',
    'The address does not lead to the public internet',
    ADDRESS,
  ),
  'fetch.name-unknown': both('Diesen Server gibt es nicht', 'There is no such server', ADDRESS),
  'fetch.not-connected': both('Der Server ist nicht erreichbar', 'The server cannot be reached', LATER),
  'fetch.certificate': both(
    'Das Zertifikat des Servers ist ungültig',
    "The server's certificate is not valid",
    ASK_PUBLISHER,
  ),
  'fetch.deadline': both(
    'Der Server antwortete nicht in der Zeit',
    'The server did not answer in time',
    LATER,
  ),
  'fetch.broken-off': both('Die Verbindung brach ab', 'The connection broke off', LATER),
  'fetch.too-large': both('Die Antwort ist zu groß', 'The answer is too large', ASK_PUBLISHER),
  'fetch.encoding': both(
    'Die Antwort ist in einer Form gepackt, die sich nicht lesen lässt',
    'The answer is packed in a form that cannot be read',
    ASK_PUBLISHER,
  ),
  'fetch.redirects': both('Die Adresse leitet im Kreis', 'The address redirects in circles', ADDRESS),
  'http.unauthorised': both(
    'Der Server verlangt eine Anmeldung',
    'The server asks for a login',
    ASK_PUBLISHER,
  ),
  'http.forbidden': both('Der Server verweigert den Zugriff', 'The server refuses access', {
    de: 'Beim Herausgeber um Zugang bitten; CONTACT in den Einstellungen sagt ihm, wer fragt',
    en: 'Ask the publisher for access; CONTACT in the settings tells him who asks',
  }),
  'http.missing': both('Unter dieser Adresse gibt es nichts', 'There is nothing at this address', ADDRESS),
  'http.gone': both('Der Herausgeber hat den Feed eingestellt', 'The publisher has ended this feed', {
    de: 'Er wird nicht mehr abgefragt; einen Nachfolger eintragen oder ihn entfernen',
    en: 'It is polled no more; enter a successor or remove it',
  }),
  'http.slow-down': both('Der Server bittet um weniger Anfragen', 'The server asks for fewer requests', {
    de: 'Bis dahin wird gewartet; zu tun ist nichts',
    en: 'We wait as long as it asks; there is nothing to do',
  }),
  'http.unavailable': both('Der Server ist gerade nicht verfügbar', 'The server is not available now', LATER),
  'http.server-error': both('Der Server meldet einen Fehler', 'The server reports an error', LATER),
  'http.refused': both(
    'Der Server antwortet nicht mit dem Feed',
    'The server does not answer with the feed',
    ASK_PUBLISHER,
  ),
  'feed.empty-body': both('Die Antwort ist leer', 'The answer is empty', LATER),
  'feed.web-page': both(
    'Unter dieser Adresse steht eine Webseite statt eines Feeds',
    'At this address there is a web page instead of a feed',
    {
      de: 'Die Adresse des Feeds suchen, oder die Seite verlangt einen Browser',
      en: 'Look for the address of the feed; the page may also be a check for browsers',
    },
  ),
  'feed.no-format': both(
    'Was dort steht, ist kein Feed in einem bekannten Format',
    'What stands there is no feed in a known format',
    ASK_PUBLISHER,
  ),
  'feed.truncated': both('Der Feed bricht mittendrin ab', 'The feed breaks off in the middle', LATER),
  'feed.too-deep': both('Der Feed ist zu tief verschachtelt', 'The feed is nested too deeply', ASK_PUBLISHER),
  'feed.unreadable': both(
    'Die Antwort ist kein lesbarer Feed',
    'The answer is no feed that can be read',
    ASK_PUBLISHER,
  ),
  'feed.too-many-items': both('Der Feed hat zu viele Einträge', 'The feed has too many items', ASK_PUBLISHER),
  'feed.parser-deadline': both(
    'Den Feed zu lesen dauerte zu lange',
    'Reading the feed took too long',
    ASK_PUBLISHER,
  ),
  'feed.parser-memory': both(
    'Den Feed zu lesen brauchte zu viel Speicher',
    'Reading the feed took too much memory',
    ASK_PUBLISHER,
  ),
}
