import type { CommandShape } from '../platform.ts'
import { directCommands } from './commands.ts'

/** What the app may do, each with its reason (docs/slack.md). */
export const SCOPES = [
  'commands',
  'chat:write',
  'channels:join',
  'channels:read',
  'groups:read',
  'users:read',
] as const

/** Only to find out whether a post stands after its answer was lost; without them the operator is asked instead. */
export const OPTIONAL_SCOPES = ['channels:history', 'groups:history', 'im:history'] as const

/** Events, commands, buttons and forms all come to one address. */
export const EVENTS_PATH = '/slack/events'
/** Where Slack sends people back who install the app. */
export const REDIRECT_PATH = '/slack/oauth_redirect'

const EVENTS = [
  'app_home_opened',
  'app_uninstalled',
  'channel_archive',
  'channel_deleted',
  'channel_left',
  'channel_unarchive',
  'group_archive',
  'group_deleted',
  'group_left',
  'group_unarchive',
  'member_joined_channel',
  'tokens_revoked',
]

const COMMAND_MAX = 32
const DESCRIPTION_MAX = 2000
const HINT_MAX = 1000

/**
 * The app manifest as Slack reads it when an app is created "from a manifest". With `publicUrl` for signed HTTP,
 * else for Socket Mode.
 */
export function slackManifest(commands: readonly CommandShape[], publicUrl: string | null = null): object {
  const endpoint = publicUrl === null ? {} : { url: new URL(EVENTS_PATH, publicUrl).href }
  return {
    display_information: {
      name: 'Wirebrief',
      description: 'Who said what, and which figures: briefings from the news wires.',
      background_color: '#1f3a5f',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'wirebrief', always_online: true },
      slash_commands: directCommands(commands).map((shape) => ({
        ...slashOf(shape),
        ...endpoint,
        should_escape: false,
      })),
    },
    oauth_config: {
      ...(publicUrl === null ? {} : { redirect_urls: [new URL(REDIRECT_PATH, publicUrl).href] }),
      scopes: { bot: [...SCOPES, ...OPTIONAL_SCOPES], bot_optional: [...OPTIONAL_SCOPES] },
    },
    settings: {
      event_subscriptions: {
        ...(publicUrl === null ? {} : { request_url: new URL(EVENTS_PATH, publicUrl).href }),
        bot_events: EVENTS,
      },
      interactivity: {
        is_enabled: true,
        ...(publicUrl === null
          ? {}
          : {
              request_url: new URL(EVENTS_PATH, publicUrl).href,
              message_menu_options_url: new URL(EVENTS_PATH, publicUrl).href,
            }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: publicUrl === null,
      token_rotation_enabled: false,
    },
  }
}

const slashOf = ({ name, summary, options }: CommandShape) => {
  const hint = options.map(({ name: option, required }) => (required ? option : `[${option}]`)).join(' ')
  return {
    command: `/${name}`.slice(0, COMMAND_MAX),
    description: `${summary.en} · ${summary.de}`.slice(0, DESCRIPTION_MAX),
    ...(hint === '' ? {} : { usage_hint: hint.slice(0, HINT_MAX) }),
  }
}
