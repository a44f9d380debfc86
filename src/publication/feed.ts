import type { Words } from '../vocabulary/language.ts'
import type { PastRelease, Release, Subject } from './contract.ts'

type Described = Pick<Release, 'history' | 'subjects'>

/**
 * `releases.atom`: a feed of the releases, newest first (Atom, RFC 4287). Dutch with the English beside it. Addresses are relative
 * to the feed, which lies one folder below the site, so that they hold wherever the release is put.
 */
export function feedOf({ history, subjects }: Described): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">',
    '<id>urn:zichtlijn:releases</id>',
    '<title>Zichtlijn: nieuwe cijfers</title>',
    '<subtitle>Elke publicatie van openbare cijfers, en welke onderwerpen zijn veranderd.</subtitle>',
    `<updated>${momentOf(history[0]?.publishedOn ?? '1970-01-01')}</updated>`,
    '<author><name>Zichtlijn</name></author>',
    '<link rel="self" type="application/atom+xml" href="releases.atom"/>',
    '<link rel="alternate" type="text/html" hreflang="nl" href="../nl/"/>',
    '<link rel="alternate" type="text/html" hreflang="en" href="../en/"/>',
    ...history.map((release) => entryOf(release, subjects)),
    '</feed>',
    '',
  ].join('\n')
}

function entryOf({ id, publishedOn, changed }: PastRelease, subjects: readonly Subject[]): string {
  const told = sentenceOf(changed, subjects)
  return [
    '<entry>',
    `<id>urn:zichtlijn:release:${escaped(id)}</id>`,
    `<title>${escaped(`Cijfers van ${dateIn('nl', publishedOn)}`)}</title>`,
    `<updated>${momentOf(publishedOn)}</updated>`,
    '<link rel="alternate" type="text/html" hreflang="nl" href="../nl/"/>',
    '<link rel="alternate" type="text/html" hreflang="en" href="../en/"/>',
    `<summary>${escaped(told.nl)}</summary>`,
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">',
    `<p xml:lang="nl">${escaped(told.nl)}</p>`,
    `<p xml:lang="en">${escaped(`Figures of ${dateIn('en', publishedOn)}. ${told.en}`)}</p>`,
    '</div></content>',
    '</entry>',
  ].join('\n')
}

/** A subject that is no longer published goes by its id. */
function sentenceOf(changed: readonly string[], subjects: readonly Subject[]): Words {
  if (changed.length === 0)
    return {
      nl: 'Geen enkel cijfer is veranderd; wel iets in de uitleg of de grenzen.',
      en: 'No figure has changed; something in the explanations or the boundaries has.',
    }
  const titles = changed.map((id) => titleOf(id, subjects))
  return {
    nl: `Nieuw of veranderd: ${titles.map(({ nl }) => nl).join('; ')}.`,
    en: `New or changed: ${titles.map(({ en }) => en).join('; ')}.`,
  }
}

function titleOf(id: string, subjects: readonly Subject[]): Words {
  const subject = subjects.find((candidate) => candidate.id === id)
  if (subject === undefined) return { nl: id, en: id }
  const { nl, en } = subject.title
  const madeUp = subject.levels.some(({ map }) => map.startsWith('voorbeeldregio'))
  return madeUp ? { nl: `${nl} (verzonnen voorbeeld)`, en: `${en} (made-up example)` } : { nl, en }
}

/** A release has a day and no hour; a feed asks for an hour (RFC 3339). */
function momentOf(day: string): string {
  return `${day}T00:00:00Z`
}

function dateIn(language: keyof Words, day: string): string {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}

/** Characters that may not stand in XML 1.0 in any form become a mark that something was there. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
