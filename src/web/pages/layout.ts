import { readFileSync } from 'node:fs'
import type { ReaderLanguage } from '../../model.ts'
import { type Html, html } from '../html.ts'
import type { Answer, Route } from '../server.ts'

/** The pages that the head of each links to, in order. */
const PAGES: readonly { path: string; name: Record<ReaderLanguage, string> }[] = [
  { path: '/', name: { de: 'Vorschau', en: 'Preview' } },
  { path: '/stories', name: { de: 'Geschichten', en: 'Stories' } },
  { path: '/people', name: { de: 'Personen', en: 'People' } },
  { path: '/plots', name: { de: 'Verläufe', en: 'Trends' } },
  { path: '/feeds', name: { de: 'Feeds', en: 'Feeds' } },
  { path: '/deliveries', name: { de: 'Zustellungen', en: 'Deliveries' } },
]

const OTHER: Record<ReaderLanguage, { code: ReaderLanguage; name: string }> = {
  de: { code: 'en', name: 'English' },
  en: { code: 'de', name: 'Deutsch' },
}

/** `notice`: what everybody must know of this service (preview mode, replay clock), on every page. */
export type PageFrame = { language: ReaderLanguage; url: URL; notice: string | null }

/** A whole page in the reader's language, whose first heading is its title. */
export function page(title: string, { language, url, notice }: PageFrame, body: Html): Answer {
  const other = OTHER[language]
  const inOther = new URLSearchParams(url.searchParams)
  inOther.set('language', other.code)
  const { markup } = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Wirebrief</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<a class="skip" href="#content">${{ de: 'Zum Inhalt', en: 'Skip to content' }[language]}</a>
<header>
<a class="name" href="/?language=${language}">Wirebrief</a>
<nav aria-label="${{ de: 'Seiten', en: 'Pages' }[language]}">${PAGES.map(
    ({ path, name }) =>
      html`<a href="${path}?language=${language}"${url.pathname === path && html` aria-current="page"`}>${name[language]}</a> `,
  )}</nav>
<a href="${url.pathname}?${inOther.toString()}" lang="${other.code}" hreflang="${other.code}">${other.name}</a>
</header>
<main id="content">
<h1>${title}</h1>
${notice !== null && html`<p class="notice">${notice}</p>`}
${body}
</main>
</body>
</html>`
  return { status: 200, type: 'text/html; charset=utf-8', body: markup }
}

/** The language that was chosen, else the browser's, else German. */
export function languageOf(
  url: URL,
  acceptLanguage: string | undefined,
  fallback: ReaderLanguage,
): ReaderLanguage {
  const chosen = url.searchParams.get('language')
  if (chosen === 'de' || chosen === 'en') return chosen
  const accepted = /\b(de|en)\b/i.exec(acceptLanguage ?? '')?.[1]?.toLowerCase()
  return accepted === 'de' || accepted === 'en' ? accepted : fallback
}

const STYLE = readFileSync(new URL('../style.css', import.meta.url), 'utf8')

export const styleRoute: Route = {
  path: /^\/style\.css$/,
  // The login is styled too.
  open: true,
  answer: () => ({
    status: 200,
    type: 'text/css; charset=utf-8',
    body: STYLE,
    headers: { 'cache-control': 'max-age=300' },
  }),
}
