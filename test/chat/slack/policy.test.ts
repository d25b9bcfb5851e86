import { describe, expect, it } from 'vitest'
import type { Policy } from '../../../src/chat/platform.ts'
import { POLICIES, policyOf } from '../../../src/chat/slack/policy.ts'

/** What docs/slack.md promises, written once more by hand: error of Slack's, what is done. */
const TABLE: readonly [code: string, policy: Policy][] = [
  ['ratelimited', 'wait'],
  ['rate_limited', 'wait'],
  ['internal_error', 'retry'],
  ['fatal_error', 'retry'],
  ['request_timeout', 'retry'],
  ['service_unavailable', 'retry'],
  ['team_added_to_org', 'retry'],
  ['org_login_required', 'retry'],
  ['accesslimited', 'retry'],
  ['no_answer', 'retry'],
  ['hash_conflict', 'retry'],
  ['invalid_blocks', 'degrade'],
  ['invalid_blocks_format', 'degrade'],
  ['invalid_arguments', 'degrade'],
  ['invalid_attachments', 'degrade'],
  ['msg_blocks_too_long', 'split'],
  ['msg_too_long', 'split'],
  ['attachment_payload_limit_exceeded', 'split'],
  ['msg_blocks_too_many', 'split'],
  ['not_in_channel', 'join'],
  ['restricted_action_thread_only_channel', 'reshape'],
  ['restricted_action_non_threadable_channel', 'reshape'],
  ['thread_locked', 'reshape'],
  ['cannot_reply_to_message', 'reshape'],
  ['thread_not_found', 'reshape'],
  ['channel_not_found', 'pause-channel'],
  ['is_archived', 'pause-channel'],
  ['restricted_action', 'pause-channel'],
  ['restricted_action_read_only_channel', 'pause-channel'],
  ['posting_to_channel_denied', 'pause-channel'],
  ['messages_tab_disabled', 'pause-channel'],
  ['slack_connect_canvas_sharing_blocked', 'pause-channel'],
  ['slack_connect_file_link_sharing_blocked', 'pause-channel'],
  ['slack_connect_clip_sharing_blocked', 'pause-channel'],
  ['slack_connect_lists_sharing_blocked', 'pause-channel'],
  ['ekm_access_denied', 'pause-channel'],
  ['missing_scope', 'pause-channel'],
  ['no_permission', 'pause-channel'],
  ['team_access_not_granted', 'pause-channel'],
  ['method_not_supported_for_channel_type', 'pause-channel'],
  ['user_not_found', 'pause-channel'],
  ['users_not_found', 'pause-channel'],
  ['user_disabled', 'pause-channel'],
  ['user_not_in_channel', 'pause-channel'],
  ['cannot_dm_bot', 'pause-channel'],
  ['account_inactive', 'stop-workspace'],
  ['token_revoked', 'stop-workspace'],
  ['invalid_auth', 'stop-workspace'],
  ['not_authed', 'stop-workspace'],
  ['token_expired', 'stop-workspace'],
  ['not_allowed_token_type', 'stop-workspace'],
  ['message_limit_exceeded', 'stop-workspace'],
  ['team_not_found', 'stop-workspace'],
  ['not_installed', 'stop-workspace'],
  ['message_not_found', 'drop'],
  ['cant_update_message', 'drop'],
  ['cant_delete_message', 'drop'],
  ['edit_window_closed', 'drop'],
  ['is_inactive', 'drop'],
  ['streaming_state_conflict', 'drop'],
  ['block_mismatch', 'drop'],
  ['expired_trigger_id', 'drop'],
  ['exchanged_trigger_id', 'drop'],
  ['invalid_trigger_id', 'drop'],
  ['trigger_expired', 'drop'],
  ['push_limit_reached', 'drop'],
  ['used_url', 'drop'],
  ['expired_url', 'drop'],
  ['no_text', 'alert-operator'],
  ['markdown_text_conflict', 'alert-operator'],
  ['deprecated_endpoint', 'alert-operator'],
  ['method_deprecated', 'alert-operator'],
  ['unknown_method', 'alert-operator'],
  ['view_too_large', 'alert-operator'],
  ['duplicate_external_id', 'alert-operator'],
  ['history_too_long', 'alert-operator'],
  ['unreadable_answer', 'alert-operator'],
  ['metadata_too_large', 'alert-operator'],
  ['invalid_metadata_format', 'alert-operator'],
  ['invalid_metadata_schema', 'alert-operator'],
]

describe('the policy for a refusal of Slack', () => {
  it.each(TABLE)('for %s is %s', (code, policy) => {
    expect(policyOf(code)).toBe(policy)
  })

  it('is written down here for every code of the table', () => {
    expect([...POLICIES.keys()].toSorted()).toEqual(TABLE.map(([code]) => code).toSorted())
  })

  it('is the operator for a code that nobody knows', () => {
    expect(policyOf('an_error_of_next_year')).toBe('alert-operator')
  })
})
