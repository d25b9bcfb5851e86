import type { Policy } from '../platform.ts'

/**
 * What to do about each error code of Slack's Web API (docs.slack.dev/reference/methods, "Errors"), as data.
 * `join`, `reshape`, `split` and `degrade` are carried out in client.ts, since only it knows the payload.
 */
const CODES: Readonly<Record<Policy, readonly string[]>> = {
  wait: ['ratelimited', 'rate_limited'],
  retry: [
    'internal_error',
    'fatal_error',
    'request_timeout',
    'service_unavailable',
    'team_added_to_org',
    'org_login_required',
    'accesslimited',
    'no_answer',
    'hash_conflict',
  ],
  degrade: ['invalid_blocks', 'invalid_blocks_format', 'invalid_arguments', 'invalid_attachments'],
  split: ['msg_blocks_too_long', 'msg_too_long', 'attachment_payload_limit_exceeded', 'msg_blocks_too_many'],
  join: ['not_in_channel'],
  reshape: [
    'restricted_action_thread_only_channel',
    'restricted_action_non_threadable_channel',
    'thread_locked',
    'cannot_reply_to_message',
    'thread_not_found',
  ],
  'pause-channel': [
    'channel_not_found',
    'is_archived',
    'restricted_action',
    'restricted_action_read_only_channel',
    'posting_to_channel_denied',
    'messages_tab_disabled',
    'slack_connect_canvas_sharing_blocked',
    'slack_connect_file_link_sharing_blocked',
    'slack_connect_clip_sharing_blocked',
    'slack_connect_lists_sharing_blocked',
    'ekm_access_denied',
    'missing_scope',
    'no_permission',
    'team_access_not_granted',
    'method_not_supported_for_channel_type',
    'user_not_found',
    'users_not_found',
    'user_disabled',
    'user_not_in_channel',
    'cannot_dm_bot',
  ],
  'stop-workspace': [
    'account_inactive',
    'token_revoked',
    'invalid_auth',
    'not_authed',
    'token_expired',
    'not_allowed_token_type',
    'message_limit_exceeded',
    'team_not_found',
    'not_installed',
  ],
  drop: [
    'message_not_found',
    'cant_update_message',
    'cant_delete_message',
    'edit_window_closed',
    'is_inactive',
    'streaming_state_conflict',
    'block_mismatch',
    'expired_trigger_id',
    'exchanged_trigger_id',
    'invalid_trigger_id',
    'trigger_expired',
    'push_limit_reached',
    'used_url',
    'expired_url',
  ],
  'alert-operator': [
    'no_text',
    'markdown_text_conflict',
    'deprecated_endpoint',
    'method_deprecated',
    'unknown_method',
    'view_too_large',
    'duplicate_external_id',
    'history_too_long',
    'unreadable_answer',
    'metadata_too_large',
    'invalid_metadata_format',
    'invalid_metadata_schema',
  ],
}

export const POLICIES: ReadonlyMap<string, Policy> = new Map(
  Object.entries(CODES).flatMap(([policy, codes]) => codes.map((code) => [code, policy as Policy] as const)),
)

/** Errors after which, by Slack's own words, "some aspect of the operation may have succeeded". */
export const UNSETTLED: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'request_timeout',
  'service_unavailable',
  'no_answer',
  'unreadable_answer',
])

/** The policy for a code of Slack's; one that is not in the table is for the operator to look at. */
export const policyOf = (code: string): Policy => POLICIES.get(code) ?? 'alert-operator'
