import { oneLine } from '../text/tidy.ts'
import { childrenOf, wordsOf, wordsUnder } from './elements.ts'
import { mendEncoding } from './mend.ts'
import { textOf } from './text-of.ts'
import type { XmlElement } from './tree.ts'

/** The people whom an element of one of the names gives, each once; names where there are names, else addresses. */
export function peopleUnder(element: XmlElement, ...names: string[]): string[] {
  const people = childrenOf(element, ...names).map(personOf)
  return [...new Set(people.filter((person) => person !== null))]
}

function personOf(element: XmlElement): string | null {
  const named =
    wordsUnder(element, 'atom:name', 'name', 'itunes:name') ??
    wordsUnder(element, 'atom:email', 'email', 'itunes:email')
  return personName(named ?? textOf(element) ?? wordsOf(element) ?? '')
}

/** "Jana Roth" of "jana@example.org (Jana Roth)", "Jana Roth <jana@example.org>" and "mailto:jana@example.org (Jana Roth)". */
export function personName(written: string): string | null {
  const text = oneLine(mendEncoding(written.slice(0, LONGEST_NAME))).replace(/^mailto:/i, '')
  const inBrackets = /^\S+@\S+\s*\((.+)\)$/.exec(text)?.[1]
  const before = /^(.+?)\s*[<([]\s*(?:mailto:)?[^\s<>()]+@[^\s<>()]+[>)\]]$/.exec(text)?.[1]
  const beside = /^(?:\S+@\S+)\s+([^@\s].*)$/.exec(text)?.[1]
  const name = (inBrackets ?? before ?? beside ?? text).trim().replace(/^"(.*)"$/, '$1')
  return name === '' ? null : name
}

/** What is longer is no name, and would keep the expressions below busy. */
const LONGEST_NAME = 500

/** The people of a wire's byline: "Henrike Sasse" and "Jan Roth" of "Von Henrike Sasse und Jan Roth, dpa". */
export function peopleOfByline(byline: string | null): string[] {
  const names = (byline ?? '')
    .slice(0, LONGEST_NAME)
    .replace(/^(?:von|by)\s*:?\s+/i, '')
    .replace(/,\s*[^,\s]{1,15}$/, '')
  const people = names.split(/\s+(?:und|and|&)\s+|,\s*/).map(personName)
  return [
    ...new Set(people.filter((name) => name !== null && !/^[\w.]+(?:\/[\w.]+)+$/.test(name))),
  ] as string[]
}
