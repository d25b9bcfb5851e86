/** Slack's escaping of text that is parsed as mrkdwn: these three and nothing else (docs.slack.dev/messaging/formatting). */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Whether mrkdwn would make nothing of the text: there is no escape for these characters, emoji codes and addresses. */
export const isPlainInMrkdwn = (text: string): boolean => !/[*_~`|]|:[\w+-]+:|https?:|\w@\w|www\./i.test(text)

/** Of an address that Slack links, in characters. */
export const LONGEST_LINK = 3000
