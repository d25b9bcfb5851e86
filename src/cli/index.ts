import type { Subcommand } from './subcommand.ts'

/** A subcommand by its name; loaded only when it is run, since `analyze` needs no chat platform and `config` no store. */
export type Listed = { name: string; usage: string; summary: string; load(): Promise<Subcommand> }

/** What can be typed behind `npm run -s wirebrief --`. */
export const subcommands: readonly Listed[] = [
  {
    name: 'serve',
    usage: 'serve [--once] [--role poll,work,slack,discord,web]',
    summary: 'the service; without tokens a preview on invented agencies. --once: one round, printed',
    load: async () => (await import('./serve.ts')).serveCommand,
  },
  {
    name: 'brief',
    usage: 'brief [TOPIC] [--since 24h] [--as text|slack|discord|json] [--language de|en]',
    summary: 'a briefing from what is stored',
    load: async () => (await import('./brief.ts')).briefCommand,
  },
  {
    name: 'poll',
    usage: 'poll [--once]',
    summary:
      'polls the feeds that are due and understands what came, a line per feed; without --once goes on until stopped',
    load: async () => (await import('./poll.ts')).pollCommand,
  },
  {
    name: 'analyze',
    usage: 'analyze < records.jsonl',
    summary: 'language, topics, quotes and figures of each text, NDJSON in and out',
    load: async () => (await import('./analyze.ts')).analyzeCommand,
  },
  {
    name: 'reanalyze',
    usage: 'reanalyze',
    summary:
      'reads facts again from what an older analysis read, with progress; stopped, it goes on the next time',
    load: async () => (await import('./reanalyze.ts')).reanalyzeCommand,
  },
  {
    name: 'parse',
    usage: 'parse [FILE] < documents.jsonl',
    summary: 'the items of each feed document, NDJSON in and out; with FILE, one line per item for people',
    load: async () => (await import('./parse.ts')).parseCommand,
  },
  {
    name: 'stories',
    usage: 'stories < items.jsonl',
    summary: 'which story each item tells, decided one by one in the order given, NDJSON in and out',
    load: async () => (await import('./stories.ts')).storiesCommand,
  },
  {
    name: 'export',
    usage: 'export items|facts|stories|ledger [--as ndjson|csv|markdown] [--language de|en] | feeds',
    summary: 'what is stored, but nothing that is under embargo or withdrawn; feeds as OPML',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  {
    name: 'feeds',
    usage: 'feeds check [ID …] | list [all] | find ADDRESS | add|pause|resume|remove FEED … | opml [in]',
    summary:
      'asks feeds how they are; lists them; looks for a feed behind an address; adds, pauses and removes; OPML out and in',
    load: async () => (await import('./feeds.ts')).feedsCommand,
  },
  {
    name: 'feed-token',
    usage: 'feed-token add NAME | list | remove NAME',
    summary: 'tokens that open the feeds of stories (/feed/TOPIC.rss) to readers on other machines',
    load: async () => (await import('./feed-token.ts')).feedTokenCommand,
  },
  {
    name: 'webhooks',
    usage: 'webhooks add ADDRESS [TOPIC …] [--language de|en] | list | remove ID | test ID',
    summary: 'addresses that hear of stories, corrections and withdrawals as signed JSON',
    load: async () => (await import('./webhooks.ts')).webhooksCommand,
  },
  {
    name: 'page',
    usage: 'page link [--admin] | logout',
    summary: 'a link that logs in to the page once (PAGE=login); ends every session',
    load: async () => (await import('./page.ts')).pageCommand,
  },
  {
    name: 'slack',
    usage: 'slack manifest [--url https://wirebrief.example]',
    summary: 'the app manifest to paste at Slack; with --url for HTTP instead of Socket Mode',
    load: async () => (await import('./slack.ts')).slackCommand,
  },
  {
    name: 'backup',
    usage: 'backup > FILE',
    summary: 'the whole store as NDJSON, for a store of either kind',
    load: async () => (await import('./backup.ts')).backupCommand,
  },
  {
    name: 'restore',
    usage: 'restore < FILE',
    summary: 'puts a backup into the store, all of it or nothing; what is there already stays',
    load: async () => (await import('./backup.ts')).restoreCommand,
  },
  {
    name: 'config',
    usage: 'config check',
    summary: 'whether the settings can be used, and what they start',
    load: async () => (await import('./config.ts')).configCommand,
  },
  {
    name: 'doctor',
    usage: 'doctor [--language de|en]',
    summary:
      'looks for the usual mistakes (tokens, scopes, port, disc, database, clock, proxy) and says the remedy',
    load: async () => (await import('./doctor.ts')).doctorCommand,
  },
]
