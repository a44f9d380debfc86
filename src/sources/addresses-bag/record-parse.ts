import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { enterElement, keepLeaf } from './element-rules.ts'
import { RecordFault } from './record-fault.ts'
import { type Attributes, emptyRecord, type RecordXml } from './record-xml.ts'
import { localNameOf, trimXml } from './xml-text.ts'

/**
 * The complete reader of one record, on saxes: the reference that the fast scan is held against, and the
 * one that reads what the scan does not know. Throws RecordFault; broken XML outranks any other fault, for
 * what it seems to hold may be part of the next record.
 */
export function parseRecord(xml: string): RecordXml {
  const record = emptyRecord()
  const parser = new SaxesParser()
  /** The last opened element: a leaf when it closes next, a container when another opens first. */
  let opened: { readonly name: string; readonly attributes: Attributes } | undefined
  let text = ''
  let fault: RecordFault | undefined
  const judge = (work: () => void) => {
    try {
      work()
    } catch (error) {
      if (!(error instanceof RecordFault)) throw error
      fault ??= error
    }
  }
  const keepText = (part: string) => {
    text += part
  }
  parser.on('error', (error) => {
    throw malformed(error)
  })
  parser.on('text', keepText)
  parser.on('cdata', keepText)
  parser.on('opentag', (tag) => {
    const { name, attributes } = opened ?? {}
    judge(() => refuseText(text))
    if (name !== undefined && attributes !== undefined) judge(() => enterElement(record, name, attributes))
    judge(() => {
      opened = { name: localNameOf(tag.name), attributes: attributesOf(tag) }
    })
    text = ''
  })
  parser.on('closetag', () => {
    const leaf = opened
    if (leaf === undefined) judge(() => refuseText(text))
    else judge(() => keepLeafWithLink(record, { ...leaf, text: trimXml(text) }))
    opened = undefined
    text = ''
  })
  parser.write(xml).close()
  if (fault !== undefined) throw fault
  return record
}

function keepLeafWithLink(record: RecordXml, leaf: { name: string; text: string; attributes: Attributes }): void {
  record.link = leaf.attributes.get('href')
  keepLeaf(record, leaf)
  record.link = undefined
}

function refuseText(text: string): void {
  if (trimXml(text) !== '') throw new RecordFault('value-malformed', 'There is text between the elements.')
}

function attributesOf(tag: SaxesTagPlain): Attributes {
  const attributes = new Map<string, string>()
  for (const [name, value] of Object.entries(tag.attributes)) {
    if (attributes.has(localNameOf(name)))
      throw new RecordFault('value-malformed', 'Two attributes of one element have the same name.')
    attributes.set(localNameOf(name), value)
  }
  return attributes
}

/** saxes says where and what, "1:210: unclosed tag", and may quote from the file: only the line is passed on. */
function malformed(error: Error): RecordFault {
  const [, line] = /^(\d+):\d+:/.exec(error.message) ?? []
  return new RecordFault('xml-malformed', `The XML of the record is broken${line ? `, in its line ${line}` : ''}.`)
}
