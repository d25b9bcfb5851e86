import type { ReaderLanguage } from '../model.ts'

type FindingCode =
  | 'well'
  | 'settings'
  | 'port-taken'
  | 'no-write-access'
  | 'disc-full'
  | 'database'
  | 'database-old'
  | 'proxy'
  | 'clock'
  | 'unreachable'
  | 'slack-token'
  | 'slack-scopes'
  | 'slack-socket'
  | 'discord-token'

/** One thing that must be mended; `detail` says which or how much. */
export type Finding = { code: FindingCode; detail: string }

/** What is wrong and the remedy, in one sentence or two. */
export const tellFinding = ({ code, detail }: Finding, language: ReaderLanguage): string =>
  SENTENCES[code](detail)[language]

const SENTENCES: Record<FindingCode, (detail: string) => Record<ReaderLanguage, string>> = {
  well: () => ({
    de: 'Es ist nichts zu beheben.',
    en: 'There is nothing to mend.',
  }),
  settings: (detail) => ({
    de: `Eine Einstellung ist unbrauchbar: ${detail} In .env oder der Umgebung ändern.`,
    en: `A setting cannot be used: ${detail} Change it in .env or the environment.`,
  }),
  'port-taken': (detail) => ({
    de: `Auf ${detail} kann die Seite nicht öffnen: Ein anderes Programm (oder der laufende Dienst) hat den Port, oder HOST gehört nicht zu dieser Maschine. PORT oder HOST ändern oder das andere Programm beenden.`,
    en: `The page cannot open on ${detail}: another program (or the running service) has the port, or HOST is not of this machine. Change PORT or HOST, or end the other program.`,
  }),
  'no-write-access': (detail) => ({
    de: `In DATA_DIR (${detail}) kann nicht geschrieben werden. Dem Konto des Dienstes dort Schreibrechte geben oder einen anderen Ordner nennen.`,
    en: `Nothing can be written in DATA_DIR (${detail}). Let the service's account write there, or name another folder.`,
  }),
  'disc-full': (detail) => ({
    de: `Wo DATA_DIR liegt, sind nur ${detail} MB frei. Platz schaffen: Mindestens 1024 MB sollten frei sein.`,
    en: `Only ${detail} MB are free where DATA_DIR lies. Make room: at least 1024 MB should be free.`,
  }),
  database: (detail) => ({
    de: `Die Datenbank aus DATABASE_URL nimmt keine Verbindung an (${detail}). Adresse, Benutzer und Kennwort prüfen, und ob der Server läuft.`,
    en: `The database of DATABASE_URL takes no connection (${detail}). Check the address, user and password, and whether the server runs.`,
  }),
  'database-old': (detail) => ({
    de: `Der Datenbankserver ist PostgreSQL ${detail}; gebraucht wird 15 oder neuer. Den Server aktualisieren.`,
    en: `The database server is PostgreSQL ${detail}; 15 or newer is needed. Upgrade the server.`,
  }),
  proxy: (detail) => ({
    de: `${detail} ist gesetzt, aber Wirebrief geht durch keinen Proxy. Dem Rechner den direkten Weg nach außen öffnen (Port 443).`,
    en: `${detail} is set, but Wirebrief goes through no proxy. Open the direct way out for this machine (port 443).`,
  }),
  clock: (detail) => ({
    de: `Die Uhr dieser Maschine geht um ${detail} Sekunden falsch. Die Zeit abgleichen (NTP), sonst kommen Briefings zur falschen Zeit und Slack weist Anfragen ab.`,
    en: `The clock of this machine is ${detail} seconds off. Synchronise it (NTP), or briefings come at the wrong time and Slack's requests are refused.`,
  }),
  unreachable: (detail) => ({
    de: `${detail} ist nicht zu erreichen. Netz, DNS und Firewall prüfen; ein Proxy, der dazwischensteht, muss Port 443 durchlassen.`,
    en: `${detail} cannot be reached. Check network, DNS and firewall; a proxy in the way must let port 443 through.`,
  }),
  'slack-token': (detail) => ({
    de: `Slack lehnt SLACK_BOT_TOKEN ab (${detail}). Unter https://api.slack.com/apps → „OAuth & Permissions“ das „Bot User OAuth Token“ neu holen.`,
    en: `Slack refuses SLACK_BOT_TOKEN (${detail}). Get the “Bot User OAuth Token” at https://api.slack.com/apps → “OAuth & Permissions”.`,
  }),
  'slack-scopes': (detail) => ({
    de: `Der Slack-App fehlen Berechtigungen: ${detail}. Unter „OAuth & Permissions“ als Bot Token Scopes hinzufügen und die App neu installieren.`,
    en: `The Slack app lacks scopes: ${detail}. Add them under “OAuth & Permissions” as Bot Token Scopes and install the app again.`,
  }),
  'slack-socket': (detail) => ({
    de: `Slack öffnet keine Verbindung für SLACK_APP_TOKEN (${detail}). „Socket Mode“ einschalten und unter „Basic Information“ → „App-Level Tokens“ ein Token mit connections:write anlegen.`,
    en: `Slack opens no connection for SLACK_APP_TOKEN (${detail}). Switch “Socket Mode” on, and make a token with connections:write at “Basic Information” → “App-Level Tokens”.`,
  }),
  'discord-token': (detail) => ({
    de: `Discord lehnt DISCORD_TOKEN ab (${detail}). Unter https://discord.com/developers/applications → „Bot“ → „Reset Token“ ein neues holen.`,
    en: `Discord refuses DISCORD_TOKEN (${detail}). Get a new one at https://discord.com/developers/applications → “Bot” → “Reset Token”.`,
  }),
}
