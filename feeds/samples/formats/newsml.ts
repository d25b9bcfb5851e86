import type { Masthead } from '../publishers.ts'
import type { SampleVersion } from '../wire.ts'
import { escapeMarkup, htmlOf } from './markup.ts'

/** A NewsML-G2 message whose items are in the order of a queue, newest first. */
export function renderNewsMessage(
  masthead: Masthead,
  shown: readonly SampleVersion[],
  changedAt: string,
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
 <header>
  <sent>${changedAt}</sent>
  <sender>${masthead.code}.example</sender>
  <transmitId>tag:${masthead.code}.example,2026:${changedAt.replace(/\D/g, '').slice(0, 12)}</transmitId>
  <priority>5</priority>
  <origin>${masthead.code}</origin>
 </header>
 <itemSet>
${shown.map((version) => newsItem(masthead, version)).join('')} </itemSet>
</newsMessage>
`
}

const newsItem = ({ code, name }: Masthead, version: SampleVersion): string => {
  const title = escapeMarkup(version.title)
  return `  <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${version.id}" version="${version.version}" standard="NewsML-G2" standardversion="2.32" conformance="power" xml:lang="${version.language}">
   <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/>
   <rightsInfo><copyrightHolder literal="${code}"><name>${name}</name></copyrightHolder><copyrightNotice>(c) 2026 ${name}</copyrightNotice></rightsInfo>
   <itemMeta>
    <itemClass qcode="ninat:text"/>
    <provider literal="${code}"><name>${name}</name></provider>
    <versionCreated>${version.updatedAt}</versionCreated>
    <firstCreated>${version.publishedAt}</firstCreated>
${version.embargoUntil === null ? '' : `    <embargoed>${version.embargoUntil}</embargoed>\n`}    <pubStatus qcode="stat:${version.status}"/>
    <title>${title}</title>
${notesOf(version)}${version.version > 1 ? '    <signal qcode="sig:correction"/>\n' : ''}    <link rel="irel:seeAlso" href="${version.url}"/>
   </itemMeta>
   <contentMeta>
    <urgency>${version.urgency}</urgency>
    <contentCreated>${version.publishedAt}</contentCreated>
${version.byline === null ? '' : `    <by>${version.byline}</by>\n`}    <creditline>${version.credits.join('/')}</creditline>
    <language tag="${version.language}"/>
${version.categories.map(subjectOf).join('')}    <headline>${title}</headline>
    <description role="drol:summary">${escapeMarkup(version.summary ?? '')}</description>
   </contentMeta>
   <contentSet>
    <inlineXML contenttype="application/xhtml+xml" wordcount="${version.body.split(/\s+/).length}">
     <html xmlns="http://www.w3.org/1999/xhtml"><head><title>${title}</title></head><body>
      ${htmlOf(version, '\n      ')}
     </body></html>
    </inlineXML>
   </contentSet>
  </newsItem>
`
}

function notesOf({ note, internalNote }: SampleVersion): string {
  const open =
    note === null
      ? ''
      : `    <edNote role="ednoterole:public" pubconstraint="pubcon:publishable">${escapeMarkup(note)}</edNote>\n`
  const internal =
    internalNote === null
      ? ''
      : `    <edNote role="ednoterole:internal">${escapeMarkup(internalNote)}</edNote>\n`
  return open + internal
}

const subjectOf = (category: string, index: number): string =>
  `    <subject type="cpnat:abstract" literal="${escapeMarkup(category)}" rank="${index + 1}"><name xml:lang="de">${escapeMarkup(category)}</name></subject>\n`
