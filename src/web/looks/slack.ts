import { type Html, html, safeHref } from '../html.ts'

/** What is read of a Slack payload: the blocks that our renderer makes, as JSON. Unknown blocks are named, not hidden. */
type Json = Readonly<Record<string, unknown>>

/** Slack payloads as Slack would show them: the first as the message, the rest as its thread. */
export function lookLikeSlack(
  payloads: readonly { text: string; blocks: readonly unknown[] }[],
  name: string,
  time: string,
): Html {
  const posts = payloads.map(
    (payload) => html`<div class="slack-post">
    <div class="slack-avatar" aria-hidden="true">W</div>
    <div class="slack-body"><p class="slack-name"><b>${name}</b> <span class="slack-app">APP</span> <time>${time}</time></p>
    ${payload.blocks.length === 0 ? html`<p>${payload.text}</p>` : payload.blocks.map((block) => blockOf(block as Json))}</div></div>`,
  )
  const [first, ...thread] = posts
  return html`<div class="look slack">${first}${thread.length > 0 && html`<div class="slack-thread">${thread}</div>`}</div>`
}

const listOf = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : [])
const textIn = (value: unknown): string => {
  const text = (value as Json | undefined)?.['text']
  return typeof text === 'string' ? text : ''
}

function blockOf(block: Json): Html {
  switch (block['type']) {
    case 'header':
      return html`<h3 class="slack-header">${textIn(block['text'])}</h3>`
    case 'section':
      return html`<p>${unescaped(textIn(block['text']))}</p>`
    case 'context':
      return html`<p class="slack-context">${listOf(block['elements']).map((element) => html`${unescaped(textIn({ text: element['text'] }))} `)}</p>`
    case 'divider':
      return html`<hr>`
    case 'rich_text':
      return html`${listOf(block['elements']).map(richOf)}`
    case 'actions':
      return html`<p class="slack-actions">${listOf(block['elements']).map((button) => html`<span class="slack-button">${textIn(button['text'])}</span>`)}</p>`
    case 'image':
      return html`<p><img src="${safeHref(String(block['image_url'] ?? ''))}" alt="${String(block['alt_text'] ?? '')}"></p>`
    case 'table':
      return html`<table>${(Array.isArray(block['rows']) ? (block['rows'] as unknown[]) : []).map((row) => html`<tr>${listOf(row).map((cell) => html`<td>${String(cell['text'] ?? '')}</td>`)}</tr>`)}</table>`
    default:
      return html`<p class="slack-context">[${String(block['type'])}]</p>`
  }
}

/** Slack's own escapes of mrkdwn text; dates become their fallback. */
const unescaped = (text: string): string =>
  text
    .replace(/<!date\^[^|>]*\|([^>]*)>/g, '$1')
    .replace(/<(?:https?:[^|>]*)\|([^>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

function richOf(element: Json): Html {
  const children = listOf(element['elements'])
  switch (element['type']) {
    case 'rich_text_quote':
      return html`<blockquote>${children.map(inlineOf)}</blockquote>`
    case 'rich_text_list':
      return html`<ul>${children.map((item) => html`<li>${listOf(item['elements']).map(inlineOf)}</li>`)}</ul>`
    case 'rich_text_preformatted':
      return html`<pre>${children.map(inlineOf)}</pre>`
    default:
      return html`<p>${children.map(inlineOf)}</p>`
  }
}

function inlineOf(element: Json): Html {
  const words = String(element['text'] ?? element['fallback'] ?? element['url'] ?? '')
  const style = (element['style'] ?? {}) as Json
  const inner =
    element['type'] === 'link'
      ? html`<a href="${safeHref(String(element['url'] ?? ''))}" rel="noreferrer">${words}</a>`
      : html`${words}`
  const bold = style['bold'] === true ? html`<b>${inner}</b>` : inner
  const italic = style['italic'] === true ? html`<i>${bold}</i>` : bold
  return style['strike'] === true ? html`<s>${italic}</s>` : italic
}
