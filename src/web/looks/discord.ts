import { type Html, html, safeHref } from '../html.ts'

type Json = Readonly<Record<string, unknown>>

/** Discord payloads as Discord would show them: the first as the message, the rest as its thread. */
export function lookLikeDiscord(
  payloads: readonly object[],
  { name, time, momentOf }: { name: string; time: string; momentOf(instant: string): string },
): Html {
  const read: object[] = JSON.parse(withTimes(JSON.stringify(payloads), momentOf))
  const posts = read.map((payload) => {
    const { content, components } = payload as Json
    return html`<div class="discord-post"><div class="discord-avatar" aria-hidden="true">W</div>
<div class="discord-body"><p class="discord-name"><b>${name}</b> <span class="discord-app">APP</span> <time>${time}</time></p>
${typeof content === 'string' && markdown(content)}${listOf(components).map(componentOf)}</div></div>`
  })
  const [first, ...thread] = posts
  return html`<div class="look discord">${first}${thread.length > 0 && html`<div class="discord-thread">${thread}</div>`}</div>`
}

/** Discord shows `<t:…>` in each reader's own zone; the look shows it in the page's. */
const withTimes = (payload: string, momentOf: (instant: string) => string): string =>
  payload.replace(/<t:(\d+)(?::\w)?>/g, (_, seconds: string) =>
    momentOf(new Date(Number(seconds) * 1000).toISOString()),
  )

const listOf = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : [])

/** Component types of docs.discord.com/developers/components/reference. */
const ROW = 1
const BUTTON = 2
const TEXT = 10
const GALLERY = 12
const SEPARATOR = 14
const CONTAINER = 17

function componentOf(component: Json): Html {
  switch (component['type']) {
    case CONTAINER:
      return html`<div class="discord-card">${listOf(component['components']).map(componentOf)}</div>`
    case TEXT:
      return markdown(String(component['content'] ?? ''))
    case SEPARATOR:
      return html`<hr>`
    case ROW:
      return html`<p class="discord-actions">${listOf(component['components']).map(componentOf)}</p>`
    case BUTTON:
      return html`<span class="discord-button">${String(component['label'] ?? '')}</span>`
    case GALLERY:
      return html`${listOf(component['items']).map((item) => html`<p><img src="${safeHref(String((item['media'] as Json | undefined)?.['url'] ?? ''))}" alt="${String(item['description'] ?? '')}"></p>`)}`
    default:
      return html`<p class="discord-small">[${String(component['type'])}]</p>`
  }
}

/** Discord's markdown as far as our renderer writes it, line by line. */
function markdown(text: string): Html {
  const blocks: Html[] = []
  let list: Html[] = []
  let quote: Html[] = []
  const close = () => {
    if (list.length > 0) blocks.push(html`<ul>${list}</ul>`)
    if (quote.length > 0) blocks.push(html`<blockquote>${quote}</blockquote>`)
    list = []
    quote = []
  }
  for (const line of text.split('\n')) {
    const item = /^[-*] (.*)$/.exec(line)
    const quoted = /^> ?(.*)$/.exec(line)
    if (item === null && list.length > 0) close()
    if (quoted === null && quote.length > 0) close()
    if (item !== null) list.push(html`<li>${inline(item[1] ?? '')}</li>`)
    else if (quoted !== null) quote.push(html`<p>${inline(quoted[1] ?? '')}</p>`)
    else blocks.push(lineOf(line))
  }
  close()
  return html`${blocks}`
}

function lineOf(line: string): Html {
  const heading = /^#{1,3} (.*)$/.exec(line)
  if (heading !== null) return html`<h3>${inline(heading[1] ?? '')}</h3>`
  const small = /^-# (.*)$/.exec(line)
  if (small !== null) return html`<p class="discord-small">${inline(small[1] ?? '')}</p>`
  return line.trim() === '' ? html`` : html`<p>${inline(line)}</p>`
}

const INLINE =
  /\*\*((?:\\.|[^\\])+?)\*\*|~~((?:\\.|[^\\])+?)~~|\*((?:\\.|[^\\*])+?)\*|\[((?:\\.|[^\\\]])+)\]\(<?((?:\\.|[^\\)>])+)>?\)|`([^`]+)`/g

function inline(text: string): Html {
  const parts: (Html | string)[] = []
  let done = 0
  for (const match of text.matchAll(INLINE)) {
    parts.push(unescaped(text.slice(done, match.index)))
    done = match.index + match[0].length
    const [, bold, strike, italic, label, link, code] = match
    if (bold !== undefined) parts.push(html`<b>${inline(bold)}</b>`)
    else if (strike !== undefined) parts.push(html`<s>${inline(strike)}</s>`)
    else if (italic !== undefined) parts.push(html`<i>${inline(italic)}</i>`)
    else if (label !== undefined && link !== undefined)
      parts.push(html`<a href="${safeHref(unescaped(link))}" rel="noreferrer">${inline(label)}</a>`)
    else parts.push(html`<code>${code ?? ''}</code>`)
  }
  parts.push(unescaped(text.slice(done)))
  return html`${parts}`
}

const unescaped = (text: string): string => text.replace(/\\([\\*_~`|>#()[\]<:.!+@-])/g, '$1')
